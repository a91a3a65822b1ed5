internal import Diagnostics
internal import Programmes

extension Lowering {
    /// A text in one language, or in several by their tags.
    mutating func text(_ item: Item, _ name: String, in base: LanguageTag) -> Text? {
        item.values[name].flatMap { text($0, name, in: base) }
    }

    mutating func text(_ node: Node, _ name: String, in base: LanguageTag) -> Text? {
        guard case .map(let entries) = node.content else {
            let expected = "a text, or a map from language to text"
            guard let words = words(node, name, expected: expected), checked(words, name, at: node) else { return nil }
            return Text(laidOut(words, name), base)
        }
        var translations: [Text.Translation] = []
        for entry in entries {
            guard let tag = isColumnWithoutLanguage(entry) ? base : languageTag(entry.key, at: entry.keyRange),
                let words = words(entry.value, "\(name) in \(tag)", expected: "a text"),
                checked(words, name, at: entry.value)
            else { continue }
            translations.append(Text.Translation(tag, laidOut(words, name)))
        }
        if entries.isEmpty { report("P103", "\(name) has no value: expected a text", at: node.range) }
        return translations.isEmpty ? nil : Text(translations, base: base)
    }

    /// A spreadsheet's `title` beside `title.fr` is in the first language.
    private func isColumnWithoutLanguage(_ entry: Node.Entry) -> Bool {
        guard case .scalar(let scalar) = entry.value.content else { return false }
        return entry.key.isEmpty && scalar.style == .cell
    }

    /// Descriptions keep their lines, which CommonMark needs; all else is one line.
    private func laidOut(_ words: String, _ name: String) -> String {
        ["description", "bio"].contains(name) ? words.trimmed : words.onOneLine
    }

    /// Whether a text can be shown: it has something to see. Marks that turn the direction of what follows are remarked on.
    mutating func checked(_ words: String, _ name: String, at node: Node) -> Bool {
        guard words.contains(where: { !$0.isWhitespace }) else {
            report("P107", "\(name) is blank", at: node.range)
            return false
        }
        if let mark = words.unicodeScalars.first(where: isDirectionMark) {
            report(
                "P119", as: .warning,
                "\(name) holds the invisible direction mark \(CharacterCheck.name(mark)): pages isolate texts by themselves",
                at: node.range)
        }
        return true
    }

    private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
