internal import Diagnostics
internal import Programmes
internal import Spelling

extension Lowering {
    /// A text in one language, or in several by their tags.
    mutating func text(_ item: Item, _ name: String, in base: LanguageTag) -> Text? {
        item.values[name].flatMap { text($0, name, in: base) }
    }

    mutating func text(_ node: Node, _ name: String, in base: LanguageTag) -> Text? {
        guard case .map(let entries) = node.content else {
            let expected = "a text, or a map from language to text"
            guard let words = words(node, name, expected: expected), checked(words, name, at: node) else { return nil }
            return Text(words.trimmed, base)
        }
        var translations: [Text.Translation] = []
        for entry in entries {
            guard let tag = languageTag(entry.key, at: entry.keyRange),
                let words = words(entry.value, "\(name) in \(tag)", expected: "a text"),
                checked(words, name, at: entry.value)
            else { continue }
            translations.append(Text.Translation(tag, words.trimmed))
        }
        if entries.isEmpty { report("P103", "\(name) has no value: expected a text", at: node.range) }
        return translations.isEmpty ? nil : Text(translations, base: base)
    }

    /// Whether a text can be shown: it has something to see. Marks that turn the direction of what follows are remarked on.
    mutating func checked(_ words: String, _ name: String, at node: Node) -> Bool {
        guard words.contains(where: { !$0.isWhitespace }) else {
            report("P107", "\(name) is blank", at: node.range)
            return false
        }
        if let mark = words.unicodeScalars.first(where: isDirectionMark) {
            report(
                "P119", .warning,
                "\(name) holds the invisible direction mark \(CharacterCheck.name(mark)): pages isolate texts by themselves",
                at: node.range)
        }
        return true
    }

    private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    // MARK: Names

    /// An item's own id: well-formed, and the only one of its kind.
    mutating func declaration(_ item: Item, _ kind: Kind) -> String? {
        guard let node = item.values["id"], let name = identifier(node, "id") else { return nil }
        if let first = declared[kind]?[name] {
            report(
                "P105", "the id \(shown(name)) is taken: an id is unique among the \(kind.rawValue)s", at: node.range,
                labels: [.init("first used here", at: first)])
            return nil
        }
        declared[kind, default: [:]][name] = node.range
        return name
    }

    mutating func identifier(_ node: Node, _ name: String) -> String? {
        guard let words = words(node, name, expected: "an id like opening or main-hall") else { return nil }
        if isIdentifier(words) { return words }
        let suggestion = slug(words)
        report(
            "P104", "\(shown(words)) is not an id: small letters a to z, digits and hyphens, 63 at most",
            at: node.range,
            fixes: suggestion.map { [Fix("\(name): \($0)", edits: [.init(node.range, $0)], isSafe: false)] } ?? [])
        return nil
    }

    private func slug(_ words: String) -> String? {
        let letters = words.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let slug = String(letters).split(separator: "-").joined(separator: "-").prefix(63)
        return isIdentifier(String(slug)) ? String(slug) : nil
    }

    // MARK: References

    mutating func reference(_ node: Node, _ name: String, to kind: Kind) -> String? {
        guard let words = words(node, name, expected: "the id of a \(kind.rawValue)") else { return nil }
        references.append(Reference(kind: kind, name: words, range: node.range))
        return words
    }

    mutating func reference<Target>(_ item: Item, _ name: String, to kind: Kind) -> ID<Target>? {
        guard let node = item.values[name] else { return nil }
        return reference(node, name, to: kind).map { ID<Target>($0) }
    }

    mutating func references<Target>(_ item: Item, _ name: String, to kind: Kind) -> [ID<Target>] {
        distinct(list(item, name)) { lowering, node in
            lowering.reference(node, name, to: kind).map { ID<Target>($0) }
        }
    }

    mutating func refer(to showing: ShowingID, at range: SourceRange) {
        references.append(Reference(kind: .session, name: showing.session.description, range: range))
        if showing.encore != nil {
            references.append(Reference(kind: .encore, name: showing.description, range: range))
        }
    }

    /// When everything has been read: the names that nothing bears.
    mutating func checkReferences() {
        for reference in references where declared[reference.kind]?[reference.name] == nil {
            if reference.kind == .encore, let session = reference.name.split(separator: "/").first,
                declared[.session]?[String(session)] == nil
            {
                continue
            }
            let known = (declared[reference.kind] ?? [:]).keys.sorted()
            let guess = guess(reference.name, among: known)
            let written = sources.files.text(reference.range)
            let fixes = guess.map {
                [Fix($0, edits: [.init(reference.range, written.replacing(reference.name, with: $0))], isSafe: false)]
            }
            report(
                "P106", "there is no \(reference.kind.rawValue) \(shown(reference.name))\(didYouMean(guess))",
                at: reference.range, fixes: fixes ?? [])
        }
    }

    /// The known word that was most likely meant; a word that differs only in case is meant for sure.
    func guess(_ word: String, among known: [String]) -> String? {
        known.first { $0.lowercased() == word.lowercased() } ?? nearest(to: word, among: known)
    }
}
