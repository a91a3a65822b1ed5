import Chronology
import Diagnostics
import Pages
import Programmes
import Scheduling
import Testing
import Timetables
import Wording

@Suite struct TimetableTextTests {
    private func text(_ yaml: String, on zone: String, in language: String = "en") throws -> String {
        let edition = try Samples.edition(yaml)
        let timetable = Timetable(edition.schedule, on: Samples.database.zone(zone)!)
        let phrases = Phrasebook(edition, Wording(language: LanguageTag(known: language)))
        return TimetableText(Catalogue(edition), timetable, zoneName: zone, phrases: phrases).rendered()
    }

    @Test func `a text reads like a programme on paper`() throws {
        let expected = """
            May Day rally
            Workers of the world
            1–2 May 2027
            All times: Karachi (UTC+5)

            Saturday 1 May 2027
            \(String(repeating: "─", count: 80))
            21:00–23:00  Opening
                         In London: 17:00 · Main stream · Amina Khan · English
                         https://video.example/x?a=1&b=2
            23:00–23:30  Tea
            """
        #expect(try text(Yaml.rally, on: "Asia/Karachi").hasPrefix(expected))
    }

    @Test func `no line is wider than 80 cells, whatever the script`() throws {
        for title in [
            String(repeating: "万国工人团结起来", count: 20), String(repeating: "very long words ", count: 30),
            String(repeating: "x", count: 300), String(repeating: "👩🏽‍🚀", count: 90),
            String(repeating: "दुनिया के मज़दूरों ", count: 20),
        ] {
            let yaml = Yaml.rally.replacing("Late songs", with: title)
            let lines = try text(yaml, on: "Asia/Karachi").split(separator: "\n")
            #expect(lines.allSatisfy { CellWidth.of(String($0)) <= 80 }, "\(title)")
        }
    }

    @Test func `a link stands in one piece however long it is`() throws {
        let link = "https://video.example/" + String(repeating: "x", count: 100)
        let yaml = Yaml.rally.replacing("https://video.example/x?a=1&b=2", with: link)
        #expect(try text(yaml, on: "UTC").contains(link + "\n"))
    }
}
