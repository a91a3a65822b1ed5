/// A BCP 47 language tag, lower case but for its region: `en`, `pt-BR`.
package struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    /// Nil when the text does not have the shape of a tag (RFC 5646 section 2.1, without grandfathered tags).
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isWellFormed = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { Self.isAlphanumeric($0) }
        }
        guard isWellFormed, let first = parts.first, (2...3).contains(first.count),
            first.utf8.allSatisfy({ Self.isLetter($0) })
        else { return nil }
        description = parts.enumerated().map { Self.cased($1, at: $0) }.joined(separator: "-")
    }

    /// A tag that stands in our own source.
    package init(known text: String) { description = text }

    /// The language without script, region or variant: `pt` of `pt-BR`.
    package var language: String { String(description.prefix { $0 != "-" }) }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }

    private static func cased(_ part: Substring, at index: Int) -> String {
        switch (index, part.count) {
        case (1..., 2): part.uppercased()
        case (1..., 4): part.prefix(1).uppercased() + part.dropFirst().lowercased()
        default: part.lowercased()
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// Words that people read, in one language or several.
package struct Text: Hashable, Sendable {
    package struct Translation: Hashable, Sendable {
        package let language: LanguageTag
        package let words: String

        package init(_ language: LanguageTag, _ words: String) {
            self.language = language
            self.words = words
        }
    }

    /// In written order, never empty.
    package let translations: [Translation]
    /// The language to fall back to: the session's, else the programme's first.
    package let base: LanguageTag

    package init(_ translations: [Translation], base: LanguageTag) {
        precondition(!translations.isEmpty, "a text without words")
        self.translations = translations
        self.base = base
    }

    package init(_ words: String, _ language: LanguageTag) {
        self.init([Translation(language, words)], base: language)
    }

    /// The translation a reader of `language` is shown: theirs, their language in another region, the base, any.
    package func translation(in language: LanguageTag) -> Translation {
        translations.first { $0.language == language }
            ?? translations.first { $0.language.language == language.language }
            ?? translations.first { $0.language == base }
            ?? translations[0]
    }

    package func words(in language: LanguageTag) -> String { translation(in: language).words }

    package func isTranslated(into language: LanguageTag) -> Bool {
        translations.contains { $0.language.language == language.language }
    }
}
