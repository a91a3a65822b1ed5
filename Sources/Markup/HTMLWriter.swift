/// Writes markup, once through.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []
    /// What is left open where a stencil is written; nil: nothing is.
    private(set) var gaps: [Stencil.Gap]?

    init(leavesGaps: Bool = false) { gaps = leavesGaps ? [] : nil }

    mutating func add(_ html: HTML) {
        switch html {
        case .text(let text): addEscaped(text, inAttribute: false)
        case .raw(let markup): add(markup)
        case .fragment(let parts): for part in parts { add(part) }
        case .node(let element): add(element)
        case .gap: leaveGap(.content)
        case .filled(let stencil, let depth, let contents): add(stencil, depth, contents)
        }
    }

    private mutating func leaveGap(_ kind: Stencil.Gap.Kind) {
        precondition(gaps != nil, "a gap stands outside of a stencil")
        gaps?.append(Stencil.Gap(offset: bytes.count, kind: kind))
    }

    private mutating func add(_ stencil: Stencil, _ depth: Int, _ contents: [HTML]) {
        var contents = contents.makeIterator()
        var start = 0
        for gap in stencil.gaps {
            bytes.append(contentsOf: stencil.bytes[start..<gap.offset])
            start = gap.offset
            switch gap.kind {
            case .climb: for _ in 0..<depth { add("../" as StaticString) }
            case .content: if let content = contents.next() { add(content) }
            }
        }
        bytes.append(contentsOf: stencil.bytes[start...])
    }

    private mutating func add(_ element: HTML.Element) {
        let form = element.form
        add("<" as StaticString)
        add(element.name)
        for attribute in element.attributes { add(attribute) }
        add(">" as StaticString)
        if form.contains(.container) { add("\n" as StaticString) }
        if !form.contains(.void) {
            for child in element.children { add(child) }
            add("</" as StaticString)
            add(element.name)
            add(">" as StaticString)
        }
        if form.contains(.block) || form.contains(.container) { add("\n" as StaticString) }
    }

    /// A link that would run a script or read the visitor's disk is left out, whoever wrote it.
    private mutating func add(_ attribute: HTML.Attribute) {
        if attribute.isLink, !isHarmless(link: attribute.value) { return }
        add(" " as StaticString)
        add(attribute.name)
        add("=\"" as StaticString)
        if gaps != nil, attribute.isLink, attribute.value.hasPrefix(Stencil.climb) {
            leaveGap(.climb)
            addEscaped(String(attribute.value.dropFirst(Stencil.climb.count)), inAttribute: true)
        } else {
            addEscaped(attribute.value, inAttribute: true)
        }
        add("\"" as StaticString)
    }

    mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func addEscaped(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { utf8 in
            if utf8.allSatisfy(isPlain) {
                bytes.append(contentsOf: utf8)
            } else {
                appendEscaped(utf8, inAttribute: inAttribute, to: &bytes)
            }
        }
    }
}
