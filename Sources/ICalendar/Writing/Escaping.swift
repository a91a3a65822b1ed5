extension [UInt8] {
    /// RFC 5545 section 3.3.11. Every kind of line end becomes `\n`; other controls are left out, because no escape can
    /// carry them and clients drop a calendar that has one.
    mutating func append(text: String) {
        for byte in cleaned(text) {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                append(UInt8(ascii: "\\"))
                append(byte)
            case newline:
                append(UInt8(ascii: "\\"))
                append(UInt8(ascii: "n"))
            default: append(byte)
            }
        }
    }

    /// RFC 3986: what may not stand in an address is percent-encoded, so that nothing in it can end the line.
    mutating func append(uri: String) {
        if uri.utf8.allSatisfy(mayStandInURI) { return append(contentsOf: uri.utf8) }
        for byte in uri.utf8 {
            if mayStandInURI(byte) {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(hexadecimalDigit(byte >> 4))
                append(hexadecimalDigit(byte & 15))
            }
        }
    }

    mutating func append(parameter: Parameter) {
        append(UInt8(ascii: ";"))
        append(contentsOf: parameter.name.utf8)
        for (index, value) in parameter.values.enumerated() {
            append(UInt8(ascii: index == 0 ? "=" : ","))
            append(parameterValue: cleaned(value))
        }
    }

    /// Quoted where the grammar asks for it; what quotes cannot carry is written as RFC 6868 has it.
    private mutating func append(parameterValue value: [UInt8]) {
        let needsQuotes = value.contains {
            $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",")
        }
        if needsQuotes { append(UInt8(ascii: "\"")) }
        for byte in value {
            switch byte {
            case UInt8(ascii: "^"): append(contentsOf: "^^".utf8)
            case UInt8(ascii: "\""): append(contentsOf: "^'".utf8)
            case newline: append(contentsOf: "^n".utf8)
            default: append(byte)
            }
        }
        if needsQuotes { append(UInt8(ascii: "\"")) }
    }
}

private let newline = UInt8(ascii: "\n")

/// UTF-8 without control characters but tabs, and with LF for every line end: CR LF, CR, NEL, LS, PS.
private func cleaned(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy(isClean) { return Array(text.utf8) }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        switch byte {
        case 0x0D:
            if rest.first == newline { rest.removeFirst() }
            output.append(newline)
        case newline, 0x09: output.append(byte)
        case 0..<0x20, 0x7F: break
        case 0xC2: appendLatin(after: &rest, to: &output)
        case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
            rest.removeFirst(2)
            output.append(newline)
        default: output.append(byte)
        }
    }
    return output
}

/// Whether it is left alone whatever stands beside it.
private func isClean(_ byte: UInt8) -> Bool {
    byte >= 0x20 ? byte != 0x7F && byte != 0xC2 && byte != 0xE2 : byte == newline || byte == 0x09
}

/// U+0080 to U+00BF, of which the first half are controls (C1) and U+0085 is a line end.
private func appendLatin(after rest: inout Substring.UTF8View, to output: inout [UInt8]) {
    switch rest.popFirst() {
    case 0x85: output.append(newline)
    case .some(let next) where next >= 0xA0:
        output.append(0xC2)
        output.append(next)
    default: break
    }
}

/// RFC 3986 section 2: reserved, unreserved and `%`; all that is printed in ASCII but ``"<>\^`{|}``.
private func mayStandInURI(_ byte: UInt8) -> Bool {
    byte < 64 ? lowInURI & 1 << UInt64(byte) != 0 : byte < 128 && highInURI & 1 << UInt64(byte - 64) != 0
}

/// A bit for each character, since this is asked of every byte of long addresses.
private var lowInURI: UInt64 { 0xAFFF_FFFA_0000_0000 }
private var highInURI: UInt64 { 0x47FF_FFFE_AFFF_FFFF }

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
