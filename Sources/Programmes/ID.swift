/// A permanent name within a programme, `[a-z0-9][a-z0-9-]{0,62}`, unique among its kind: it stands in URLs and calendar UIDs.
/// `Kind` keeps a stream's name from being taken for a track's.
package struct ID<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) { description = text }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// Whether a text may be an id.
package func isIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...63).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }
}
