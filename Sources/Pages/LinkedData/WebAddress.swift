/// Schemas want `https://…` without anything that RFC 3986 forbids; nil for other addresses.
package func webAddress(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    return text.utf8.reduce(into: "") { address, byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), 0...0x20, 0x7F...:
            let digits = String(byte, radix: 16, uppercase: true)
            address += "%" + (digits.count == 1 ? "0" : "") + digits
        default: address.unicodeScalars.append(Unicode.Scalar(byte))
        }
    }
}
