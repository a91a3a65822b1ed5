import Chronology
import Exports
import Foundation
import ICalendar
import Programmes
import Scheduling
import Testing

/// Feeds with times on the home zone's clocks, whatever zone that is, as other people's readers understand them.
@Suite struct EveryZoneTests {
    private static let count = 120

    /// As many sessions as there are instants to be tried in any zone.
    private func template() throws -> Schedule {
        let sessions = (0..<Self.count).map { "  - {id: s\($0), title: S, at: 2026-03-01T00:00Z, length: 45m}" }
        let programme = try Samples.programme(
            "id: zones\ntitle: Zones\nzone: UTC\ndays: 2026-03-01\nsessions:\n" + sessions.joined(separator: "\n"))
        return Scheduler.schedule(programme, zones: Samples.database).schedule
    }

    /// Two years, and closely about each change of the clocks in them.
    private func starts(in zone: Zone) -> [Instant] {
        let first = Instant(secondsSinceEpoch: 1_772_323_200)  // 2026-03-01 00:00 UTC
        let span = Interval(start: first, end: first.adding(seconds: 730 * 86_400))
        let spread = (0..<40).map { first.adding(seconds: $0 * (18 * 86_400 + 5_400)) }
        let jumps = zone.transitions(in: span).prefix(10).flatMap { jump in
            [-10_800, -6_300, -3_600, -1_800, 0, 1_800, 3_600, 7_200].map { jump.instant.adding(seconds: $0) }
        }
        return Set((spread + jumps).prefix(Self.count)).sorted()
    }

    private func feed(of template: Schedule, in zone: Zone) throws -> [UInt8] {
        var schedule = template
        schedule.home = zone
        schedule.showings = zip(starts(in: zone), template.showings).map { start, showing in
            Showing(id: showing.id, stream: nil, interval: Interval(start: start, length: .seconds(2_700)))
        }
        let edition = Edition.draft(of: schedule, at: Samples.instant, database: Samples.database)
        let shelf = FeedShelf(Export(of: edition, database: Samples.database))
        return try #require(shelf.file(FeedQuery(path: "calendar.ics", fields: [("tzid", "1")]))).bytes
    }

    /// Those whose rules are hard to say, and some whose are not; all of them where there is time.
    private var names: [String] {
        if ProcessInfo.processInfo.environment["PLENARY_ALL_ZONES"] == "1" { return Samples.database.zoneNames }
        return [
            "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Johannesburg", "America/Adak",
            "America/Asuncion", "America/Caracas", "America/Edmonton", "America/Havana", "America/Mexico_City",
            "America/Miquelon", "America/New_York", "America/Nuuk", "America/Port-au-Prince", "America/Santiago",
            "America/Sao_Paulo", "America/Scoresbysund", "America/St_Johns", "America/Vancouver", "America/Winnipeg",
            "Antarctica/Troll", "Asia/Beirut", "Asia/Gaza", "Asia/Jerusalem", "Asia/Karachi", "Asia/Kathmandu",
            "Asia/Tehran", "Asia/Tokyo", "Atlantic/Azores", "Australia/Lord_Howe", "Australia/Sydney", "Etc/GMT+5",
            "Europe/Chisinau", "Europe/Dublin", "Europe/London", "Europe/Moscow", "Pacific/Apia", "Pacific/Auckland",
            "Pacific/Chatham", "Pacific/Easter", "Pacific/Norfolk", "UTC",
        ]
    }

    @Test func `libical reads every start and end at its instant, in every zone`() throws {
        let template = try template()
        for name in names {
            let zone = try #require(Samples.database.zone(name))
            let read = ReadBack.check(try feed(of: template, in: zone))
            #expect(read.errors == [], "\(name)")
            let starts = starts(in: zone)
            #expect(read.events.map(\.start) == starts, "\(name)")
            // But for those that stay in UTC because the clocks show their faces twice.
            let local = String(decoding: try feed(of: template, in: zone), as: UTF8.self).ranges(of: "DTSTART;TZID=")
            let isUTC = ["UTC", "Etc/UTC"].contains(name)
            #expect(isUTC || local.count * 10 > starts.count * 6, "\(name): \(local.count) of \(starts.count)")
            #expect(read.events.map(\.end) == starts.map { $0.adding(seconds: 2_700) }, "\(name)")
        }
    }

    @Test(.enabled(if: Judge.isHere, "PLENARY_PYTHON names no Python with icalendar and vobject"))
    func `icalendar and vobject read every start and end at its instant, in every zone`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plenary-zones-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let template = try template()
        var expected: Set<String> = []
        var paths: [String] = []
        for (number, name) in names.enumerated() {
            let zone = try #require(Samples.database.zone(name))
            let path = folder.appending(path: "\(number).ics").path
            try Data(try feed(of: template, in: zone)).write(to: URL(filePath: path))
            paths.append(path)
            for (index, start) in starts(in: zone).enumerated() {
                let (first, last) = (start.secondsSinceEpoch, start.secondsSinceEpoch + 2_700)
                for reader in Judge.readers {
                    expected.insert("\(path)\t\(reader)\ts\(index).zones@plenary.invalid\t\(first)\t\(last)")
                }
            }
        }
        let read = Set(try Judge.run("starts.py", paths).split(separator: "\n").map(String.init))
        let wrong = expected.symmetricDifference(read).sorted()
        let zones = Set(wrong.compactMap { line in paths.firstIndex { line.hasPrefix($0 + "\t") }.map { names[$0] } })
        #expect(wrong.isEmpty, "\(wrong.count) in \(zones.sorted()): \(wrong.prefix(6))")
    }
}

/// Other people's readers, in the Python that PLENARY_PYTHON names.
enum Judge {
    static let python = ProcessInfo.processInfo.environment["PLENARY_PYTHON"]
    static let isHere =
        python.map { (try? output(of: $0, ["-c", "import icalendar, vobject; print('yes')"])) == "yes\n" } ?? false
    static let canExpand =
        python.map { (try? output(of: $0, ["-c", "import recurring_ical_events; print('yes')"])) == "yes\n" } ?? false
    static let readers = ["icalendar", "icalendar's VTIMEZONE", "vobject"]

    /// What a script of Tests/Judges prints.
    static func run(_ script: String, _ arguments: [String]) throws -> String {
        let judges = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Judges")
        return try output(of: #require(python), [judges.appending(path: script).path] + arguments)
    }

    private static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
            + (process.terminationStatus == 0 ? "" : "status \(process.terminationStatus)")
    }
}
