internal import Markup

/// The JSON Schema (draft 2020-12) of a programme file, for editors: completion, descriptions, first mistakes.
///
/// It follows the vocabularies, so that it cannot forget a key. Editors read YAML's types, so a number or a truth value may
/// stand where the file has words; notations are checked loosely, since `plenary check` says more about them.
package func programmeSchema() -> String {
    let definitions =
        Form.named.map { ($0.name, $0.schema) }
        + Vocabulary.all.filter { $0.name != "programme" }.map { ($0.name, $0.schema) }
    guard case .object(let root) = Vocabulary.programme.schema else { return "{}\n" }
    let head: [(String, JSON)] = [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("title", "Plenary programme file"),
        ("description", "A programme of sessions with its streams, speakers and times: plenary check reads it."),
    ]
    return JSON.object(head + root + [("$defs", .object(definitions))]).pretty()
}

extension Vocabulary {
    fileprivate var schema: JSON {
        // What may stand in an included file is not missed where there is one.
        let elsewhere = forms["include"] == nil ? [] : fields.filter { $0.isRequired && $0.isIncluded }.map(\.name)
        let members: [(String, JSON)] = [
            ("type", "object"),
            ("properties", .object(fields.map { ($0.name, $0.schema) })),
            ("required", .strings(fields.filter(\.isRequired).map(\.name).filter { !elsewhere.contains($0) })),
            ("additionalProperties", false),
        ]
        let choices = [elsewhere, ["include"]].map { JSON.object([("required", .strings($0))]) }
        return .object(members + (elsewhere.isEmpty ? [] : [("anyOf", .array(choices))]))
    }
}

extension Vocabulary.Field {
    /// The description stands beside a reference, which draft 2019-09 and later allow.
    fileprivate var schema: JSON {
        guard case .object(let members) = form.schema else { return ["description": .string(help)] }
        return .object([("description", .string(help))] + members)
    }
}

extension Form {
    fileprivate var schema: JSON {
        switch self {
        case .text: reference("text")
        case .string: reference("words")
        case .identifier: reference("id")
        case .url: reference("url")
        case .zone: reference("zone")
        case .time: reference("time")
        case .length: reference("length")
        case .window: reference("window")
        case .hours: reference("hours")
        case .clock: reference("clock")
        case .days: oneOrMany(reference("days"))
        case .day: reference("date")
        case .recurrence: reference("recurrence")
        case .language: reference("language")
        case .colour: reference("colour")
        case .flag: reference("flag")
        case .integer(let range): number(range)
        case .choice(let words): ["enum": .strings(words)]
        case .some(let form): oneOrMany(form.schema)
        case .map(let vocabulary): reference(vocabulary.name)
        case .keyed(let form): ["type": "object", "additionalProperties": form.schema]
        case .either(let first, let second): ["anyOf": [first.schema, second.schema]]
        case .list(let form): ["type": "array", "items": form.schema]
        case .table(let vocabulary): ["anyOf": [list(vocabulary), spreadsheet]]
        case .sessions(let vocabulary): ["anyOf": [list(vocabulary), byDay(vocabulary), spreadsheet]]
        case .anything: .object([])
        }
    }

    private func reference(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }

    private func oneOrMany(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "array", "items": schema]]] }

    private func list(_ vocabulary: Vocabulary) -> JSON { ["type": "array", "items": reference(vocabulary.name)] }

    private func byDay(_ vocabulary: Vocabulary) -> JSON {
        [
            "type": "object", "patternProperties": .object([(Form.date, list(vocabulary))]),
            "additionalProperties": false,
        ]
    }

    private var spreadsheet: JSON {
        ["type": "string", "minLength": 1, "description": "A spreadsheet in or below this folder: sessions.csv."]
    }

    private func number(_ range: ClosedRange<Int>) -> JSON {
        [
            "type": ["integer", "string"], "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            "pattern": "^[0-9]+$",
        ]
    }
}
