/// Tags and attributes as a browser would find them: whether words have become markup.
struct MarkupScan {
    private(set) var findings: [String] = []
    private var rest: Substring.UTF8View

    /// What takes an address.
    private static let links: Set<String> = ["href", "src", "action", "formaction", "data", "poster", "cite", "srcset"]

    init(_ text: String) {
        rest = text[...].utf8
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...].dropFirst()
            if rest.first != UInt8(ascii: "!"), rest.first != UInt8(ascii: "?") { tag() }
        }
    }

    private mutating func tag() {
        let isEnd = rest.first == UInt8(ascii: "/")
        if isEnd { rest = rest.dropFirst() }
        let name = word(to: " \n\t/>")
        if name.isEmpty || !name.allSatisfy({ $0.isLetter || $0.isNumber || "-_:".contains($0) }) {
            findings.append("a bare < before \(name.prefix(20).debugDescription)")
        }
        while let byte = rest.first, byte != UInt8(ascii: ">") {
            if " \n\t/".utf8.contains(byte) { rest = rest.dropFirst() } else { attribute(of: name) }
        }
        if rest.first == nil { findings.append("the tag \(name) does not end") }
    }

    private mutating func attribute(of tag: String) {
        let name = word(to: " \n\t=/>").lowercased()
        if name.hasPrefix("on") || name == "style" || name == "srcdoc" { findings.append("\(tag) has \(name)") }
        guard rest.first == UInt8(ascii: "=") else { return }
        rest = rest.dropFirst()
        guard rest.first == UInt8(ascii: "\"") else { return findings.append("\(tag) has \(name) without quotes") }
        rest = rest.dropFirst()
        let value = word(to: "\"<")
        if rest.first != UInt8(ascii: "\"") { findings.append("the value of \(name) does not end") }
        rest = rest.dropFirst()
        if Self.links.contains(name), let scheme = scheme(of: value),
            !["http", "https", "mailto", "webcal"].contains(scheme)
        {
            findings.append("\(tag) links to \(scheme):")
        }
    }

    /// As browsers read it: blanks before it and line ends in it do not count.
    private func scheme(of address: String) -> String? {
        let seen = address.lowercased().filter { !$0.isNewline && !$0.isWhitespace }
        guard let end = seen.firstIndex(where: { ":/?#".contains($0) }), seen[end] == ":" else { return nil }
        return String(seen[..<end])
    }

    private mutating func word(to ends: String) -> String {
        let word = rest.prefix { !ends.utf8.contains($0) }
        rest = rest[word.endIndex...]
        return String(Substring(word))
    }
}
