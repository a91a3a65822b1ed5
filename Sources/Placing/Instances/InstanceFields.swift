internal import Markup

/// A value of an instance and where it stands, so that a mistake can be named.
struct InstanceFields {
    let value: JSON
    let place: String

    private func error(_ expected: String) -> InstanceError {
        InstanceError(reason: "\(place.isEmpty ? "the instance" : place): expected \(expected)")
    }

    func optional(_ key: String) throws(InstanceError) -> InstanceFields? {
        guard case .object(let members) = value else { throw error("an object") }
        guard let found = members.last(where: { $0.0 == key })?.1, found != .null else { return nil }
        return InstanceFields(value: found, place: place.isEmpty ? key : "\(place).\(key)")
    }

    func callAsFunction(_ key: String) throws(InstanceError) -> InstanceFields {
        guard let found = try optional(key) else { throw error("\"\(key)\" in it") }
        return found
    }

    func items() throws(InstanceError) -> [InstanceFields] {
        guard case .array(let items) = value else { throw error("a list") }
        return items.enumerated().map { InstanceFields(value: $1, place: "\(place)[\($0)]") }
    }

    func items(count: Int) throws(InstanceError) -> [InstanceFields] {
        let items = try items()
        guard items.count == count else { throw error("\(count) items") }
        return items
    }

    /// Held within what sums of them can bear.
    func integer() throws(InstanceError) -> Int {
        guard case .integer(let number) = value, (-1_000_000...1_000_000).contains(number) else {
            throw error("a whole number")
        }
        return number
    }

    func natural(atLeast least: Int = 0) throws(InstanceError) -> Int {
        let number = try integer()
        guard number >= least else { throw error("at least \(least)") }
        return number
    }

    func text() throws(InstanceError) -> String {
        guard case .string(let text) = value else { throw error("a text") }
        return text
    }

    func flag() throws(InstanceError) -> Bool {
        guard case .bool(let flag) = value else { throw error("true or false") }
        return flag
    }

    /// What `make` makes of the text.
    func parsed<Value>(_ expected: String, _ make: (String) -> Value?) throws(InstanceError) -> Value {
        guard let value = make(try text()) else { throw error(expected) }
        return value
    }
}
