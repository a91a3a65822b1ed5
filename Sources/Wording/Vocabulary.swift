/// What a language needs beside the forms that Foundation knows.
struct Vocabulary: Sendable {
    let messages: Messages
    let plurals: PluralRule
    /// Cities that are not spelt as in the zone's name.
    let cities: [String: String]
}

extension Vocabulary {
    /// A new language is a file in `Messages`, a list in `Cities` and a line here.
    static let all: [String: Vocabulary] = [
        "en": Vocabulary(messages: .english, plurals: .one, cities: [:])
    ]
}
