/// Text as it may stand between tags or in a double-quoted attribute. Control characters and noncharacters, which
/// no page may hold (HTML Living Standard §13.2.3.5), become U+FFFD; CR and CR LF become LF, as readers would have it.
package func escapedForHTML(_ text: String) -> String {
    var output = ""
    appendEscaped(text, inAttribute: true, to: &output)
    return output
}

func appendEscaped(_ text: String, inAttribute: Bool, to output: inout String) {
    if text.utf8.allSatisfy(isPlain) {
        output += text
        return
    }
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
        defer { previous = scalar }
        switch scalar {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\"" where inAttribute: output += "&quot;"
        case "\r": output += "\n"
        case "\n" where previous == "\r": break
        default: output.unicodeScalars.append(mayStandInPage(scalar) ? scalar : "\u{FFFD}")
        }
    }
}

/// Whether a byte needs no look at all: printable ASCII that means nothing to HTML.
private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: (0x20..<0x7F).contains(byte)
    }
}

func mayStandInPage(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
}
