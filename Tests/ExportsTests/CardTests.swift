import Chronology
import Drawing
import Exports
import Glibc
import Pages
import Programmes
import Scheduling
import Testing

@Suite("Share cards")
struct CardTests {
    static let yaml = """
        id: school
        title: {en: World School, ur: عالمی سکول}
        zone: Europe/London
        days: 2027-07-24
        languages: [en, ur]
        colour: yellow
        public-address: https://schedule.example.org
        streams:
          - {id: main, title: Main stream, watch: https://video.example/main, join: https://zoom.example/xq7secret}
          - {id: hall, title: Hall}
        speakers: [{id: ada, name: Ada Lovelace, email: xq7secret@example.org}]
        sessions:
          - {id: opening, title: {en: Opening rally, ur: افتتاحی جلسہ}, at: 17:00, length: 90m, stream: main, speakers: [ada]}
          - {id: off, title: Off, at: 20:00, length: 1h, stream: main, status: cancelled}
          - {id: later, title: Later, length: 1h, stream: hall}
        """

    private func export(_ yaml: String = yaml, history: [ReleasedChanges] = []) throws -> Export {
        Export(of: try Samples.draft(yaml), database: Samples.database, history: history)
    }

    private func path(_ session: String, _ zone: String, _ language: String?, _ form: CardPath.Form) -> CardPath {
        CardPath(session: ID(session), zone: zone, language: language.map { LanguageTag(known: $0) }, form: form)
    }

    private func card(
        _ session: String, _ zone: String, _ language: String? = nil, _ form: CardPath.Form = .svg,
        of export: Export? = nil
    ) throws -> [UInt8] {
        let file = try (export ?? self.export()).card(path(session, zone, language, form))
        return try #require(file).bytes
    }

    private func words(_ session: String, _ zone: String, _ language: String? = nil, of export: Export? = nil) throws
        -> String
    {
        let svg = String(decoding: try card(session, zone, language, of: export), as: UTF8.self)
        let description = try #require(svg.firstMatch(of: /<desc[^>]*>([^<]*)</)).1
        return String(description)
    }

    @Test func `says what, when on the zone's clocks, where and by whom`() throws {
        #expect(
            try words("opening", "Asia/Karachi")
                == "Saturday 24 July, 21:00–22:30. Karachi (UTC+5). Main stream · Ada Lovelace. World School")
        #expect(try words("opening", "Pacific/Auckland").hasPrefix("Sunday 25 July, 04:00–05:30. Auckland (UTC+12)"))
        #expect(try words("opening", "America/Argentina/Ushuaia").contains("13:00–14:30. Ushuaia (UTC−3)"))
        #expect(try words("opening", "Asia/Karachi", "ur").contains("21:00–22:30"))
    }

    @Test func `says that it is off, or that its time is to be announced`() throws {
        #expect(try words("off", "Europe/London").hasPrefix("Cancelled. Saturday 24 July, 20:00–21:00"))
        #expect(try words("later", "Europe/London").hasPrefix("Time to be announced. Hall"))
    }

    @Test func `says when it was to be before it was moved`() throws {
        let earlier = try Samples.draft(Self.yaml.replacing("at: 17:00", with: "at: 15:00"))
        let moved = ReleasedChanges(of: try Samples.draft(Self.yaml), since: earlier)
        let export = try export(history: [moved])
        #expect(
            try words("opening", "Asia/Karachi", of: export).hasPrefix("Moved from Saturday 24 July, 19:00. Saturday"))
    }

    @Test func `there is none of what is not there`() throws {
        let export = try export()
        for wrong in [
            path("nothing", "UTC", nil, .png), path("opening", "Asia/Nowhere", nil, .png),
            path("opening", "asia/karachi", nil, .png),
            path("opening", "UTC", "fr", .png), path("opening", "UTC", "en", .png),
        ] {
            #expect(try export.card(wrong) == nil && !export.hasCard(wrong), "\(wrong)")
        }
        #expect(export.hasCard(path("opening", "UTC", "ur", .png)))
    }

    @Test func `all cards of the tree are at their paths`() throws {
        let files = try export().cards()
        // Three sessions on one zone's clocks, and in Urdu: two forms of each.
        #expect(files.count == 3 * 2 * 2 && Set(files.map(\.path)).count == files.count)
        for file in files {
            #expect(CardPath(file.path.split(separator: "/").map(String.init))?.description == file.path)
        }
    }

    @Test(arguments: ["opening", "off"]) func `a phone reads its code`(session: String) throws {
        let reader = "/usr/bin/zbarimg"
        guard access(reader, X_OK) == 0 else { return print("no zbarimg here: no other reader has read the cards") }
        let read = try read(try card(session, "Asia/Karachi", "ur", .png), with: reader)
        #expect(read.contains("https://schedule.example.org/school/") && read.contains(session), "\(read)")
    }

    @Test func `nothing private is drawn or said`() throws {
        for session in ["opening", "off", "later"] {
            #expect(!String(decoding: try card(session, "UTC"), as: UTF8.self).contains("xq7secret"))
        }
    }

    private func read(_ png: [UInt8], with reader: String) throws -> String {
        let path = "/tmp/plenary-card-\(getpid())-\(UInt32.random(in: 0 ... .max)).png"
        defer { unlink(path) }
        let file = try #require(fopen(path, "w"))
        fwrite(png, 1, png.count, file)
        fclose(file)
        let output = try #require(popen("\(reader) --raw -q \(path)", "r"))
        defer { pclose(output) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = fread(&bytes, 1, bytes.count, output)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
