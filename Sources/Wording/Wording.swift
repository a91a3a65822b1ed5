package import Programmes

/// The words and date forms of one language: civil fields and our own words in, text for people out.
///
/// It never converts between zones: whoever calls has already read the clock (`Timetables`), and what Foundation is
/// handed is that clock's face as GMT, because Foundation carries zone data of its own that are older than the system's.
///
/// Dates, lists and the names of languages follow the whole tag (`en-US`, `pt-BR`); messages are those of its language,
/// and English where there are none. Digits are Latin in every language, so that two people can compare their screens.
///
/// A class because it is passed on with everything that is written, and its messages are many.
package final class Wording: Sendable {
    package let language: LanguageTag
    package let messages: Messages
    /// Whose words `messages` are, for the `lang` attribute: `language`, or English where we have no words for it.
    package let messagesLanguage: LanguageTag
    package let plurals: PluralRule
    let cities: [String: String]

    package init(language: LanguageTag) {
        self.language = language
        let vocabulary = Vocabulary.all[language.language]?()
        messages = vocabulary?.messages ?? .english
        plurals = vocabulary?.plurals ?? .one
        cities = vocabulary?.cities ?? Cities.english
        messagesLanguage = vocabulary == nil ? LanguageTag(known: "en") : language
    }

    /// The languages that we have words for, in the order of their tags.
    package static let languages: [LanguageTag] = Vocabulary.all.keys.sorted().map { LanguageTag(known: $0) }
}
