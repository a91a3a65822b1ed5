/// The text with everything that would steer a terminal made visible: control characters become their Unicode
/// pictures, and characters that reorder or hide text become `⟨U+202E⟩`. What a file says must not be able to clear a
/// screen, start an escape sequence or disguise itself ("Trojan Source", CVE-2021-42574).
package func madeVisible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { visibleForm(of: $0) != nil }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
        if let form = visibleForm(of: scalar) { result += form } else { result.unicodeScalars.append(scalar) }
    }
}

/// What is printed in a scalar's stead, or nil where it may be printed as it is.
func visibleForm(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00...0x1F: return picture(0x2400 + scalar.value)
    case 0x7F: return picture(0x2421)
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFF9...0xFFFB:
        return "⟨U+\(hexadecimal(scalar.value))⟩"
    case 0xE0000...0xE007F: return "⟨U+\(hexadecimal(scalar.value))⟩"
    default: return nil
    }
}

private func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
}

func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
