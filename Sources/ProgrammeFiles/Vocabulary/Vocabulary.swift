/// The keys that a map of a programme file may hold. Reading, suggestions and the JSON Schema all follow these lists.
struct Vocabulary: Sendable {
    /// What the map is, in a sentence: `session`.
    let name: String
    let fields: [Field]
    let forms: [String: Form]

    struct Field: Sendable {
        let name: String
        let form: Form
        let isRequired: Bool
        let help: String

        /// Of a programme's fields: a list that may stand in an included file too.
        var isIncluded: Bool {
            ["streams", "tracks", "regions", "speakers", "sessions", "breaks"].contains(name)
        }
    }

    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
        forms = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.form) })
    }

    var keys: [String] { fields.map(\.name) }

    /// `a session`, `an encore`; there is only one placing.
    var article: String {
        if name == "placing" { return name }
        return (name.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + name
    }

    static let all = [
        programme, organiser, stream, channel, track, region, speaker, session, encore, move, link, pause, placing,
    ]

    /// Every key that some map may hold.
    static let allKeys = Set(all.flatMap(\.keys))
}

/// How a value is written.
indirect enum Form: Sendable {
    /// A string, or a map from language to string.
    case text
    case string
    case identifier
    case url
    case zone
    case time
    case length
    case window
    case hours
    case clock
    case days
    case day
    case recurrence
    case language
    case colour
    case flag
    case integer(ClosedRange<Int>)
    case choice([String])
    /// One or a list.
    case some(Form)
    case map(Vocabulary)
    /// A map whose keys are ids or languages.
    case keyed(Form)
    case either(Form, Form)
    case list(Form)
    /// A list, or the name of a spreadsheet that stands in for it.
    case table(Vocabulary)
    /// As `table`, or grouped by day.
    case sessions(Vocabulary)
    case anything
}

func required(_ name: String, _ form: Form, _ help: String) -> Vocabulary.Field {
    Vocabulary.Field(name: name, form: form, isRequired: true, help: help)
}

func optional(_ name: String, _ form: Form, _ help: String) -> Vocabulary.Field {
    Vocabulary.Field(name: name, form: form, isRequired: false, help: help)
}
