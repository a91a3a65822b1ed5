import Programmes
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [("EN", "en"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("sr-latn", "sr-Latn")])
    func aTagIsSpeltAsTheStandardSpellsIt(written: String, spelt: String) {
        #expect(LanguageTag(written)?.description == spelt)
    }

    @Test(arguments: ["", "e", "english", "en_GB", "en-", "1n", "ünd", "en--us"])
    func whatHasNotTheShapeOfATagIsNone(written: String) {
        #expect(LanguageTag(written) == nil)
    }

    @Test func aReaderIsShownTheirLanguageThenItsOtherRegionsThenTheBaseThenAny() {
        let (english, french, urdu) = (
            LanguageTag(known: "en"), LanguageTag(known: "fr-CA"), LanguageTag(known: "ur")
        )
        let text = Text([.init(english, "Opening"), .init(french, "Ouverture")], base: english)
        #expect(text.words(in: LanguageTag(known: "fr")) == "Ouverture")
        #expect(text.words(in: urdu) == "Opening")
        #expect(Text([.init(french, "Ouverture")], base: english).words(in: urdu) == "Ouverture")
    }
}
