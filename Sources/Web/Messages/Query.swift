/// The fields of a query, decoded as forms write them (`+` is a blank).
package struct Query: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package let fields: [Field]
    /// As written, with its question mark, but in ASCII, as fields want it; empty when there is none.
    package let text: String

    package init(_ raw: some StringProtocol) throws(Target.Refusal) {
        var fields: [Field] = []
        for pair in raw.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts[0].percentDecoded(plusIsBlank: true),
                let value = (parts.count == 2 ? parts[1] : "").percentDecoded(plusIsBlank: true)
            else { throw .malformed }
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
        text = raw.isEmpty ? "" : "?" + String(raw).percentEncodedBeyondASCII
    }

    /// The first field of that name.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}
