import Chronology
import Exports
import Programmes
import Testing

@Suite struct DataTests {
    private let export: Export
    private let english = LanguageTag(known: "en")

    init() throws { export = Export(of: try Samples.draft(Yaml.school), database: Samples.database) }

    private func timetable(_ zone: String, _ format: any TimetableFormat, language: String = "en") throws -> String {
        let zone = try #require(Samples.database.zone(zone))
        let file = export.timetableFile(on: zone, in: LanguageTag(known: language), as: format)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func `a row has local times, instants and the words of the programme file`() throws {
        let rows = try timetable("Asia/Karachi", CSVFormat()).split(separator: "\r\n")
        #expect(rows[0].hasPrefix("date,start,end,zone,starts,ends,id,encore,title,kind,status,stream,track,speakers"))
        #expect(
            rows[1] == """
                2027-07-24,21:00,23:00,Asia/Karachi,2027-07-24T21:00:00+05:00,2027-07-24T23:00:00+05:00,opening,,\
                A world on fire,plenary,confirmed,Main stream,History,Amina Khan,John Doe,en,fr,https://video.example/main
                """)
        #expect(rows.contains { $0.contains("Dinner,break") })
        #expect(rows.last?.hasPrefix(",,,Asia/Karachi,,,later,,To be seen") == true)
        #expect(Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
    }

    @Test func `data have faces and instants, and the day a face is listed under`() throws {
        let json = try timetable("Asia/Karachi", JSONFormat())
        #expect(json.contains("\"instant\": \"2027-07-24T16:00:00Z\""))
        #expect(json.contains("\"local\": \"2027-07-24T21:00:00\""))
        #expect(json.contains("\"offset\": \"+05:00\""))
        #expect(try timetable("Europe/London", JSONFormat()).contains("\"daysFromHeading\": 1"))
    }

    @Test func `a text has every session at its local time, in no more than 80 columns`() throws {
        let text = try timetable("Asia/Karachi", TXTFormat())
        #expect(text.contains(#/21:00–23:00\ +A\ world\ on\ fire\n\ +In\ London:\ 17:00/#))
        #expect(text.contains("All times: Karachi (UTC+5)"))
        #expect(text.contains("Cancelled: Songs") && text.contains("Tentative: Poems"))
        #expect(text.contains("Time to be announced\n────────────────────"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `a text in another language is in that language`() throws {
        let text = try timetable("Europe/London", TXTFormat(), language: "fr")
        #expect(text.contains("Un monde en feu") && text.contains("samedi 24 juillet"))
    }

    private func now(_ instant: String) throws -> String {
        // All of these are on one day.
        let midnight = try #require(CivilDate(year: 2027, month: 7, day: 24)).daysSinceEpoch * 86_400
        let parts = instant.split(separator: ":").compactMap { Int($0) }
        let file = export.now(at: Instant(secondsSinceEpoch: midnight + parts[0] * 3_600 + parts[1] * 60), in: english)
        return String(decoding: file.bytes, as: UTF8.self).replacing(#/\s+/#, with: " ")
    }

    @Test func `before the programme nothing is on and the first is next`() throws {
        let json = try now("15:59")
        #expect(json.contains("\"now\": null, \"next\": { \"session\": \"opening\", \"encore\": null"))
        #expect(json.contains("\"time\": \"2027-07-24T15:59:00Z\""))
    }

    @Test func `a session is on from its start until before its end`() throws {
        #expect(try now("16:00").contains("\"now\": { \"session\": \"opening\", \"encore\": null"))
        #expect(try now("17:59").contains("\"now\": { \"session\": \"opening\", \"encore\": null"))
        #expect(try now("18:00").contains("\"now\": null, \"next\": { \"session\": \"opening\", \"encore\": \"east\""))
    }

    @Test func `what was cancelled is never on`() throws {
        // 15:30 in London on the second day.
        #expect(try !now("38:30").contains("\"session\": \"off\""))
    }
}
