internal import CYAML
internal import Diagnostics

/// YAML by libyaml, into nodes that know where they are written. Nothing is typed here: `no` stays the text `no`.
struct YAMLReader {
    static let deepest = 64
    /// How many nodes aliases may add, so that a small file cannot unfold into a huge one.
    static let mostAliased = 1_000_000

    private let file: SourceFile
    private let index: Int
    private let lines: LineIndex
    private var parser: UnsafeMutablePointer<yaml_parser_t>
    private var anchors: [String: Node] = [:]
    private var aliased = 0
    private var multilineScalars: [Range<Int>] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The file's one document; nil where it cannot be read as YAML or is empty. Mistakes of reading come with it.
    static func read(_ file: SourceFile, index: Int) -> (root: Node?, diagnostics: [Diagnostic]) {
        let unreadable = CharacterCheck.mistakes(in: file, index: index)
        guard unreadable.isEmpty else { return (nil, unreadable) }
        return file.bytes.withUnsafeBufferPointer { bytes in
            let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
            defer { parser.deallocate() }
            yaml_parser_initialize(parser)
            defer { yaml_parser_delete(parser) }
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
            var reader = YAMLReader(file: file, index: index, lines: LineIndex(file), parser: parser)
            let root = reader.document()
            return (root, reader.diagnostics)
        }
    }

    private init(file: SourceFile, index: Int, lines: LineIndex, parser: UnsafeMutablePointer<yaml_parser_t>) {
        self.file = file
        self.index = index
        self.lines = lines
        self.parser = parser
    }

    /// Reading stops here: the mistake that stopped it is among the diagnostics.
    private struct Stopped: Error {}

    private mutating func document() -> Node? {
        do {
            var root: Node?
            while true {
                let event = try next()
                switch event.kind {
                case .streamEnd:
                    reportTabs()
                    return root
                case .documentStart where root != nil:
                    report("F104", "a second document begins here: a programme is one document", at: event.range)
                    return root
                case .scalar, .listStart, .mapStart, .alias: root = try node(event, depth: 1)
                default: break
                }
            }
        } catch { return nil }
    }

    private mutating func node(_ event: Event, depth: Int) throws(Stopped) -> Node {
        guard depth <= Self.deepest else {
            report("F108", "this is nested deeper than \(Self.deepest) levels", at: event.range)
            throw Stopped()
        }
        let node: Node
        switch event.kind {
        case .alias(let name): return try aliasedNode(name, event)
        case .scalar(let scalar):
            note(scalar, event.range)
            node = Node(scalar, at: event.range)
        case .listStart: node = try list(from: event, depth: depth)
        default: node = try map(from: event, depth: depth)
        }
        if let anchor = event.anchor { anchors[anchor] = node }
        return node
    }

    private mutating func aliasedNode(_ name: String, _ event: Event) throws(Stopped) -> Node {
        guard let target = anchors[name] else {
            report("F101", "no anchor &\(name) stands before *\(name)", at: event.range)
            throw Stopped()
        }
        aliased += target.size
        guard aliased <= Self.mostAliased else {
            report("F109", "the aliases of this file unfold into more than \(Self.mostAliased) parts", at: event.range)
            throw Stopped()
        }
        return target
    }

    private mutating func list(from start: Event, depth: Int) throws(Stopped) -> Node {
        var items: [Node] = []
        while true {
            let event = try next()
            if case .listEnd = event.kind {
                return Node(list: items, at: start.range.through(event.range))
            }
            items.append(try node(event, depth: depth + 1))
        }
    }

    private mutating func map(from start: Event, depth: Int) throws(Stopped) -> Node {
        var entries: [Node.Entry] = []
        var merged: [Node.Entry] = []
        var seen: [String: SourceRange] = [:]
        while true {
            let event = try next()
            if case .mapEnd = event.kind {
                let own = Set(entries.map(\.key))
                let all = entries + merged.filter { !own.contains($0.key) }
                return Node(map: all, at: start.range.through(event.range))
            }
            guard case .scalar(let key) = try node(event, depth: depth + 1).content else {
                report("F101", "a key must be a word, not a list or a map", at: event.range)
                throw Stopped()
            }
            let value = try node(try next(), depth: depth + 1)
            if key.text == "<<", case .map(let inherited) = value.content {
                merged += inherited
            } else if let first = seen[key.text] {
                reportDuplicate(key.text, at: event.range, first: first)
            } else {
                seen[key.text] = event.range
                entries.append(Node.Entry(key: key.text, keyRange: event.range, value: value))
            }
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, at range: SourceRange, fixes: [Fix] = []) {
        diagnostics.append(Diagnostic(code, .error, message, at: range, fixes: fixes))
    }

    private mutating func reportDuplicate(_ key: String, at range: SourceRange, first: SourceRange) {
        diagnostics.append(
            Diagnostic(
                "F102", .error, "the key \(shown(key)) stands twice in this map", at: range,
                labels: [.init("it was given here before", at: first)]))
    }

    // MARK: What libyaml lets pass

    private mutating func note(_ scalar: Node.Scalar, _ range: SourceRange) {
        if file.position(of: range.bytes.lowerBound).line != file.position(of: range.bytes.upperBound).line {
            multilineScalars.append(range.bytes)
        }
        for found in scalar.text.unicodeScalars where CharacterCheck.isForbidden(found) {
            report("F106", "the control character \(CharacterCheck.name(found)) may not stand in a text", at: range)
            break
        }
        if scalar.style == .plain, !scalar.text.isEmpty { noteHash(after: range) }
    }

    /// `title: Talk #3` reads as `Talk`, which nobody means: a comment's `#` is followed by a blank.
    private mutating func noteHash(after range: SourceRange) {
        let rest = file.bytes[range.bytes.upperBound...].prefix { $0 != UInt8(ascii: "\n") }
        guard let hash = rest.firstIndex(where: { $0 != UInt8(ascii: " ") }), rest[hash] == UInt8(ascii: "#"),
            hash + 1 < rest.endIndex, hash > range.bytes.upperBound,
            ![UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "\r")].contains(rest[hash + 1])
        else { return }
        let whole = SourceRange(file: index, bytes: range.bytes.lowerBound..<rest.endIndex)
        let text = file.text(of: whole.bytes)
        diagnostics.append(
            Diagnostic(
                "F112", .warning, "what follows # is a comment: put the value in quotes if it belongs to it",
                at: SourceRange(file: index, bytes: hash..<rest.endIndex),
                fixes: [Fix(quoted(text), edits: [Fix.Edit(whole, quoted(text))], isSafe: false)]))
    }

