internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Spelling

/// From nodes to a programme. A user's mistake becomes a diagnostic and reading goes on, so that one run finds them all.
struct Lowering {
    var diagnostics: [Diagnostic] = []
    var map: SourceMap
    var sources: SourceSet
    let database: TimeZoneDatabase
    /// The language of bare texts where an item names none: the programme's first.
    var base = LanguageTag(known: "en")
    var dayStart = CivilTime(hour: 4, minute: 0)!
    /// The day of bare times: the only day of the programme.
    var soleDay: CivilDate?
    /// Ids by the kind of what they name, in file order, with their first place.
    var declared: [Kind: [String: SourceRange]] = [:]
    var references: [Reference] = []

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

        func subject(_ field: String) -> Subject {
            subject.field.isEmpty ? subject.field(field) : subject.field("\(subject.field)/\(field)")
        }
    }

    mutating func report(
        _ code: DiagnosticCode, _ severity: Severity = .error, _ message: String, at range: SourceRange,
        labels: [Diagnostic.Label] = [], notes: [String] = [], fixes: [Fix] = []
    ) {
        diagnostics.append(
            Diagnostic(code, severity, message, at: range, labels: labels, notes: notes, fixes: fixes))
    }

    /// Opens a map: reports unknown keys and missing ones, and remembers where everything in it is written.
    mutating func item(_ node: Node, _ vocabulary: Vocabulary, at subject: Subject) -> Item? {
        guard case .map(let entries) = node.content else {
            let article = "aeiou".contains(vocabulary.name.first!) ? "an" : "a"
            report("P103", "\(article) \(vocabulary.name) is a map of keys and values, not \(node.kind)", at: node.range)
            return nil
        }
        record(subject, node.anchor)
        var values: [String: Node] = [:]
        for entry in entries {
            guard vocabulary.keys.contains(entry.key) else {
                reportUnknown(entry, in: vocabulary, beside: entries)
                continue
            }
            values[entry.key] = entry.value
        }
        let item = Item(node: node, vocabulary: vocabulary, subject: subject, values: values)
        for (name, value) in values { record(item.subject(name), value) }
        for field in vocabulary.fields where field.isRequired && values[field.name] == nil {
            let misspelt = entries.contains { nearest(to: $0.key, among: vocabulary.keys) == field.name }
            if !misspelt { reportMissing(field.name, in: vocabulary, node) }
        }
        return item
    }

    mutating func record(_ subject: Subject, _ range: SourceRange) { map.record(subject, range) }

    /// Remembers a value and what is in it; list items go by their id where they have one, else by their place.
    private mutating func record(_ subject: Subject, _ node: Node) {
        record(subject, node.range)
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

    private mutating func reportUnknown(_ entry: Node.Entry, in vocabulary: Vocabulary, beside entries: [Node.Entry]) {
        let guess = nearest(to: entry.key, among: vocabulary.keys)
        let isFree = guess.map { guess in !entries.contains { $0.key == guess } } ?? false
        report(
            "P101", "a \(vocabulary.name) has no key \(shown(entry.key))" + didYouMean(guess), at: entry.keyRange,
            notes: guess == nil ? ["known keys: " + vocabulary.keys.joined(separator: ", ")] : [],
            fixes: guess.map { [Fix("\($0):", edits: [.init(entry.keyRange, $0)], isSafe: isFree)] } ?? [])
    }

    mutating func reportMissing(_ name: String, in vocabulary: Vocabulary, _ node: Node) {
        report("P102", "this \(vocabulary.name) has no \(name)", at: node.anchor)
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
