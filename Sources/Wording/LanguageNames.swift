internal import FoundationEssentials
internal import FoundationInternationalization
package import Programmes

extension Wording {
    /// A language's name to a reader of this one: "French", "फ़्रेंच"; the tag where nobody has named it.
    package func name(of tag: LanguageTag) -> String {
        locale.localizedString(forIdentifier: tag.description) ?? tag.description
    }

    /// A language's name to those who speak it: "français", "اردو".
    package func ownName(of tag: LanguageTag) -> String {
        Wording(language: tag).name(of: tag)
    }

    /// "a, b and c".
    package func list(_ items: [String]) -> String {
        let words = items.formatted(ListFormatStyle(memberStyle: Verbatim()).locale(locale))
        // Isolates are for a line of plain text; a page has <bdi>, and calendars show them as boxes.
        return String(String.UnicodeScalarView(words.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
    }

    /// The languages' names, joined: "French and Urdu".
    package func list(_ tags: [LanguageTag]) -> String {
        list(tags.map(name(of:)))
    }

    private struct Verbatim: FormatStyle {
        func format(_ value: String) -> String { value }
    }
}
