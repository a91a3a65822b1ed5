import Chronology
import Testing

@Suite struct ZoneDataAreFreshTests {
    private let rule = "zone-data-are-fresh"

    private func programme(_ release: String, today: (Int, Int, Int)) -> MarkedProgramme {
        let today = CivilDate(year: today.0, month: today.1, day: today.2)!
        return MarkedProgramme("zone: ▸Europe/London\nsessions: []\n", today: today, zoneData: release)
    }

    @Test func dataOfLastYearAreOldFromJulyOn() {
        let old = programme("2025b", today: (2026, 7, 1))
        #expect(old.places(rule) == old.marks)
        #expect(
            old.messages(rule) == [
                "the time zone data are of 2025 (2025b): governments have changed clocks since; "
                    + "upgrade tzdata before people rely on these times"
            ])
        #expect(programme("2025b", today: (2026, 6, 30)).places(rule) == [])
        #expect(programme("2026a", today: (2027, 5, 1)).places(rule) == [])
        #expect(programme("2024b", today: (2027, 5, 1)).places(rule) == old.marks)
    }

    @Test func ofAProgrammeThatIsOverNothingMoves() {
        #expect(programme("2024b", today: (2027, 5, 2)).places(rule) == [])
    }

    @Test(arguments: ["fnv-00112233445566aa", "", "b2024", "2024-custom", "2024"])
    func dataThatDoNotTellTheirYearAreTrusted(release: String) {
        #expect(programme(release, today: (2027, 5, 1)).places(rule) == [])
    }
}
