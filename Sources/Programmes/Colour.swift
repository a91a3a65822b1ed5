/// A colour as CSS names it, and as red, green and blue.
package struct Colour: Hashable, Sendable {
    /// The CSS name where one was written, for RFC 7986 section 5.9, which takes nothing else.
    package let name: String?
    /// 0xRRGGBB.
    package let rgb: UInt32

    /// A CSS name in any case, or `#rgb` or `#rrggbb`; nil for anything else.
    package init?(_ text: String) {
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            guard digits.utf8.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }) else { return nil }
            let full = digits.count == 3 ? digits.flatMap { [$0, $0] } : Array(digits)
            guard full.count == 6, let value = UInt32(String(full), radix: 16) else { return nil }
            name = Self.names.filter { $0.value == value }.keys.min()
            rgb = value
        } else {
            guard let value = Self.names[text.lowercased()] else { return nil }
            name = text.lowercased()
            rgb = value
        }
    }

    /// `#8a1538`.
    package var hex: String {
        let digits = String(rgb, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
