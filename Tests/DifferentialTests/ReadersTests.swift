import Chronology
import Driving
import Glibc
import ICalendar
import Testing

/// Everyone who reads a feed of the samples finds the same showings at the same instants as our own data have.
@Suite("Readers of calendars agree")
struct ReadersTests {
    private static let python = getenv("PLENARY_PYTHON").map { String(cString: $0) }

    private struct Showing: Hashable, Comparable {
        let uid: String
        let start: Int
        let end: Int

        static func < (left: Self, right: Self) -> Bool { (left.uid, left.start) < (right.uid, right.start) }
    }

    /// By path below the samples' folder.
    private static func feeds() throws -> [String: [UInt8]] {
        try Files.tree(ExportedSamples.folder).filter { $0.key.hasSuffix(".ics") }
    }

    private static func readByLibical(_ bytes: [UInt8]) -> [Showing] {
        // The placeholder of a feed without showings is a date to everyone.
        ReadBack.check(bytes).events.map {
            $0.isAllDay
                ? Showing(uid: $0.uid, start: -1, end: -1)
                : Showing(uid: $0.uid, start: $0.start.secondsSinceEpoch, end: $0.end.secondsSinceEpoch)
        }.sorted()
    }

    /// What the timetable of a programme says, in the data for programs.
    private static func told(of sample: String) throws -> [Showing] {
        let folder = "\(ExportedSamples.folder)/\(sample)/in"
        let file = try #require(try Files.tree(folder).filter { $0.key.hasSuffix(".json") }.min { $0.key < $1.key })
        let slots = try JSONValue(String(decoding: file.value, as: UTF8.self))["days"].elements
            .flatMap { $0["slots"].elements }
        return try slots.filter { $0["uid"].string != nil }.map { slot in
            Showing(
                uid: try #require(slot["uid"].string), start: try seconds(slot["start"]["instant"].string),
                end: try seconds(slot["end"]["instant"].string))
        }.sorted()
    }

    private static func seconds(_ text: String?) throws -> Int {
        let text = try #require(text)
        let match = try #require(text.wholeMatch(of: /(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z/))
        let fields = [match.1, match.2, match.3, match.4, match.5, match.6].map { Int($0)! }
        let date = try #require(CivilDate(year: fields[0], month: fields[1], day: fields[2]))
        return date.daysSinceEpoch * 86_400 + fields[3] * 3_600 + fields[4] * 60 + fields[5]
    }

    @Test(arguments: Repository.samples)
    func `libical reads what the timetable says`(sample: String) throws {
        let told = try Self.told(of: sample)
        #expect(!told.isEmpty)
        let whole = try Self.feeds().filter {
            $0.key == "\(sample)/calendar.ics" || $0.key.hasPrefix("\(sample)/calendar/")
        }
        #expect(!whole.isEmpty)
        for (path, bytes) in whole {
            #expect(ReadBack.check(bytes).errors == [], "\(path)")
            #expect(Self.readByLibical(bytes) == told, "\(path)")
        }
    }

    @Test func `schedule.json has the same instants`() throws {
        for sample in Repository.samples {
            let text = try Files.text("\(ExportedSamples.folder)/\(sample)/schedule.json")
            let days = try JSONValue(text)["schedule"]["conference"]["days"].elements
            let events = days.flatMap { $0["rooms"].members.values.flatMap(\.elements) }
            // Without a zone, the offset at hand: 2020-07-25T17:00:00+01:00.
            let spans = try events.map { [try Self.moment($0["date"].string), try Self.moment($0["end"].string)] }
            let told = try Self.told(of: sample).map { [$0.start, $0.end] }
            #expect(
                spans.sorted { $0.lexicographicallyPrecedes($1) } == told.sorted { $0.lexicographicallyPrecedes($1) })
        }
    }

    private static func moment(_ text: String?) throws -> Int {
        let text = try #require(text)
        let match = try #require(text.wholeMatch(of: /(.{19})(?:Z|([+-])(\d\d):(\d\d))/))
        let face = try seconds(match.1 + "Z")
        guard let sign = match.2, let hours = match.3, let minutes = match.4 else { return face }
        return face - (sign == "-" ? -1 : 1) * (Int(hours)! * 3_600 + Int(minutes)! * 60)
    }

    @Test(.enabled(if: python != nil, "PLENARY_PYTHON names no Python with icalendar and vobject"))
    func `icalendar and vobject read every feed as libical does`() throws {
        let feeds = try Self.feeds()
        #expect(feeds.count > 300)
        let script = "\(Repository.root)/Tests/Judges/starts.py"
        let paths = feeds.keys.sorted().map { "\(ExportedSamples.folder)/\($0)" }
        let ended = try run([try #require(Self.python), script] + paths, timeout: 120)
        #expect(ended.status == 0, "\(ended.errorText.suffix(2000))")
        var read: [String: [String: [Showing]]] = [:]
        for line in ended.lines {
            let fields = line.split(separator: "\t").map(String.init)
            let showing = Showing(uid: fields[2], start: Int(fields[3]) ?? -1, end: Int(fields[4]) ?? -1)
            read[String(fields[0].dropFirst(ExportedSamples.folder.count + 1)), default: [:]][fields[1], default: []]
                .append(showing)
        }
        for (path, bytes) in feeds {
            let expected = Self.readByLibical(bytes)
            #expect(!expected.isEmpty, "\(path)")
            for (reader, showings) in read[path] ?? [:] { #expect(showings.sorted() == expected, "\(reader): \(path)") }
            #expect(read[path]?.count == 3, "\(path)")
        }
    }
}