    /// Tabs before the first other character of a line, except inside a text of several lines.
    private mutating func reportTabs() {
        guard file.bytes.contains(UInt8(ascii: "\t")) else { return }
        for line in 1...file.lineCount {
            let start = file.offset(ofLine: line)
            let blanks = file.bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard let tab = blanks.firstIndex(of: UInt8(ascii: "\t")), blanks.endIndex < file.bytes.count,
                file.bytes[blanks.endIndex] != UInt8(ascii: "\n"), file.bytes[blanks.endIndex] != UInt8(ascii: "\r"),
                !multilineScalars.contains(where: { $0.contains(tab) })
            else { continue }
            reportTab(at: tab)
        }
    }

    private mutating func reportTab(at offset: Int) {
        let tabs = file.bytes[offset...].prefix { $0 == UInt8(ascii: "\t") }
        let range = SourceRange(file: index, bytes: offset..<tabs.endIndex)
        report(
            "F103", "a tab as indentation: YAML takes blanks", at: range,
            fixes: [
                Fix("two blanks for a tab", edits: [.init(range, String(repeating: "  ", count: tabs.count))], isSafe: true)
            ])
    }

    // MARK: Events

    private struct Event {
        enum Kind {
            case streamEnd, documentStart, listStart, listEnd, mapStart, mapEnd, other
            case alias(String)
            case scalar(Node.Scalar)
        }
        let kind: Kind
        let anchor: String?
        let range: SourceRange
    }

    private mutating func next() throws(Stopped) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            syntaxError()
            throw Stopped()
        }
        defer { yaml_event_delete(&event) }
        let start = lines.offset(event.start_mark)
        let range = SourceRange(file: index, bytes: start..<max(start, lines.offset(event.end_mark)))
        switch event.type {
        case YAML_STREAM_END_EVENT: return Event(kind: .streamEnd, anchor: nil, range: range)
        case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, anchor: nil, range: range)
        case YAML_ALIAS_EVENT:
            return Event(kind: .alias(text(event.data.alias.anchor) ?? ""), anchor: nil, range: range)
        case YAML_SCALAR_EVENT:
            return Event(
                kind: .scalar(scalar(event.data.scalar)), anchor: text(event.data.scalar.anchor), range: range)
        case YAML_SEQUENCE_START_EVENT:
            return Event(kind: .listStart, anchor: text(event.data.sequence_start.anchor), range: range)
        case YAML_SEQUENCE_END_EVENT: return Event(kind: .listEnd, anchor: nil, range: range)
        case YAML_MAPPING_START_EVENT:
            return Event(kind: .mapStart, anchor: text(event.data.mapping_start.anchor), range: range)
        case YAML_MAPPING_END_EVENT: return Event(kind: .mapEnd, anchor: nil, range: range)
        default: return Event(kind: .other, anchor: nil, range: range)
        }
    }

    private func scalar(_ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> Node.Scalar {
        let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
        let style: Node.Scalar.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return Node.Scalar(text: String(decoding: bytes, as: UTF8.self), style: style)
    }

    private func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        characters.map { String(cString: $0) }
    }

    private mutating func syntaxError() {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the text is not YAML"
        let offset = lines.offset(parser.pointee.problem_mark)
        let tab = tabIndentation(upTo: offset)
        if let tab {
            reportTab(at: tab)
        } else {
            diagnostics.append(SyntaxErrors.explain(problem, at: offset, in: file, index: index))
        }
    }

    private func tabIndentation(upTo offset: Int) -> Int? {
        let line = file.position(of: offset).line
        for number in [line, line - 1] where number >= 1 {
            let start = file.offset(ofLine: number)
            let blanks = file.bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if let tab = blanks.firstIndex(of: UInt8(ascii: "\t")) { return tab }
        }
        return nil
    }
}

/// A text as a message shows it.
func shown(_ text: String) -> String {
    let short = text.count > 60 ? text.prefix(59) + "…" : text[...]
    return "\"\(short.replacing("\n", with: " "))\""
}

/// A text as YAML's double quotes hold it.
func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

extension SourceRange {
    func through(_ end: SourceRange) -> SourceRange {
        SourceRange(file: file, bytes: bytes.lowerBound..<max(bytes.lowerBound, end.bytes.upperBound))
    }
}
