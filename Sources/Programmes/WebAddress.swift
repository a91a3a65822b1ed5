/// Whether a text may stand where people are sent: it begins with http:// or https:// and a host, and holds nothing that
/// RFC 3986 forbids but letters of other scripts.
package func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    let rest = lower.hasPrefix("https://") ? lower.dropFirst(8) : lower.hasPrefix("http://") ? lower.dropFirst(7) : ""
    let isPlain = text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"<>\"\\^`{|}".unicodeScalars.contains($0)
    }
    guard isPlain, let first = rest.first else { return false }
    return first != "/" && first != "." && first != "?" && first != "#"
}
