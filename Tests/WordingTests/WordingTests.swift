import Chronology
import Programmes
import Testing
import Wording

@Suite struct EnglishTests {
    let wording = Wording(language: LanguageTag(known: "en"))

    @Test func printRaw() {
        let a = CivilDate(year: 2020, month: 7, day: 25)!
        for tag in ["en", "en-US", "fr", "es", "it", "pt", "sv", "ru", "de", "ar", "ur", "hi", "zh"] {
            let w = Wording(language: LanguageTag(known: tag))
            print(tag, w.day(a), w.dayAndYear(a), w.shortDay(a), w.date(a), w.weekday(a), separator: " | ")
            print("  ", w.range(a, a.adding(days: 3)), w.range(a, a.adding(days: 30)), w.range(a, a.adding(days: 200)), w.list(["a", "b", "c"]), separator: " | ")
            print("  ", w.length(.seconds(5400)), w.zone("Asia/Karachi", offset: 18000), w.editionLine(number: 3, released: Instant(secondsSinceEpoch: 1_600_000_000)), w.offsets(startingAt: 0, changes: [(CivilDateTime(a, .midnight), 3600), (CivilDateTime(a, .midnight), -9000)]), separator: " | ")
        }
    }
}
