import Chronology
import Programmes
import Testing
import Wording

@Suite struct DateFormsTests {
    static let saturday = CivilDate(year: 2020, month: 7, day: 25)!

    struct Forms: Sendable {
        let tag: String
        let day: String
        let dayAndYear: String
        let shortDay: String
        let date: String
    }

    static let forms = [
        Forms(
            tag: "en", day: "Saturday 25 July", dayAndYear: "Saturday 25 July 2020", shortDay: "Sat 25 Jul",
            date: "25 July 2020"),
        Forms(
            tag: "en-US", day: "Saturday, July 25", dayAndYear: "Saturday, July 25, 2020", shortDay: "Sat, Jul 25",
            date: "July 25, 2020"),
        Forms(
            tag: "fr", day: "samedi 25 juillet", dayAndYear: "samedi 25 juillet 2020", shortDay: "sam. 25 juil.",
            date: "25 juillet 2020"),
        Forms(
            tag: "es", day: "sábado, 25 de julio", dayAndYear: "sábado, 25 de julio de 2020", shortDay: "sáb, 25 jul",
            date: "25 de julio de 2020"),
        Forms(
            tag: "it", day: "sabato 25 luglio", dayAndYear: "sabato 25 luglio 2020", shortDay: "sab 25 lug",
            date: "25 luglio 2020"),
        Forms(
            tag: "pt", day: "sábado, 25 de julho", dayAndYear: "sábado, 25 de julho de 2020",
            shortDay: "sáb., 25 de jul.", date: "25 de julho de 2020"),
        Forms(
            tag: "sv", day: "lördag 25 juli", dayAndYear: "lördag 25 juli 2020", shortDay: "lör 25 juli",
            date: "25 juli 2020"),
        Forms(
            tag: "ru", day: "суббота, 25 июля", dayAndYear: "суббота, 25 июля 2020 г.", shortDay: "Сб, 25 июля",
            date: "25 июля 2020 г."),
        Forms(
            tag: "de", day: "Samstag, 25. Juli", dayAndYear: "Samstag, 25. Juli 2020", shortDay: "Sa. 25. Juli",
            date: "25. Juli 2020"),
        Forms(
            tag: "ar", day: "السبت، 25 يوليو", dayAndYear: "السبت، 25 يوليو 2020", shortDay: "سبت، 25 يوليو",
            date: "25 يوليو 2020"),
        Forms(
            tag: "ur", day: "ہفتہ، 25 جولائی", dayAndYear: "ہفتہ، 25 جولائی 2020", shortDay: "ہفتہ، 25 جول",
            date: "25 جولائی 2020"),
        Forms(
            tag: "hi", day: "शनिवार, 25 जुलाई", dayAndYear: "शनिवार, 25 जुलाई 2020", shortDay: "शनि, 25 जुल॰",
            date: "25 जुलाई 2020"),
        Forms(
            tag: "zh", day: "7月25日星期六", dayAndYear: "2020年7月25日星期六", shortDay: "7月25日周六", date: "2020年7月25日"),
    ]

    @Test(arguments: forms) func aDateIsWrittenAsItsLanguageWritesIt(_ forms: Forms) {
        let wording = Wording(language: LanguageTag(known: forms.tag))
        #expect(wording.day(Self.saturday) == forms.day)
        #expect(wording.dayAndYear(Self.saturday) == forms.dayAndYear)
        #expect(wording.shortDay(Self.saturday) == forms.shortDay)
        #expect(wording.date(Self.saturday) == forms.date)
    }

    @Test func aWeekdayStandsAlone() {
        #expect(Wording(language: LanguageTag(known: "en")).weekday(Self.saturday) == "Saturday")
        #expect(Wording(language: LanguageTag(known: "ur")).weekday(Self.saturday) == "ہفتہ")
    }

    @Test(arguments: [
        ("en", "25–28 July 2020"), ("en-US", "July 25–28, 2020"), ("fr", "25–28 juillet 2020"),
        ("es", "25–28 de julio de 2020"), ("it", "25–28 luglio 2020"), ("pt", "25–28 de julho de 2020"),
        ("sv", "25–28 juli 2020"), ("ru", "25—28 июля 2020 г."), ("de", "25.–28. Juli 2020"),
        ("ar", "25–28 يوليو 2020"), ("ur", "25–28 جولائی 2020"), ("hi", "25–28 जुलाई 2020"), ("zh", "2020年7月25日至28日"),
    ])
    func aRangeWithinAMonthNamesTheMonthOnce(_ tag: String, _ expected: String) {
        let wording = Wording(language: LanguageTag(known: tag))
        #expect(wording.range(Self.saturday, Self.saturday.adding(days: 3)) == expected)
    }

    @Test func aRangeOverMonthsAndYearsNamesEachOnce() {
        let english = Wording(language: LanguageTag(known: "en"))
        let urdu = Wording(language: LanguageTag(known: "ur"))
        let last = CivilDate(year: 2021, month: 1, day: 2)!
        #expect(english.range(Self.saturday, Self.saturday.adding(days: 8)) == "25 July – 2 August 2020")
        #expect(english.range(Self.saturday, last) == "25 July 2020 – 2 January 2021")
        #expect(urdu.range(Self.saturday, last) == "25 جولائی 2020 – 2 جنوری 2021")
    }

    @Test func aRangeOfOneDayIsThatDate() {
        let english = Wording(language: LanguageTag(known: "en"))
        #expect(english.range(Self.saturday, Self.saturday) == "25 July 2020")
    }

    @Test(arguments: ["ar-EG", "fa", "hi", "mr", "ur", "bn", "ckb", "pa-PK", "th"])
    func digitsAreLatinAndTheYearGregorian(_ tag: String) {
        let words = Wording(language: LanguageTag(known: tag)).dayAndYear(Self.saturday)
        #expect(words.contains("25") && words.contains("2020"), "\(words)")
    }

    @Test(arguments: ["xx", "tlh", "qaa-XX"])
    func aLanguageThatNobodyKnowsHasEnglishDates(_ tag: String) {
        let wording = Wording(language: LanguageTag(known: tag))
        #expect(wording.shortDay(Self.saturday) == "Sat 25 Jul")
        #expect(wording.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test func anUnknownScriptIsLeftOut() {
        #expect(Wording(language: LanguageTag(known: "fr-Cyrl")).day(Self.saturday) == "samedi 25 juillet")
        #expect(Wording(language: LanguageTag(known: "sr-Latn")).day(Self.saturday) == "subota, 25. jul")
    }

    @Test func theLastDayOfTheCalendarIsWritten() {
        let english = Wording(language: LanguageTag(known: "en"))
        #expect(english.dayAndYear(CivilDate(year: 9999, month: 12, day: 31)!) == "Friday 31 December 9999")
    }

    @Test func manyThreadsReadTheSameWords() async {
        let alone = Self.forms.map(\.day)
        let together = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    Self.forms.map { Wording(language: LanguageTag(known: $0.tag)).day(Self.saturday) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(together == Array(repeating: alone, count: 16))
    }
}
