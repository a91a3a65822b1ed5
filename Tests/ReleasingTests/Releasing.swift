import Chronology
import Diagnostics
import Exports
import Glibc
import ProgrammeFiles
import Programmes
import Releasing
import Scheduling
import Stores
import Testing

/// A programme released again and again, an hour apart.
struct Desk {
    var database = systemZones
    let store: any EditionStore = MemoryStore()
    var now = Instant(secondsSinceEpoch: 1_780_000_000)

    /// What a file says, read and judged.
    func read(_ text: String, files: [String: String] = [:]) throws -> (JudgedProgramme, Schedule) {
        let access = FileAccess { path in
            path == "school.yaml"
                ? .success(Array(text.utf8)) : files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing)
        }
        let judged = try JudgedProgramme.read(
            "school.yaml", through: access, zones: database, today: now.utc.date)
        #expect(judged.diagnostics.filter { $0.severity == .error } == [], "the test's programme is broken")
        return (judged, try #require(judged.schedule))
    }

    @discardableResult
    mutating func release(_ text: String, files: [String: String] = [:], note: String? = nil) throws -> Preparation {
        now = now.adding(seconds: 3_600)
        let (judged, schedule) = try read(text, files: files)
        return try Releaser(into: store, database: database).release(judged.document, schedule, at: now, note: note)
    }

    func edition(_ number: Int) throws -> Edition {
        try EditionLoading(from: store, database: database).load(EditionName(programme: ID("school"), number: number))
    }

    /// The events of `calendar.ics`, each with its lines.
    func events(_ number: Int) throws -> [String: [String]] {
        let tree = exportTree(of: try edition(number), database: database)
        let bytes = try #require(tree.files.first { $0.path == "calendar.ics" }).bytes
        var events: [String: [String]] = [:]
        for block in String(decoding: bytes, as: UTF8.self).components(between: "BEGIN:VEVENT\r\n", "END:VEVENT") {
            let lines = block.split(separator: "\r\n").map(String.init)
            let uid = try #require(lines.first { $0.hasPrefix("UID:") })
            events[String(uid.dropFirst(4).prefix { $0 != "." })] = lines
        }
        return events
    }
}

let systemZones = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

extension String {
    func components(between start: String, _ end: String) -> [Substring] {
        split(separator: start).dropFirst().map { part in part.split(separator: end)[0] }
    }
}

extension Preparation {
    var released: EditionRecord? {
        if case .next(let next) = self { next.record } else { nil }
    }
}

/// Sessions at `times`, an hour each, on one stream.
func school(
    _ times: [(id: String, at: String)], title: String = "School", namespace: String = "school.example.org",
    more: String = ""
) -> String {
    """
    id: school
    namespace: \(namespace)
    title: \(title)
    zone: Europe/London
    days: 2027-07-24..2027-07-25
    \(more)
    streams: [{id: main, title: Main stream, watch: https://watch.example.org/main}]
    sessions:
    \(times.map { "  - {id: \($0.id), title: About \($0.id), at: 2027-07-24 \($0.at), length: 1h}" }.joined(separator: "\n"))
    """
}

/// Zone data of one's own: files of the system's under other names.
final class ZoneFolder {
    let path: String

    init(_ zones: [String: String]) throws {
        var template = Array("/tmp/plenary-zones-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template)!)
        for folder in ["Europe", "Etc"] { mkdir("\(path)/\(folder)", 0o755) }
        for (name, source) in zones {
            try #require(symlink("/usr/share/zoneinfo/\(source)", "\(path)/\(name)") == 0)
        }
    }

    deinit {
        for folder in ["Europe", "Etc", ""] {
            for name in ["London", "UTC"] { unlink("\(path)/\(folder)/\(name)") }
            rmdir("\(path)/\(folder)")
        }
    }
}
