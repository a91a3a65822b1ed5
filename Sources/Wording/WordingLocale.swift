internal import FoundationEssentials
internal import FoundationInternationalization
internal import Programmes

extension Wording {
    /// What Foundation is asked in: the tag, on the Gregorian calendar (Persian would have its own) and in Latin digits.
    var locale: Locale {
        var components = Locale.Components(identifier: spokenTag)
        components.calendar = .gregorian
        components.numberingSystem = Locale.NumberingSystem("latn")
        return Locale(components: components)
    }

    /// Plain English is British, as our messages are: "Saturday 25 July".
    var isPlainEnglish: Bool { language.description == "en" || language.description == "en-GB" }

    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool {
        Locale.Language(identifier: language.description).characterDirection == .rightToLeft
    }

    /// The tag as far as Foundation knows it. Asked for a language or a script that it does not know, it would answer
    /// in that of the machine's environment, and two servers would print different pages.
    private var spokenTag: String {
        if isPlainEnglish || !Self.known.contains(language.language) { return "en-GB" }
        let parts = language.description.split(separator: "-")
        guard parts.count > 1, parts[1].count == 4, !Self.known.contains("\(parts[0])_\(parts[1])") else {
            return language.description
        }
        return ([parts[0]] + parts.dropFirst(2)).joined(separator: "-")
    }

    private static let known = Set(Locale.availableIdentifiers)
}
