/// The fields of a query, decoded as forms write them (`+` is a blank).
package struct Query: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package let fields: [Field]
    /// As written, with its question mark, but in ASCII, as fields want it; empty when there is none.
    package let text: String

    package init(_ raw: Substring) throws(Target.Refusal) {
        var fields: [Field] = []
        // By bytes, as the path.
        for pair in raw.utf8.split(separator: UInt8(ascii: "&")) {
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            let value = pair[name.endIndex...].dropFirst()
            guard let name = Substring(name).percentDecoded(plusIsBlank: true),
                let value = Substring(value).percentDecoded(plusIsBlank: true)
            else { throw .malformed }
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
        text = raw.isEmpty ? "" : "?" + String(raw).percentEncodedBeyondASCII
    }

    /// The first field of that name.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}
