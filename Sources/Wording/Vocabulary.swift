/// What a language needs beside the forms that Foundation knows.
struct Vocabulary: Sendable {
    let messages: Messages
    let plurals: PluralRule
    /// Cities that are not spelt as in the zone's name.
    let cities: [String: String]
}

extension Vocabulary {
    /// A new language is a file in `Messages`, one in `Cities` and a line here.
    /// Made when asked for: most runs speak one language.
    static let all: [String: @Sendable () -> Vocabulary] = [
        "ar": { Vocabulary(messages: .arabic, plurals: .arabic, cities: Cities.arabic) },
        "de": { Vocabulary(messages: .german, plurals: .one, cities: Cities.german) },
        "en": { Vocabulary(messages: .english, plurals: .one, cities: Cities.english) },
        "es": { Vocabulary(messages: .spanish, plurals: .one, cities: Cities.spanish) },
        "fr": { Vocabulary(messages: .french, plurals: .zeroAndOne, cities: Cities.french) },
        "hi": { Vocabulary(messages: .hindi, plurals: .zeroAndOne, cities: Cities.hindi) },
        "it": { Vocabulary(messages: .italian, plurals: .one, cities: Cities.italian) },
        "pt": { Vocabulary(messages: .portuguese, plurals: .zeroAndOne, cities: Cities.portuguese) },
        "ru": { Vocabulary(messages: .russian, plurals: .slavic, cities: Cities.russian) },
        "sv": { Vocabulary(messages: .swedish, plurals: .one, cities: Cities.swedish) },
        "ur": { Vocabulary(messages: .urdu, plurals: .one, cities: Cities.urdu) },
        "zh": { Vocabulary(messages: .chinese, plurals: .none, cities: Cities.chinese) },
    ]
}
