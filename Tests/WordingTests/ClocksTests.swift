import Chronology
import Programmes
import Testing
import Wording

@Suite struct ClocksTests {
    let english = Wording(language: LanguageTag(known: "en"))
    let american = Wording(language: LanguageTag(known: "en-US"))
    let five = CivilTime(hour: 17, minute: 0)!

    @Test(arguments: ["en", "en-GB", "fr-CA", "es-MX", "ar", "ur", "hi", "zh", "de"])
    func clocksRunTo24(_ tag: String) {
        #expect(Wording(language: LanguageTag(known: tag)).time(five) == "17:00")
    }

    @Test(arguments: [
        (0, 0, "12:00 am"), (0, 30, "12:30 am"), (9, 5, "9:05 am"), (12, 0, "12:00 pm"), (17, 0, "5:00 pm"),
        (23, 59, "11:59 pm"),
    ])
    func anAmericanClockRunsTo12(_ hour: Int, _ minute: Int, _ expected: String) {
        #expect(american.time(CivilTime(hour: hour, minute: minute)!) == expected)
    }

    @Test func secondsAreWrittenOnlyWhereThereAreAny() {
        #expect(english.time(CivilTime(hour: 7, minute: 5, second: 9)!) == "07:05:09")
        #expect(american.time(CivilTime(hour: 19, minute: 5, second: 9)!) == "7:05:09 pm")
    }

    @Test func aTimeRangeIsJoinedByADash() {
        let seven = CivilTime(hour: 19, minute: 0)!
        #expect(english.timeRange(five, seven) == "17:00–19:00")
        #expect(american.timeRange(five, seven) == "5:00 pm – 7:00 pm")
    }

    @Test func aDayAndATimeAreJoinedAsTheLanguageJoinsThem() {
        let moment = CivilDateTime(CivilDate(year: 2020, month: 7, day: 25)!, five)
        #expect(english.dayAndTime(moment) == "Saturday 25 July, 17:00")
        #expect(english.shortDayAndTime(moment) == "Sat 25 Jul, 17:00")
        #expect(Wording(language: LanguageTag(known: "ur")).dayAndTime(moment) == "ہفتہ، 25 جولائی، 17:00")
        #expect(Wording(language: LanguageTag(known: "zh")).dayAndTime(moment) == "7月25日星期六 17:00")
    }
}
