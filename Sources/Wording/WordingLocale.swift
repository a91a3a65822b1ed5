internal import FoundationEssentials
internal import FoundationInternationalization
internal import Programmes

extension Wording {
    /// What Foundation is asked in: the tag, on the Gregorian calendar (Persian would have its own) and in Latin digits.
    /// Plain English is British, as our messages are: "Saturday 25 July".
    var locale: Locale {
        var components = Locale.Components(identifier: isPlainEnglish ? "en-GB" : language.description)
        components.calendar = .gregorian
        components.numberingSystem = Locale.NumberingSystem("latn")
        return Locale(components: components)
    }

    var isPlainEnglish: Bool { language.description == "en" || language.description == "en-GB" }

    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool {
        Locale.Language(identifier: language.description).characterDirection == .rightToLeft
    }
}
