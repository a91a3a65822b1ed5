extension StringProtocol {
    /// Nil when a `%` is not followed by two digits, or what comes out is not UTF-8 (RFC 3986 section 2.1).
    func percentDecoded(plusIsBlank: Bool) -> String? {
        let isPlain = utf8.allSatisfy {
            $0 < 0x80 && $0 != UInt8(ascii: "%") && (!plusIsBlank || $0 != UInt8(ascii: "+"))
        }
        if isPlain { return String(self) }
        var bytes: [UInt8] = []
        var rest = utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next()?.hexadecimalValue, let low = rest.next()?.hexadecimalValue
                else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// As a path in a reference: all but unreserved characters, `/`, `+` and `@` encoded (RFC 3986 section 3.3).
    var percentEncodedPath: String { percentEncoded(except: Self.staysInPath) }

    /// What is encoded already stays so.
    var percentEncodedBeyondASCII: String { percentEncoded { $0 < 0x80 } }

    private func percentEncoded(except stays: (UInt8) -> Bool) -> String {
        // As nearly all are.
        if utf8.allSatisfy(stays) { return String(self) }
        var encoded = ""
        for byte in utf8 {
            if stays(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }

    private static func staysInPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
        case UInt8(ascii: "+"), UInt8(ascii: "@"): true
        default: false
        }
    }
}
