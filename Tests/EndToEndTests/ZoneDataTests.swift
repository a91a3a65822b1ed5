import Driving
import Testing

@Suite("Zone data are the machine's, of whatever release they are")
struct ZoneDataTests {
    private static let programme = """
        id: july-school
        title: July school
        zone: Europe/London
        days: 2027-07-24
        regions:
          - {id: south-asia, title: South Asia, zone: Asia/Karachi}
        speakers:
          - {id: amina, name: Amina, zone: Asia/Karachi}
        sessions:
          - {id: opening, title: Opening, at: 17:00, length: 1h, speakers: [amina]}

        """
    private static let new = ["TZDIR": ZoneData.withoutSummerTimeInLondon]

    @Test func `zones tells what each release says`() throws {
        let words = ["zones", "Europe/London", "--on", "2027-07-24"]
        let (old, new) = (try Tool.run(words).lines, try Tool.run(words, environment: Self.new).lines)
        #expect(old[1] == "on 2027-07-24 at 12:00 UTC: +01:00 (BST)" && old.last == "time zone data 2026f")
        #expect(new[1] == "on 2027-07-24 at 12:00 UTC: +00:00 (GMT)" && new.last == "time zone data 2026z")
        #expect(new.contains("no change of clocks in the year from then"))
    }

    @Test func `show gives each release's times`() throws {
        let words = ["show", "-", "--session", "opening"]
        let old = try Tool.run(words, input: Self.programme)
        let new = try Tool.run(words, input: Self.programme, environment: Self.new)
        // The home zone's wall time stays; everybody else's moves.
        #expect(old.text == "Sat 24 July: Karachi 21:00, London 17:00\n", "\(old)")
        #expect(new.text == "Sat 24 July: Karachi 22:00, London 17:00\n", "\(new)")
    }

    @Test func `export gives each release's instants and names it`() throws {
        for (environment, instant, release) in [([:], "T160000Z", "2026f"), (Self.new, "T170000Z", "2026z")] {
            let folder = try TemporaryFolder()
            let words = ["export", "-", "--to", folder.path, "--formats", "ics,json"]
            #expect(try Tool.run(words, input: Self.programme, environment: environment).status == 0)
            let root = "\(folder.path)/july-school"
            let calendar = try Files.text("\(root)/sessions/opening.ics")
            #expect(calendar.contains("DTSTART:20270724\(instant)"), "\(calendar)")
            #expect(try JSONValue(try Files.text("\(root)/edition.json"))["zoneData"].string == release)
        }
    }

    @Test func `zones --changes says what moves from one release to the other`() throws {
        let words = ["zones", "--changes", ZoneData.pinned, "-"]
        let text = try Tool.run(words, input: Self.programme, environment: Self.new)
        #expect(text.lines[0] == "Time zone data 2026f → 2026z")
        let line = "  opening: moves by +60 min: 2027-07-24T16:00:00Z → 2027-07-24T17:00:00Z"
        #expect(text.lines.contains(line), "\(text)")
        #expect(!text.text.contains("Europe/Paris"), "\(text)")
        let json = try JSONValue(try Tool.run(words + ["--json"], input: Self.programme, environment: Self.new).text)
        #expect(Set(json["zones"].elements.compactMap { $0["zone"].string }) == ["Europe/London"])
        let moved = json["files"].elements[0]["changes"].elements.first { $0["showing"].string == "opening" }
        #expect(moved?["effect"].string == "moved" && moved?["to"].string == "2027-07-24T17:00:00Z")
        let same = try Tool.run(words, input: Self.programme)
        #expect(same.text.contains("no zone changes") && same.text.contains("no session"), "\(same)")
    }

    @Test func `a zone that the data lack is the programme's error, at its place`() throws {
        let folder = try TemporaryFolder()
        _ = try run(["cp", "-r", "\(ZoneData.pinned)/.", "\(folder.path)/data"])
        // With the source beside them, links would still be followed from there.
        _ = try run(["rm", "\(folder.path)/data/Asia/Karachi", "\(folder.path)/data/tzdata.zi"])
        let ended = try Tool.run("check", "-", input: Fixtures.small, environment: ["TZDIR": "\(folder.path)/data"])
        #expect(ended.status == 1)
        #expect(ended.errorText.contains(":3:7: error: there is no time zone \"Asia/Karachi\""), "\(ended)")
    }

    @Test func `registrants by country, where the data have no countries, are told to give zones`() throws {
        let folder = try TemporaryFolder()
        try folder.file("people.csv", "country\nPK\n")
        let path = try folder.file("programme.yaml", Fixtures.small + "registrants: people.csv\n")
        let ended = try Tool.run("check", path)
        #expect(ended.status == 1)
        #expect(ended.errorText.contains("people.csv:2:1: error: "), "\(ended)")
        #expect(ended.errorText.contains("zone1970.tab") && !ended.errorText.contains("not a country"), "\(ended)")
    }

    @Test(
        "without any, every command that needs them says what to install", arguments: ["/nonexistent", "empty", "file"])
    func none(folder: String) throws {
        let place = try TemporaryFolder()
        let sample = Repository.sample("lal-salaam-congress-2020")
        try place.file("file", "no zone data\n")
        _ = try run(["mkdir", "\(place.path)/empty"])
        let commands = [["zones"], ["zones", "UTC"], ["diff", sample, sample]]
        let more = ["check", "show", "export", "release", "serve"].map { [$0, sample] }
        for words in commands + more {
            let ended = try Tool.run(words, environment: ["TZDIR": folder], in: place.path, timeout: 10)
            #expect(ended.status == 3 && ended.output.isEmpty, "\(words): \(ended)")
            #expect(ended.errorText.contains("install the package tzdata"), "\(words): \(ended)")
            #expect(ended.errorText.contains(folder), "\(words): \(ended)")
        }
        #expect(try Files.names(in: place.path) == ["empty", "file"])
    }
}
