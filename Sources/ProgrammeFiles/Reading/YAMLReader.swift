internal import Diagnostics

/// YAML by libyaml, into nodes that know where they are written. Nothing is typed here: `no` stays the text `no`.
struct YAMLReader: ~Copyable {
    static let deepest = 64
    /// How many nodes aliases may add, so that a small file cannot unfold into a huge one.
    static let mostAliased = 100_000

    private let file: SourceFile
    private let index: Int
    private var events: YAMLEvents
    private var anchors: [String: Node] = [:]
    private var aliased = 0
    private var openBrackets = 0
    private var lint: LineChecks

    /// The file's one document; nil where it cannot be read as YAML or is empty. Mistakes of reading come with it.
    static func read(_ file: SourceFile, index: Int) -> (root: Node?, diagnostics: Mistakes) {
        let unreadable = CharacterCheck.mistakes(in: file, index: index)
        guard unreadable.isEmpty else { return (nil, Mistakes(unreadable)) }
        return file.bytes.withUnsafeBufferPointer { bytes in
            let events = YAMLEvents(file, index: index, bytes: bytes)
            var reader = YAMLReader(file: file, index: index, events: events)
            let root = reader.document()
            return (root, reader.lint.diagnostics)
        }
    }

    private init(file: SourceFile, index: Int, events: consuming YAMLEvents) {
        self.file = file
        self.index = index
        self.events = events
        lint = LineChecks(file, index: index)
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
                    lint.reportTabs()
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

    private mutating func next() throws(Stopped) -> YAMLEvents.Event {
        do { return try events.next() } catch {
            lint.diagnostics.append(
                TabIndentation(before: error, in: file).map { $0.diagnostic(in: index) }
                    ?? SyntaxErrors.explain(error, in: file, index: index))
            throw Stopped()
        }
    }

    private mutating func node(_ event: YAMLEvents.Event, depth: Int) throws(Stopped) -> Node {
        if event.tag != nil { throw stop("`!` begins a tag, and tags are not used here: quote a text", event) }
        let node: Node
        switch event.kind {
        case .alias(let name): return try aliasedNode(name, event, depth: depth)
        case .scalar(let scalar):
            lint.check(scalar, event.range)
            node = Node(scalar, at: event.range)
        case .listStart: node = try list(from: event, depth: depth)
        default: node = try map(from: event, depth: depth)
        }
        if let anchor = event.anchor { anchors[anchor] = node }
        return node
    }

    private mutating func aliasedNode(_ name: String, _ event: YAMLEvents.Event, depth: Int) throws(Stopped) -> Node {
        guard let target = anchors[name] else {
            throw stop(
                "`*` repeats a value that an anchor (`&`) names, and none of that name is before it: quote a text",
                event)
        }
        try checkDepth(depth + target.depth - 1, event)
        aliased += target.size
        guard aliased <= Self.mostAliased else {
            report("F109", "the aliases of this file unfold into more than \(Self.mostAliased) parts", at: event.range)
            throw Stopped()
        }
        return target
    }

    /// What is read as one of YAML's signs was most likely meant as a text.
    private mutating func stop(_ message: String, _ event: YAMLEvents.Event) -> Stopped {
        let value = WrittenValue(around: event.start, in: file, betweenBrackets: openBrackets > 0)
        report(
            "F101", message, at: value.map { SourceRange(file: index, bytes: $0.bytes) } ?? event.range,
            fixes: value.map { [$0.quotingFix(in: index)] } ?? [])
        return Stopped()
    }

    private mutating func checkDepth(_ depth: Int, _ event: YAMLEvents.Event) throws(Stopped) {
        guard depth <= Self.deepest else {
            report("F108", "this is nested deeper than \(Self.deepest) levels", at: event.range)
            throw Stopped()
        }
    }

    private mutating func list(from start: YAMLEvents.Event, depth: Int) throws(Stopped) -> Node {
        try checkDepth(depth, start)
        openBrackets += isBracket(start) ? 1 : 0
        defer { openBrackets -= isBracket(start) ? 1 : 0 }
        var items: [Node] = []
        while true {
            let event = try next()
            if case .listEnd = event.kind {
                return Node(list: items, at: start.range.through(event.range))
            }
            items.append(try node(event, depth: depth + 1))
        }
    }

    private mutating func map(from start: YAMLEvents.Event, depth: Int) throws(Stopped) -> Node {
        try checkDepth(depth, start)
        openBrackets += isBracket(start) ? 1 : 0
        defer { openBrackets -= isBracket(start) ? 1 : 0 }
        var map = MapEntries()
        while true {
            let event = try next()
            if case .mapEnd = event.kind {
                return Node(map: map.all, at: start.range.through(event.range))
            }
            guard case .scalar(let key) = try node(event, depth: depth + 1).content else {
                report("F101", "a key must be a word, not a list or a map", at: event.range)
                throw Stopped()
            }
            let value = try node(try next(), depth: depth + 1)
            if let first = map.add(Node.Entry(key: key.text, keyRange: event.range, value: value)) {
                reportDuplicate(key.text, at: event.range, first: first)
            }
        }
    }

    private func isBracket(_ event: YAMLEvents.Event) -> Bool {
        let offset = event.range.bytes.lowerBound
        return offset < file.bytes.count && [UInt8(ascii: "["), UInt8(ascii: "{")].contains(file.bytes[offset])
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, at range: SourceRange, fixes: [Fix] = []) {
        lint.diagnostics.append(Diagnostic(code, .error, message, at: range, fixes: fixes))
    }

    private mutating func reportDuplicate(_ key: String, at range: SourceRange, first: SourceRange) {
        lint.diagnostics.append(
            .error, at: range,
            Diagnostic(
                "F102", .error, "the key \(shown(key)) stands twice in this map", at: range,
                labels: [.init("it was given here before", at: first)]))
    }
}

/// The entries of a map that is being read: each key once, and what `<<` draws in behind the map's own.
private struct MapEntries {
    private var own: [Node.Entry] = []
    private var inherited: [Node.Entry] = []
    private var seen: [String: SourceRange] = [:]

    /// Where the key stood before; nil for a new one.
    mutating func add(_ entry: Node.Entry) -> SourceRange? {
        if entry.key == "<<", let entries = Self.inherited(from: entry.value) {
            inherited += entries
            return nil
        }
        if let first = seen[entry.key] { return first }
        seen[entry.key] = entry.keyRange
        own.append(entry)
        return nil
    }

    var all: [Node.Entry] {
        var seen = seen
        return own + inherited.filter { seen.updateValue($0.keyRange, forKey: $0.key) == nil }
    }

    /// Of one map, or of several in a list, the first of which wins.
    private static func inherited(from node: Node) -> [Node.Entry]? {
        switch node.content {
        case .map(let entries): entries
        case .list(let maps): maps.compactMap { inherited(from: $0) }.flatMap(\.self)
        case .scalar: nil
        }
    }
}

extension SourceRange {
    func through(_ end: SourceRange) -> SourceRange {
        SourceRange(file: file, bytes: bytes.lowerBound..<max(bytes.lowerBound, end.bytes.upperBound))
    }
}
