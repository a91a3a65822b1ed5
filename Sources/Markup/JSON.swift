/// A JSON value to be written (RFC 8259). Members keep the order they were given in, so that files are the same bytes
/// on every machine; a literal writes one as `["id": "keynote", "minutes": 45]`.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])

    /// On one line, without blanks.
    package func compact() -> String {
        var output = ""
        write(to: &output, indent: nil)
        return output
    }

    /// One member or item a line, indented by two spaces, with a line end last: a file that can be read and compared.
    package func pretty() -> String {
        var output = ""
        write(to: &output, indent: 0)
        return output + "\n"
    }

    /// On one line, and unable to end the `<script>` element it stands in.
    package func inScript() -> String {
        compact().unicodeScalars.reduce(into: "") { output, scalar in
            switch scalar {
            // Outside of strings, where the escapes would be wrong, JSON has none of these.
            case "<": output += #"\u003C"#
            case ">": output += #"\u003E"#
            case "&": output += #"\u0026"#
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}

extension JSON: Equatable {
    package static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left.elementsEqual(right, by: ==)
        default: false
        }
    }
}

extension JSON {
    /// The string, or `null` where there is none.
    package static func string(orNull text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// An object without the members that are null, where a reader wants them left out.
    package static func present(_ members: [(String, JSON)]) -> JSON { .object(members.filter { $0.1 != .null }) }

    package static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }
}

extension JSON: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByNilLiteral {
    package init(nilLiteral: ()) { self = .null }
}

extension JSON: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}
