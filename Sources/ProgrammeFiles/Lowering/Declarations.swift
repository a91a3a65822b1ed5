internal import Diagnostics
internal import Programmes

/// The ids that items give themselves.
extension Lowering {
    /// Who an item is. One without an id, or with that of another, goes by a number, so that it can be judged all the same
    /// and what is found about the other points to that one. No id looks like such a number.
    mutating func subject(_ subject: Subject.Kind, of node: Node, _ kind: Kind) -> Subject {
        if let id = node.id, declared[kind]?[id] == nil, isIdentifier(id) { return Subject(subject, id) }
        nameless += 1
        return Subject(subject, "#\(nameless)")
    }

    /// An item's own id: well-formed, and the only one of its kind. An encore's is the only one within its session, and
    /// goes by `session/encore` elsewhere.
    mutating func declaration(_ item: Item, _ kind: Kind, within outer: String? = nil) -> String? {
        guard let node = item.values["id"], let name = identifier(node, "id") else { return nil }
        let fullName = outer.map { "\($0)/\(name)" } ?? name
        if let first = declared[kind]?[fullName] {
            report(
                "P105",
                "the id \(shown(name)) is taken: an id is unique among the \(kind.rawValue)s\(outer == nil ? "" : " of a session")",
                at: node.range,
                labels: [.init("first used here", at: first)])
            return nil
        }
        declared[kind, default: [:]][fullName] = node.range
        return name
    }

    mutating func identifier(_ node: Node, _ name: String) -> String? {
        guard let words = words(node, name, expected: "an id like opening or main-hall") else { return nil }
        if isIdentifier(words) { return words }
        let suggestion = slug(words)
        report(
            "P104", "\(shown(words)) is not an id: small letters a to z, digits and hyphens, 63 at most",
            at: node.range,
            fixes: suggestion.map { fixes(node.range, words, as: $0, summary: "\(name): \($0)", isSafe: false) } ?? [])
        return nil
    }

    private func slug(_ words: String) -> String? {
        let letters = words.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let slug = String(letters).split(separator: "-").joined(separator: "-").prefix(63)
        return isIdentifier(String(slug)) ? String(slug) : nil
    }
}
