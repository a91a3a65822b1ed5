import Programmes
import Testing
import Wording

@Suite struct LengthsTests {
    @Test(arguments: [
        ("en", "1 h 30 min"), ("fr", "1 h 30 min"), ("es", "1 h 30 min"), ("it", "1 h 30 min"), ("pt", "1 h 30 min"),
        ("sv", "1 h 30 min"), ("de", "1 Std. 30 Min."), ("ru", "1 ч 30 мин"), ("ar", "ساعة و30 دقيقة"),
        ("ur", "1 گھنٹہ 30 منٹ"), ("hi", "1 घंटा 30 मिनट"), ("zh", "1小时30分钟"),
    ])
    func aLengthIsWrittenInHoursAndMinutes(_ tag: String, _ expected: String) {
        #expect(Wording(language: LanguageTag(known: tag)).length(.seconds(90 * 60)) == expected)
    }

    @Test(arguments: [
        (0, "0 min"), (45, "45 min"), (60, "1 h"), (120, "2 h"), (150, "2 h 30 min"), (1_500, "25 h"),
    ])
    func aWholeNumberOfHoursHasNoMinutes(_ minutes: Int, _ expected: String) {
        #expect(Wording(language: LanguageTag(known: "en")).length(.seconds(minutes * 60)) == expected)
    }

    @Test(arguments: [
        ("en", 1, "1 minute"), ("en", 2, "2 minutes"), ("fr", 0, "0 minute"), ("fr", 2, "2 minutes"),
        ("ru", 1, "1 минута"), ("ru", 3, "3 минуты"), ("ru", 11, "11 минут"), ("ru", 21, "21 минута"),
        ("ar", 1, "دقيقة واحدة"), ("ar", 2, "دقيقتان"), ("ar", 5, "5 دقائق"), ("ar", 45, "45 دقيقة"),
        ("zh", 5, "5分钟"),
    ])
    func aNumberOfMinutesTakesItsPlural(_ tag: String, _ number: Int, _ expected: String) {
        #expect(Wording(language: LanguageTag(known: tag)).minutes(number) == expected)
    }

    @Test func hoursAndSessionsTakeTheirPlurals() {
        let russian = Wording(language: LanguageTag(known: "ru"))
        #expect(russian.hours(2) == "2 часа")
        #expect(russian.sessions(12) == "12 сессий")
        #expect(Wording(language: LanguageTag(known: "ur")).hours(2) == "2 گھنٹے")
    }

    @Test func anotherDateIsSaidInDays() {
        let english = Wording(language: LanguageTag(known: "en"))
        #expect(english.dayAfter(0) == nil)
        #expect(english.dayAfter(1) == "next day")
        #expect(english.dayAfter(-1) == "previous day")
        #expect(english.dayAfter(2) == "2 days later")
        #expect(english.dayAfter(-2) == "2 days earlier")
        #expect(Wording(language: LanguageTag(known: "ar")).dayAfter(2) == "بعد يومين")
    }

    @Test func babelKnowsTheLanguagesWeSpeak() {
        let tags = Wording.languages.map(\.description)
        #expect(tags == babelPluralCategories.keys.sorted())
    }

    @Test(arguments: Wording.languages) func pluralCategoriesAreCLDRs(_ language: LanguageTag) throws {
        let letters: [PluralCategory: String] = [.zero: "z", .one: "1", .two: "2", .few: "f", .many: "m", .other: "o"]
        let rule = Wording(language: language).plurals
        let ours = try (0...200).map { try #require(letters[rule.category(of: $0)]) }.joined()
        #expect(ours == babelPluralCategories[language.description])
    }
}
