import Chronology
import Programmes
import Testing
import Wording

@Suite struct SentencesTests {
    let english = Wording(language: LanguageTag(known: "en"))
    let urdu = Wording(language: LanguageTag(known: "ur"))
    let french = Wording(language: LanguageTag(known: "fr"))
    let sunday = CivilDate(year: 2020, month: 3, day: 29)!

    @Test func aTimetableSaysWhoseClocksItIsOn() {
        #expect(english.allTimes(zone: "Asia/Karachi", offset: 18_000) == "All times: Karachi (UTC+5)")
        #expect(urdu.allTimes(zone: "Asia/Karachi", offset: 18_000) == "تمام اوقات: کراچی (UTC+5)")
    }

    @Test func homeTimeNamesTheHomeCity() {
        let time = CivilTime(hour: 17, minute: 0)!
        #expect(english.homeTime(zone: "Europe/London", time) == "In London: 17:00")
        #expect(french.homeTime(zone: "Africa/Cairo", time) == "Heure locale (Le Caire)\u{A0}: 17:00")
    }

    @Test func aClockChangeIsAnnounced() {
        let expected = "Clocks in London change on Sunday 29 March: UTC to UTC+1"
        #expect(english.clocksChange(zone: "Europe/London", on: sunday, from: 0, to: 3_600) == expected)
    }

    @Test func offsetsAreToldInTheirOrder() {
        let one = CivilTime(hour: 1, minute: 0)!
        let changes = [
            (moment: CivilDateTime(sunday, one), offset: 3_600),
            (moment: CivilDateTime(sunday.adding(days: 210), CivilTime(hour: 2, minute: 0)!), offset: 0),
        ]
        #expect(english.offsets(startingAt: 0, changes: []) == "UTC")
        #expect(
            english.offsets(startingAt: 0, changes: [changes[0]]) == "UTC until Sunday 29 March, 01:00, then UTC+1")
        #expect(
            english.offsets(startingAt: 0, changes: changes)
                == "UTC until Sunday 29 March, 01:00, then UTC+1 until Sunday 25 October, 02:00, then UTC")
        #expect(urdu.offsets(startingAt: 0, changes: [changes[0]]) == "اتوار، 29 مارچ، 01:00 تک UTC، پھر UTC+1")
    }

    @Test func languagesOfASessionAreListedByName() {
        let languages = ["fr", "ur"].map { LanguageTag(known: $0) }
        #expect(english.spokenIn(languages) == "In French and Urdu")
        #expect(english.interpretedInto(languages) == "Interpreted into French and Urdu")
        #expect(english.interpretation(in: languages[0]) == "Interpretation in French")
        #expect(french.interpretedInto(languages) == "Interprétation en français et ourdou")
        #expect(urdu.spokenIn(languages) == "فرانسیسی اور اردو میں")
    }

    @Test func anEditionSaysWhenItWasReleasedInWholeMinutes() {
        let released = Instant(secondsSinceEpoch: 1_595_685_759)
        #expect(english.editionLine(number: 3, released: released) == "Edition 3, released 25 July 2020, 14:02 UTC")
        #expect(french.editionLine(number: 3, released: released) == "Édition 3, publiée le 25 juillet 2020, 14:02 UTC")
    }

    @Test func everyKindAndStatusHasItsOwnWord() {
        for language in Wording.languages {
            let wording = Wording(language: language)
            let kinds = Set(Session.Kind.allCases.map(wording.kind))
            let statuses = Set(Session.Status.allCases.map(wording.status))
            #expect(kinds.count == Session.Kind.allCases.count, "\(language)")
            #expect(statuses.count == Session.Status.allCases.count, "\(language)")
        }
        #expect(english.kind(.rally) == "Rally")
        #expect(english.status(.cancelled) == "Cancelled")
    }
}
