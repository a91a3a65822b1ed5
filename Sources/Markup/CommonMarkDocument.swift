internal import CCMark

typealias Node = OpaquePointer

/// Reads CommonMark and gives its tree to `body`, after everything in it that isn't safe was turned into text:
/// raw HTML is shown as it was typed, and a link or picture that could run a script is only its words.
func withCommonMark<Result>(_ text: String, _ body: (Node) -> Result) -> Result? {
    var text = text
    let parsed = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let document = parsed else { return nil }
    defer { cmark_node_free(document) }
    for node in nodes(of: document) { mend(node) }
    return body(document)
}

/// Every node under one, itself first.
func nodes(of root: Node) -> [Node] {
    events(of: root).filter(\.isEntering).map(\.node)
}

struct Event {
    let node: Node
    let isEntering: Bool
}

/// The walk over a tree. It is a list because nodes may be changed while it is gone through, and because reading
/// depth by recursion would let a few thousand `>` overflow the stack.
func events(of root: Node) -> [Event] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var events: [Event] = []
    while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return events }
        events.append(Event(node: node, isEntering: event == CMARK_EVENT_ENTER))
    }
}

private func mend(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK: showHTMLBlock(node)
    case CMARK_NODE_HTML_INLINE: replace(node, with: textNode(literal(of: node)))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: if !isHarmless(link: address(of: node)) { unwrap(node) }
    // A page's own headings go down to h3.
    case CMARK_NODE_HEADING: cmark_node_set_heading_level(node, min(cmark_node_get_heading_level(node) + 3, 6))
    default: break
    }
}

private func showHTMLBlock(_ node: Node) {
    guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return }
    let lines = literal(of: node).split(separator: "\n")
    for (index, line) in lines.enumerated() {
        if index > 0, let end = cmark_node_new(CMARK_NODE_SOFTBREAK) { cmark_node_append_child(paragraph, end) }
        if let text = textNode(String(line)) { cmark_node_append_child(paragraph, text) }
    }
    replace(node, with: paragraph)
}

private func textNode(_ literal: String) -> Node? {
    guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    cmark_node_set_literal(node, literal)
    return node
}

/// Not `cmark_node_replace`: it frees nothing, so that the replaced node would be lost.
private func replace(_ node: Node, with other: Node?) {
    if let other { cmark_node_insert_before(node, other) }
    cmark_node_free(node)
}

private func unwrap(_ node: Node) {
    while let child = cmark_node_first_child(node), cmark_node_insert_before(node, child) == 1 {}
    cmark_node_free(node)
}

func literal(of node: Node) -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

func address(of node: Node) -> String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
