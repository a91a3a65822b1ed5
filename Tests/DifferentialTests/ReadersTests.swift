import Chronology
import Driving
import Glibc
import ICalendar
import Testing

/// Who subscribes uses somebody else's reader. All have to see what our own timetable says.
@Suite("Other people's readers see our events at the instants of our timetables")
struct ReadersTests {
    /// An event as a reader gives it: seconds since the epoch.
    private struct Event: Hashable, CustomStringConvertible {
        let uid: String
        let start: Int
        let end: Int

        var description: String { "\(uid) \(start)–\(end)" }
    }

    /// The exports of all samples, made once.
    private static let exports = folderOfRun { folder in
        let words = ["export", "--quiet", "--to", folder] + Repository.samples.map(Repository.sample)
        let ended = try Tool.run(words, timeout: 120)
        guard ended.status == 0 else { throw Trouble("export: \(ended)", 0) }
    }

    private static let python = getenv("PLENARY_PYTHON").map { String(cString: $0) }

    private static let isPythonHere =
        python.map { (try? run([$0, "-c", "import icalendar, vobject"]).status == 0) ?? false } ?? false

    /// The paths of all calendars of a sample, and the events of its timetable on the home zone's clocks.
    private func feeds(of sample: String) throws -> (paths: [String], expected: Set<Event>) {
        let root = "\(Self.exports)/\(sample)"
        let tree = try Files.tree(root)
        func json(_ path: String) throws -> JSONValue {
            try JSONValue(String(decoding: try #require(tree[path]), as: UTF8.self))
        }
        let some = try #require(tree.keys.filter { $0.hasPrefix("in/") && $0.hasSuffix(".json") }.min())
        let home = try json("in/\(try #require(try json(some)["home"].string)).json")
        let slots = home["days"].elements.flatMap { $0["slots"].elements }
        let events = try slots.filter { $0["uid"] != .null }.map { slot in
            Event(
                uid: try #require(slot["uid"].string), start: try #require(slot["start"]["instant"].secondsSinceEpoch),
                end: try #require(slot["end"]["instant"].secondsSinceEpoch))
        }
        return (tree.keys.filter { $0.hasSuffix(".ics") }.sorted().map { "\(root)/\($0)" }, Set(events))
    }

    /// A feed of the whole programme has every event; another has some of them. None has another one, but that a feed without
    /// any has one that says so, since readers refuse a calendar without events.
    /// A reader that does not repeat events sees the first date of a series, and those that were moved.
    private func judge(
        _ read: Set<Event>, _ path: String, _ expected: Set<Event>, _ reader: String, repeats: Bool
    ) {
        if read.count == 1, let only = read.first, only.uid.hasPrefix("_") {
            let name = path.split(separator: "/").suffix(2).joined(separator: "-").dropLast(".ics".count)
            #expect(only.uid.hasPrefix("_\(name)."), "\(reader), \(path): \(only)")
            return
        }
        #expect(read.isSubset(of: expected), "\(reader), \(path): \(read.subtracting(expected))")
        let isWhole = path.hasSuffix("/calendar.ics") || path.contains("/calendar/")
        guard isWhole else { return }
        let lacking = expected.subtracting(read)
        let isSeries = Dictionary(grouping: expected, by: \.uid).mapValues { $0.count > 1 }
        let excused = repeats ? [] : lacking.filter { isSeries[$0.uid] == true }
        #expect(lacking.subtracting(excused) == [], "\(reader), \(path)")
        #expect(Set(read.map(\.uid)) == Set(expected.map(\.uid)), "\(reader), \(path)")
    }

    @Test(arguments: Repository.samples)
    func `libical`(sample: String) throws {
        let (paths, expected) = try feeds(of: sample)
        #expect(paths.count > 4 && expected.count >= 3)
        for path in paths {
            let read = ReadBack.check(try Files.bytes(path))
            #expect(read.errors == [], "\(path)")
            #expect(!read.events.isEmpty, "\(path)")
            let events = read.events.map {
                Event(uid: $0.uid, start: $0.start.secondsSinceEpoch, end: $0.end.secondsSinceEpoch)
            }
            judge(Set(events), path, expected, "libical", repeats: true)
        }
    }

    @Test(.enabled(if: isPythonHere, "PLENARY_PYTHON names no Python with icalendar and vobject: see Scripts/judges"))
    func `icalendar and vobject`() throws {
        let feeds = try Repository.samples.map(feeds)
        let python = try #require(Self.python)
        let ended = try run(
            [python, "\(Repository.root)/Tests/Judges/starts.py"] + feeds.flatMap(\.paths), timeout: 120)
        #expect(ended.status == 0, "\(ended)")
        var read: [String: [String: Set<Event>]] = [:]
        for line in ended.lines {
            let fields = line.split(separator: "\t").map(String.init)
            // The placeholder of a feed that has nothing to show yet: a day, at no instant.
            if fields[3] == "date" {
                read[fields[1], default: [:]][fields[0], default: []].formUnion([])
                #expect(fields[2].hasPrefix("_"), "\(line)")
                continue
            }
            let (start, end) = (try #require(Int(fields[3]), "\(line)"), try #require(Int(fields[4]), "\(line)"))
            read[fields[1], default: [:]][fields[0], default: []].insert(
                Event(uid: fields[2], start: start, end: end))
        }
        #expect(read.keys.contains("icalendar") && read.keys.contains("vobject"))
        for (reader, byPath) in read {
            #expect(byPath.count == feeds.reduce(0) { $0 + $1.paths.count }, "\(reader)")
            for (paths, expected) in feeds {
                for path in paths { judge(byPath[path] ?? [], path, expected, reader, repeats: false) }
            }
        }
    }
}
