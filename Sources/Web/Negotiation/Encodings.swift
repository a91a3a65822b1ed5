/// The compressed forms that may be sent (RFC 9110 section 12.5.3): named with a weight, or covered by `*`. Without the field we
/// send the content as it is; that is always on offer, whatever weight it was given.
package struct Encodings: Sendable, Hashable {
    package private(set) var gzip = false
    package private(set) var brotli = false

    package static let none = Encodings(gzip: false, brotli: false)

    private init(gzip: Bool, brotli: Bool) {
        self.gzip = gzip
        self.brotli = brotli
    }

    /// Of `Accept-Encoding`. By bytes and without memory of its own, since nearly every request has one.
    package init(_ field: UnsafeRawBufferPointer) {
        var named: (gzip: Bool?, brotli: Bool?, any: Bool) = (nil, nil, false)
        var start = 0
        while start < field.count {
            let end = field[start...].firstIndex(of: UInt8(ascii: ",")) ?? field.count
            let element = UnsafeRawBufferPointer(rebasing: field[start..<end])
            start = end + 1
            let name = Self.trimmed(element.prefix { $0 != UInt8(ascii: ";") })
            if Self.isName(name, "gzip") || Self.isName(name, "x-gzip") {
                named.gzip = Self.isWanted(element)
            } else if Self.isName(name, "br") {
                named.brotli = Self.isWanted(element)
            } else if Self.isName(name, "*") {
                named.any = Self.isWanted(element)
            }
        }
        gzip = named.gzip ?? named.any
        brotli = named.brotli ?? named.any
    }

    package init(_ field: String?) {
        guard var field else { return }
        self = field.withUTF8 { Encodings(UnsafeRawBufferPointer($0)) }
    }

    private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return bytes
    }

    private static func isName(_ bytes: Slice<UnsafeRawBufferPointer>, _ name: StaticString) -> Bool {
        guard bytes.count == name.utf8CodeUnitCount else { return false }
        for (offset, byte) in bytes.enumerated() where byte.lowercasedASCII != name.utf8Start[offset] { return false }
        return true
    }

    /// Whether an element's weight is there and above 0. Only few have one.
    private static func isWanted(_ element: UnsafeRawBufferPointer) -> Bool {
        guard element.contains(UInt8(ascii: ";")) else { return true }
        return Preference.list(String(decoding: element, as: UTF8.self)).first.map { $0.weight > 0 } ?? false
    }
}
