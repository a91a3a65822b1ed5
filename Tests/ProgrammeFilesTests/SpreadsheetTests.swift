import ProgrammeFiles
import Programmes
import Testing

@Suite struct SpreadsheetTests {
    @Test(arguments: [",", ";", "\t"])
    func aSpreadsheetSaysTheSameAsAList(separator: String) throws {
        let rows = [
            ["id", "title", "title.fr", "at", "length", "speakers", "interpreters.fr", "pinned", "note"],
            [
                "opening", "\"Red, \"\"white\"\"; and\tmore\"", " Ouverture ", "12:00", "1h", "\"amina; john\"", "john",
                "yes", "",
            ],
            ["", "", "", "", "", "", "", "", ""],
            ["songs", "\"Two\r\nlines\"", "", "after opening", "20m", "", "", "", ""],
        ]
        .map { $0.dropLast().joined(separator: separator) }
        let checked = Checked(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            languages: [ur, fr]
            speakers: [{id: amina, name: A}, {id: john, name: J}]
            sessions: sessions.csv
            """,
            files: ["sessions.csv": "\u{FEFF}" + rows.joined(separator: "\r\n") + "\r\n"])
        #expect(checked.lines == [])
        let sessions = try #require(checked.document.programme).sessions
        let french = LanguageTag(known: "fr")
        #expect(sessions.map(\.id.description) == ["opening", "songs"])
        #expect(
            sessions.map { $0.title.words(in: LanguageTag(known: "ur")) } == ["Red, \"white\"; and more", "Two lines"])
        #expect(sessions.map { $0.title.words(in: french) } == ["Ouverture", "Two lines"])
        #expect(sessions[0].speakers == [ID("amina"), ID("john")])
        #expect(sessions[0].interpreters == [.init(language: french, people: [ID("john")])])
        #expect(sessions[0].isPinned == true)
        #expect(sessions[1].at == .after(ShowingID(ID("opening")), gap: .zero))
    }

    @Test func registrantsAreCountedByZone() throws {
        let checked = Checked(
            "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\nregistrants: people.csv\nsessions: []\n",
            files: ["people.csv": "Country,Zone\nPK,\nPK,Asia/Kolkata\n,asia/karachi\nca,\nCA,\n,\n"])
        #expect(checked.messages == ["Z107 note: CA has 23 time zones: its registrants count for America/St_Johns"])
        let counts = try #require(checked.document.programme).registrants
        #expect(counts.map { "\($0.zone) \($0.people)" } == ["America/St_Johns 2", "Asia/Karachi 2", "Asia/Kolkata 1"])
    }
}
