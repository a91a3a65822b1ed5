internal import CCMark

/// Writes the walk over a CommonMark tree as plain text.
struct PlainTextWriter {
    private(set) var output = ""
    /// The words of the paragraph, heading or code block being read.
    private(set) var leaf = ""
    /// Where in `leaf`, in UTF-8, the links being read begin.
    private var linkStarts: [Int] = []
    /// What stands before each line: the marks of the lists and quotations it is in.
    private var margins: [Margin] = []
    /// For each list being read the number of its next item, or nil where it has none.
    private var numbers: [Int?] = []
    private var owesBlankLine = false

    private struct Margin {
        var next: String
        let later: String
    }

    mutating func take(_ event: Event) {
        switch cmark_node_get_type(event.node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: if !event.isEntering { endLeaf(event.node) }
        case CMARK_NODE_CODE_BLOCK: takeCodeBlock(event.node)
        case CMARK_NODE_THEMATIC_BREAK:
            leaf = "---"
            endLeaf(event.node)
        case CMARK_NODE_LIST: takeList(event)
        case CMARK_NODE_ITEM: takeItem(event)
        case CMARK_NODE_BLOCK_QUOTE: takeQuotation(event)
        default: takeInline(event)
        }
    }

    mutating func takeInline(_ event: Event) {
        switch cmark_node_get_type(event.node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: leaf += oneLine(literal(of: event.node))
        case CMARK_NODE_SOFTBREAK: leaf += " "
        case CMARK_NODE_LINEBREAK: leaf += "\n"
        case CMARK_NODE_LINK: takeLink(event)
        default: break
        }
    }

    private mutating func takeLink(_ event: Event) {
        if event.isEntering { return linkStarts.append(leaf.utf8.count) }
        guard let start = linkStarts.popLast() else { return }
        let words = String(decoding: leaf.utf8.dropFirst(start), as: UTF8.self)
        let address = oneLine(address(of: event.node))
        if address.isEmpty || words == address || "mailto:" + words == address { return }
        leaf += words.isEmpty ? address : " (\(address))"
    }

    private mutating func takeCodeBlock(_ node: Node) {
        leaf = literal(of: node)
        while leaf.last?.isNewline == true { leaf.removeLast() }
        endLeaf(node)
    }

    private mutating func takeList(_ event: Event) {
        if !isInTightItem(event.node) { owesBlankLine = true }
        if event.isEntering { numbers.append(firstNumber(of: event.node)) } else { numbers.removeLast() }
    }

    private mutating func takeItem(_ event: Event) {
        if event.isEntering {
            let number = numbers.popLast() ?? nil
            numbers.append(number.map { $0 + 1 })
            let mark = number.map { "\($0). " } ?? "- "
            margins.append(Margin(next: mark, later: String(repeating: " ", count: mark.count)))
            return
        }
        // An item without words still is one.
        if let margin = margins.last, margin.next != margin.later { writeLine("") }
        margins.removeLast()
    }

    private mutating func takeQuotation(_ event: Event) {
        owesBlankLine = true
        if event.isEntering { margins.append(Margin(next: "> ", later: "> ")) } else { margins.removeLast() }
    }

    private mutating func endLeaf(_ node: Node) {
        for line in leaf.split(separator: "\n", omittingEmptySubsequences: false) { writeLine(line) }
        leaf = ""
        if !isInTightItem(node) { owesBlankLine = true }
    }

    private mutating func writeLine(_ line: some StringProtocol) {
        if !output.isEmpty { output += owesBlankLine ? "\n\n" : "\n" }
        owesBlankLine = false
        var written = ""
        for index in margins.indices {
            written += margins[index].next
            margins[index].next = margins[index].later
        }
        written += line
        while written.utf8.last == UInt8(ascii: " ") { written.unicodeScalars.removeLast() }
        output += written
    }
}

private func firstNumber(of list: Node) -> Int? {
    cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(list)) : nil
}

private func isInTightItem(_ node: Node) -> Bool {
    guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM,
        let list = cmark_node_parent(item)
    else { return false }
    return cmark_node_get_list_tight(list) != 0
}

/// A character reference (`&#10;`) can bring in a line end, and control characters that no reader wants.
private func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    return text.unicodeScalars.reduce(into: "") {
        let isSteering = $1.value < 0x20 || $1.value == 0x7F
        $0.unicodeScalars.append(isSteering ? ($1 == "\t" || $1 == "\n" ? " " : "\u{FFFD}") : $1)
    }
}
