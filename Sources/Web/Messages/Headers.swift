/// The fields of a message, in order; names are compared without regard to case (RFC 9110 section 5.1).
package struct Headers: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var fields: [Field]

    package init(_ fields: [Field] = []) { self.fields = fields }

    package init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field($0, $1) }
    }

    /// The field's value; those of several fields of one name are one list (RFC 9110 section 5.3).
    package subscript(name: String) -> String? {
        let values = values(of: name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    package func values(of name: String) -> [String] {
        fields.filter { $0.name.isEqualIgnoringCase(to: name) }.map(\.value)
    }

    package mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name, value))
    }

    /// Puts `value` in the place of the first field of that name, else at the end.
    package mutating func set(_ name: String, _ value: String) {
        guard let index = fields.firstIndex(where: { $0.name.isEqualIgnoringCase(to: name) }) else {
            return add(name, value)
        }
        fields[index] = Field(fields[index].name, value)
    }
}
