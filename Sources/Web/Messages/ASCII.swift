/// What the grammar of HTTP needs of text; it knows ASCII only.
extension StringProtocol {
    func isEqualIgnoringCase(to other: some StringProtocol) -> Bool {
        utf8.count == other.utf8.count
            && zip(utf8, other.utf8).allSatisfy { $0 == $1 || $0.lowercasedASCII == $1.lowercasedASCII }
    }

    /// Without the blanks and tabs around it.
    var withoutBlanks: SubSequence {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) })
        else { return self[endIndex...] }
        return self[first...last]
    }

    /// The elements of a comma-separated list, without empty ones (RFC 9110 section 5.6.1).
    var listElements: [SubSequence] {
        split(separator: ",").map(\.withoutBlanks).filter { !$0.isEmpty }
    }
}

extension UInt8 {
    var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

    /// C0 and DEL.
    var isControl: Bool { self < 0x20 || self == 0x7F }

    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}
