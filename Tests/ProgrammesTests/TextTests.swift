import Programmes
import Testing

@Suite struct TextTests {
    @Test func languageTagsAreWrittenInTheirUsualCase() {
        let written = [
            "EN", "pt-br", "zh-hant-tw", "sr-LATN", "no", "de-1996", "x-y", "e", "english", "", "en_GB", "ur ",
        ]
        #expect(
            written.map { LanguageTag($0)?.description } == [
                "en", "pt-BR", "zh-Hant-TW", "sr-Latn", "no", "de-1996", nil, nil, nil, nil, nil, nil,
            ])
    }

    @Test func areadersLanguageComesFirstThenItsSisterThenTheBaseThenAny() {
        let text = Text(
            [.init(LanguageTag(known: "fr"), "Ouverture"), .init(LanguageTag(known: "pt-BR"), "Abertura")],
            base: LanguageTag(known: "pt-BR"))
        #expect(text.words(in: LanguageTag(known: "fr")) == "Ouverture")
        #expect(text.words(in: LanguageTag(known: "fr-CA")) == "Ouverture")
        #expect(text.words(in: LanguageTag(known: "pt")) == "Abertura")
        #expect(text.words(in: LanguageTag(known: "ur")) == "Abertura")
        let untranslated = Text([.init(LanguageTag(known: "fr"), "Ouverture")], base: LanguageTag(known: "en"))
        #expect(untranslated.words(in: LanguageTag(known: "ur")) == "Ouverture")
        #expect(text.isTranslated(into: LanguageTag(known: "pt")) && !text.isTranslated(into: LanguageTag(known: "ur")))
    }

    @Test func idsStandInAddressesAsTheyAre() {
        let accepted = ["a", "0", "on", "1e3", "main-hall", String(repeating: "a", count: 63)]
        let refused = ["", "-a", "A", "a_b", "a b", "é", "a/b", String(repeating: "a", count: 64)]
        #expect(accepted.allSatisfy(isIdentifier))
        #expect(!refused.contains(where: isIdentifier))
    }

    @Test func coloursAreNamesOrHexadecimal() {
        #expect(Colour("DarkRed")?.hex == "#8b0000")
        #expect(Colour("#8a1538")?.hex == "#8a1538")
        #expect(Colour("#F00")?.name == "red")
        #expect(Colour("#8a1538")?.name == nil)
        for text in ["", "#", "#12", "#1234", "#12345g", "8a1538", "reddish"] { #expect(Colour(text) == nil) }
        #expect(Colour.names.count == 148)
    }
}
