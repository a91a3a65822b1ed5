internal import Programmes

extension FeedQuery {
    /// A value that cannot be meant.
    package struct Refusal: Error, Hashable {
        /// The parameter's name.
        package let parameter: String
        /// What was expected, as a sentence.
        package let detail: String
    }

    /// What the fields of an address ask for; in any order, repeated or not. Fields with other names are left alone, and so is
    /// a language that is none: whoever made the link wants the calendar first of all.
    ///
    /// Only `my.ics` is picked; the other feeds hold what their path says.
    package init(path: String, fields: [(name: String, value: String)]) throws(Refusal) {
        let fields = Fields(fields)
        self.init(
            path: path,
            form: FeedForm(
                language: try fields.single("language").flatMap { LanguageTag($0) }, alarm: try fields.alarm(),
                isLocal: try fields.isLocal()))
        guard path == Self.pickedPath else { return }
        let picks = Picks { fields.list($0.name) }
        self.picks = picks.isEmpty ? nil : picks
        follow = try fields.languages("follow")
    }
}

private struct Fields {
    private let values: [String: [String]]

    init(_ fields: [(name: String, value: String)]) {
        values = Dictionary(grouping: fields, by: \.name).mapValues { $0.map(\.value) }
    }

    /// `a,b` and `b` again: a and b.
    func list(_ name: String) -> [String] {
        // By bytes: commas and blanks are ASCII, and a search for characters costs more than all else that is done to answer.
        let items = (values[name] ?? []).flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }
        return items.map { trimmed($0) }.filter { !$0.isEmpty }.inOrder
    }

    /// Nil where it was left out or left empty.
    func single(_ name: String) throws(FeedQuery.Refusal) -> String? {
        let items = list(name)
        if items.count > 1 {
            throw .init(parameter: name, detail: "\(name) can have one value, not \(items.count).")
        }
        return items.first
    }

    func languages(_ name: String) throws(FeedQuery.Refusal) -> [LanguageTag] {
        var tags: Set<LanguageTag> = []
        for text in list(name) {
            guard let tag = LanguageTag(text) else {
                throw .init(parameter: name, detail: "\(name) is a list of languages such as en or pt-BR.")
            }
            tags.insert(tag)
        }
        return tags.sorted()
    }

    func isLocal() throws(FeedQuery.Refusal) -> Bool {
        switch try single("tzid") {
        case nil, "0": return false
        case "1": return true
        default:
            throw .init(parameter: "tzid", detail: "tzid is 1 for times on the programme's own clocks, or 0 for UTC.")
        }
    }

    /// Minutes.
    func alarm() throws(FeedQuery.Refusal) -> Int? {
        guard let text = try single("alarm") else { return nil }
        guard let minutes = minutes(text), (1...Self.longestAlarm).contains(minutes) else {
            throw .init(
                parameter: "alarm", detail: "alarm is a time before the start such as 10m, 1h30m or 1d, from 1m to 7d.")
        }
        return minutes
    }

    private static let longestAlarm = 7 * 24 * 60
}

private func trimmed(_ text: Substring.UTF8View) -> String {
    var text = text.drop { $0 == UInt8(ascii: " ") }
    while text.last == UInt8(ascii: " ") { text = text.dropLast() }
    return String(Substring(text))
}

/// `1d`, `1h30m`, `10m`: each unit once, the largest first.
private func minutes(_ text: String) -> Int? {
    var rest = text[...]
    var total = 0
    for (unit, size) in [("d", 1_440), ("h", 60), ("m", 1)] as [(Character, Int)] {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard rest.dropFirst(digits.count).first == unit else { continue }
        guard digits.count <= 5, let number = Int(digits) else { return nil }
        total += number * size
        rest = rest.dropFirst(digits.count + 1)
    }
    return rest.isEmpty && !text.isEmpty ? total : nil
}
