internal import Chronology
internal import Diagnostics
internal import Programmes

/// From nodes to a programme. A user's mistake becomes a diagnostic and reading goes on, so that one run finds them all.
struct Lowering {
    var diagnostics = Mistakes()
    var map: SourceMap
    var sources: SourceSet
    let database: TimeZoneDatabase
    var registrantsFile: Int?
    /// The language of bare texts where an item names none: the programme's first.
    var base = LanguageTag(known: "en")
    var dayStart = CivilTime(hour: 4, minute: 0)!
    /// The day of bare times: the only day of the programme.
    var soleDay: CivilDate?
    /// Ids by the kind of what they name, in file order, with their first place.
    var declared: [Kind: [String: SourceRange]] = [:]
    var references: [Reference] = []
    var nameless = 0
    /// Of all lists of items so far.
    var itemCount = 0
    /// Whether there were more than are read.
    var isFull = false
    var suggestions = Suggestions()

    enum Kind: String { case stream, track, audience, region, speaker, session, encore }

    /// A name that must be declared somewhere; looked up when everything has been read.
    struct Reference {
        let kind: Kind
        let name: String
        let range: SourceRange
    }

    /// A map whose keys are known, and where in the programme it belongs.
    struct Item {
        let node: Node
        let vocabulary: Vocabulary
        let subject: Subject
        let values: [String: Node]
        /// Fields that unknown keys were most likely meant to be.
        var meant: Set<String> = []

        func subject(_ field: String) -> Subject {
            subject.field.isEmpty ? subject.field(field) : subject.field("\(subject.field)/\(field)")
        }
    }

    mutating func report(
        _ code: DiagnosticCode, as severity: Severity = .error, _ message: String, at range: SourceRange,
        labels: [Diagnostic.Label] = [], notes: [String] = [], fixes: [Fix] = []
    ) {
        diagnostics.append(
            Diagnostic(code, severity, message, at: range, labels: labels, notes: notes, fixes: fixes))
    }

    /// Opens a map: reports unknown keys and missing ones, and remembers where everything in it is written.
    mutating func item(_ node: Node, _ vocabulary: Vocabulary, at subject: Subject) -> Item? {
        guard case .map(let entries) = node.content else {
            report("P103", "\(vocabulary.article) is a map of keys and values, not \(node.kind)", at: node.range)
            return nil
        }
        record(subject, node.anchor)
        var values: [String: Node] = [:]
        var unknown: [Node.Entry] = []
        for entry in entries {
            if vocabulary.forms[entry.key] != nil { values[entry.key] = entry.value } else { unknown.append(entry) }
        }
        var item = Item(node: node, vocabulary: vocabulary, subject: subject, values: values)
        for (name, value) in values { record(item.subject(name), value, within: vocabulary.forms[name]) }
        item.meant = Set(unknown.compactMap { reportUnknown($0, in: item) })
        for field in vocabulary.fields where field.isRequired && (values["include"] == nil || !field.isIncluded) {
            if values[field.name] == nil { lacks(field.name, item) }
        }
        return item
    }

    /// Reports what a map must have and has not, unless a word was most likely meant to be it.
    mutating func lacks(_ field: String, _ item: Item) {
        if !item.meant.contains(field) {
            report("P102", "this \(item.vocabulary.name) has no \(field)", at: item.node.anchor)
        }
    }

    mutating func record(_ subject: Subject, _ range: SourceRange) { map.record(subject, range) }

    /// Remembers a value and what is in it; list items go by their id where they have one, else by their place.
    /// The items of tables are subjects of their own.
    private mutating func record(_ subject: Subject, _ node: Node, within form: Form? = nil) {
        record(subject, node.range)
        switch form {
        case .table, .sessions: return
        default: break
        }
        switch node.content {
        case .scalar: break
        case .list(let items):
            for (place, item) in items.enumerated() {
                record(subject.field("\(subject.field)/\(item.id ?? String(place))"), item)
            }
        case .map(let entries):
            for entry in entries { record(subject.field("\(subject.field)/\(entry.key)"), entry.value) }
        }
    }

    /// Reports a key that no such map has; gives the key that was most likely meant.
    private mutating func reportUnknown(_ entry: Node.Entry, in item: Item) -> String? {
        let vocabulary = item.vocabulary
        let guess = suggestions.guess(entry.key, among: vocabulary.keys, of: vocabulary.name)
        let fix = guess.map {
            Fix(
                "\($0):", edits: [.init(entry.keyRange, $0)],
                isSafe: item.values[$0] == nil && Suggestions.isOneSlip(from: entry.key, to: $0))
        }
        diagnostics.append(
            .error, at: entry.keyRange,
            Diagnostic(
                "P101", .error, "\(vocabulary.article) has no key \(shown(entry.key))" + didYouMean(guess),
                at: entry.keyRange,
                notes: guess == nil ? ["known keys: " + vocabulary.keys.joined(separator: ", ")] : [],
                fixes: fix.map { [$0] } ?? []))
        return guess
    }
}

/// The end of a message that suggests a word.
func didYouMean(_ guess: String?) -> String { guess.map { "; did you mean \(shown($0))?" } ?? "" }

extension Node {
    /// The id of a map that has one.
    var id: String? {
        guard case .map(let entries) = content, let entry = entries.first(where: { $0.key == "id" }),
            case .scalar(let scalar) = entry.value.content
        else { return nil }
        return scalar.text
    }
}
