import Driving
import Glibc
import Testing

/// The same tool on two releases of the zone data: the pinned one, and one in which Nepal has gone to six hours.
@Suite("Zone data")
struct ZoneDataTests {
    private static let programme = Fixtures.small.replacing("Asia/Karachi", with: "Asia/Kathmandu")

    private func newer() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let source = try Files.text(ZoneData.source)
            .replacing("# version 2026f", with: "# version 2026z")
            .replacing("5:30 - %z 1986\n5:45 - %z\n", with: "5:30 - %z 1986\n5:45 - %z 2027\n6 - %z\n")
        mkdir("\(folder.path)/data", 0o700)
        try ZoneData.compile(try folder.file("newer.zi", source), into: "\(folder.path)/data")
        return folder
    }

    @Test func `what is installed decides, without another build`() throws {
        let folder = try newer()
        try folder.file("programme.yaml", Self.programme)
        func answers(_ data: String) throws -> [String] {
            let settings = ["TZDIR": data]
            let zones = try Tool.run("zones", "Asia/Kathmandu", "--on", "2027-05-01", environment: settings)
            let show = try Tool.run(
                "show", "programme.yaml", "--zone", "UTC", environment: settings, in: folder.path)
            try Tool.run("export", "programme.yaml", environment: settings, in: folder.path)
            let feed = try Files.text("\(folder.path)/exports/may-day-2027/sessions/opening.ics")
            let edition = try JSONValue(try Files.text("\(folder.path)/exports/may-day-2027/edition.json"))
            return [
                zones.lines.first { $0.hasPrefix("on 2027-05-01") } ?? "\(zones)",
                show.lines.first { $0.contains("Opening") } ?? "\(show)",
                feed.split(separator: "\r\n").first { $0.hasPrefix("DTSTART") }.map(String.init) ?? feed,
                edition["zoneData"].string ?? "",
            ]
        }
        #expect(
            try answers(ZoneData.pinned) == [
                "on 2027-05-01 at 12:00 UTC: +05:45 (+0545)", "11:15–11:35  Opening", "DTSTART:20270501T111500Z",
                "2026f",
            ])
        #expect(
            try answers("\(folder.path)/data") == [
                "on 2027-05-01 at 12:00 UTC: +06:00 (+06)", "11:00–11:20  Opening", "DTSTART:20270501T110000Z", "2026z",
            ])
    }

    @Test func `--changes says what a newer release moves`() throws {
        let folder = try newer()
        try folder.file("programme.yaml", Self.programme)
        let ended = try Tool.run(
            "zones", "--changes", ZoneData.pinned, "programme.yaml", environment: ["TZDIR": "\(folder.path)/data"],
            in: folder.path)
        #expect(ended.status == 0)
        #expect(ended.text.contains("Asia/Kathmandu") && ended.text.contains("2026z"), "\(ended)")
        #expect(ended.text.contains("opening") || ended.text.contains("Opening"), "\(ended)")
    }

    @Test func `a zone that is not in the data is the programme's error`() throws {
        let folder = try TemporaryFolder()
        _ = try run(["cp", "-r", "\(ZoneData.pinned)/.", "\(folder.path)/data"])
        unlink("\(folder.path)/data/Asia/Kathmandu")
        unlink("\(folder.path)/data/tzdata.zi")
        let ended = try Tool.run(
            "check", "-", input: Self.programme, environment: ["TZDIR": "\(folder.path)/data"])
        #expect(ended.status == 1)
        #expect(ended.errorText.contains("<stdin>:3:7: error: there is no time zone \"Asia/Kathmandu\""), "\(ended)")
    }
}
