import Chronology
import Testing

@Suite struct SuggestionTests {
    private let database = Zic.release2026f.database

    @Test(arguments: [
        ("Kathmandu", "Asia/Kathmandu"), ("London", "Europe/London"), ("Europe/Londn", "Europe/London"),
        ("New York", "America/New_York"), ("newyork", "America/New_York"), ("Europe/Toronto", "America/Toronto"),
        ("America/New-York", "America/New_York"), ("Asia/Karachy", "Asia/Karachi"), ("Kolkatta", "Asia/Kolkata"),
        ("Amercia/Chicago", "America/Chicago"), ("Ushuaia", "America/Argentina/Ushuaia"), ("Kiev", "Europe/Kiev"),
    ])
    func aMisspeltNameIsUnderstood(_ written: String, _ meant: String) {
        #expect(database.nearestNames(to: written).first == meant)
    }

    @Test(arguments: ["", "x", "Atlantis/Sunken", "qqqqqqqq", String(repeating: "Europe/", count: 1_000)])
    func whatIsLikeNoNameHasNoSuggestion(_ written: String) {
        #expect(database.nearestNames(to: written).isEmpty)
    }

    @Test func suggestionsAreFew() {
        for written in ["Europe", "America/B", "Ma", "GMT+1"] { #expect(database.nearestNames(to: written).count <= 5) }
    }

    private func zones(_ abbreviation: String, _ day: String) -> [String] {
        database.zones(abbreviated: abbreviation, at: at(day)).map { "\($0.zone) \($0.offset.description)" }
    }

    @Test func anAbbreviationMeansOneZoneForEachOffsetTheBestKnownFirst() {
        #expect(
            zones("CST", "2027-12-01") == ["America/Chicago -06:00", "Asia/Shanghai +08:00", "America/Havana -05:00"])
        // Cuba keeps its summer time in that one winter.
        #expect(zones("CST", "2026-12-01") == ["America/Chicago -06:00", "Asia/Shanghai +08:00"])
        #expect(zones("IST", "2026-07-01") == ["Asia/Kolkata +05:30", "Europe/Dublin +01:00"])
        #expect(zones("ist", "2026-12-01") == ["Asia/Kolkata +05:30", "Asia/Jerusalem +02:00"])
        #expect(zones("BST", "2026-12-01").isEmpty)
        #expect(zones("BST", "2026-07-01") == ["Europe/London +01:00"])
        #expect(zones("EST", "2026-12-01") == ["America/New_York -05:00"])
        #expect(zones("EST", "2026-07-01") == ["America/Panama -05:00"])
    }

    @Test func anAbbreviationOfAnotherSeasonTellsWhatIsInForce() {
        let july = database.zones(everAbbreviated: "EST", near: at("2026-07-01"))
        #expect(july.first?.zone == "America/New_York")
        #expect(july.first?.offset.words == "-05:00 EST")
        #expect(july.first?.inForce.words == "-04:00 EDT dst")
        #expect(
            database.zones(everAbbreviated: "EST", near: at("2026-12-01")).allSatisfy { $0.zone != "America/New_York" })
        #expect(database.zones(everAbbreviated: "XYZ", near: at("2026-12-01")).isEmpty)
    }

    @Test func countriesHaveTheirZones() throws {
        let system = try TimeZoneDatabase.system(environment: [:])
        #expect(system.zones(ofCountry: "NZ") == ["Pacific/Auckland", "Pacific/Chatham"])
        #expect(
            system.zones(ofCountry: "se") == ["Europe/Berlin"] || system.zones(ofCountry: "se") == ["Europe/Stockholm"])
    }
}
