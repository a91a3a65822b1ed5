/// Writes text as it may stand between tags or in a double-quoted attribute. Control characters and noncharacters, which
/// no page may hold (HTML Living Standard §13.2.3.5), become U+FFFD; CR and CR LF become LF, as readers would have it.
func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to output: inout [UInt8]) {
    var written = 0
    var index = 0
    /// Everything before `index` as it is, then `replacement` in place of the next `length` bytes.
    func replace(_ length: Int, by replacement: StaticString, in output: inout [UInt8]) {
        output.append(contentsOf: text[written..<index])
        replacement.withUTF8Buffer { output.append(contentsOf: $0) }
        written = index + length
    }
    while index < text.count {
        let length = utf8Length(startingWith: text[index])
        switch text[index] {
        case UInt8(ascii: "&"): replace(1, by: "&amp;", in: &output)
        case UInt8(ascii: "<"): replace(1, by: "&lt;", in: &output)
        case UInt8(ascii: ">"): replace(1, by: "&gt;", in: &output)
        case UInt8(ascii: "\"") where inAttribute: replace(1, by: "&quot;", in: &output)
        case UInt8(ascii: "\r"):
            let isPair = index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n")
            replace(1, by: isPair ? "" : "\n", in: &output)
        default:
            let scalar = scalar(text[index..<(index + length)])
            if !mayStandInPage(scalar) { replace(length, by: "\u{FFFD}", in: &output) }
        }
        index += length
    }
    output.append(contentsOf: text[written...])
}

/// Whether a byte needs no look at all: printable ASCII that means nothing to HTML.
func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: (0x20..<0x7F).contains(byte)
    }
}

func mayStandInPage(_ scalar: Unicode.Scalar) -> Bool { mayStandInPage(scalar.value) }

private func mayStandInPage(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar & 0xFFFE != 0xFFFE
    }
}

/// Bytes of the scalar that begins so (RFC 3629 section 3); strings hold no other sequences.
private func utf8Length(startingWith byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
}

private func scalar(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    guard utf8.count > 1 else { return UInt32(utf8[utf8.startIndex]) }
    let first = UInt32(utf8[utf8.startIndex]) & (0x7F >> UInt32(utf8.count))
    return utf8.dropFirst().reduce(first) { $0 << 6 | UInt32($1) & 0x3F }
}
