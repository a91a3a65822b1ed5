import Programmes
import Testing
import Wording

@Suite struct LanguageNamesTests {
    @Test(arguments: [
        ("en", "English"), ("fr", "français"), ("es", "español"), ("it", "italiano"), ("pt", "português"),
        ("sv", "svenska"), ("ru", "русский"), ("de", "Deutsch"), ("ar", "العربية"), ("ur", "اردو"),
        ("hi", "हिन्दी"), ("zh", "中文"), ("pt-BR", "português (Brasil)"), ("xx", "xx"),
    ])
    func aLanguageIsCalledAsItsSpeakersCallIt(_ tag: String, _ name: String) {
        #expect(Wording(language: LanguageTag(known: "en")).ownName(of: LanguageTag(known: tag)) == name)
    }

    @Test(arguments: [
        ("en", "Urdu"), ("fr", "ourdou"), ("de", "Urdu"), ("ru", "урду"), ("ar", "الأوردية"), ("ur", "اردو"),
        ("hi", "उर्दू"), ("zh", "乌尔都语"),
    ])
    func urduHasANameInEveryLanguage(_ reader: String, _ name: String) {
        #expect(Wording(language: LanguageTag(known: reader)).name(of: LanguageTag(known: "ur")) == name)
    }

    @Test func aLanguageWithoutANameIsItsTag() {
        #expect(Wording(language: LanguageTag(known: "en")).name(of: LanguageTag(known: "xx-YY")) == "xx-YY")
    }

    @Test(arguments: [
        ("en", "a, b and c"), ("en-US", "a, b, and c"), ("fr", "a, b et c"), ("es", "a, b y c"), ("it", "a, b e c"),
        ("pt", "a, b e c"), ("sv", "a, b och c"), ("ru", "a, b и c"), ("de", "a, b und c"), ("ar", "a وb وc"),
        ("ur", "a، b، اور c"), ("hi", "a, b और c"), ("zh", "a、b和c"),
    ])
    func aListIsJoinedAsTheLanguageJoins(_ tag: String, _ expected: String) {
        let wording = Wording(language: LanguageTag(known: tag))
        #expect(wording.list(["a", "b", "c"]) == expected)
        #expect(wording.list(["a"]) == "a")
        #expect(wording.list([String]()) == "")
    }

    @Test(arguments: [
        ("ar", true), ("ur", true), ("fa", true), ("he", true), ("ps", true), ("pa-PK", true), ("en", false),
        ("hi", false), ("zh", false), ("ru", false), ("ur-Latn", false), ("xx", false),
    ])
    func arabicAndHebrewScriptsRunFromRightToLeft(_ tag: String, _ isRightToLeft: Bool) {
        #expect(Wording(language: LanguageTag(known: tag)).isRightToLeft == isRightToLeft)
    }

    @Test func wordsAreThoseOfTheLanguageElseEnglish() {
        let brazilian = Wording(language: LanguageTag(known: "pt-BR"))
        #expect(brazilian.messages.session == "Sessão")
        #expect(brazilian.messagesLanguage == LanguageTag(known: "pt-BR"))
        let japanese = Wording(language: LanguageTag(known: "ja"))
        #expect(japanese.messages.session == "Session")
        #expect(japanese.messagesLanguage == LanguageTag(known: "en"))
        #expect(japanese.minutes(1) == "1 minute")
    }
}
