import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Scheduling
import Testing

let systemZones = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

/// The schedule of a programme written as YAML, and what was found on the way.
func planned(_ text: String, files: [String: String] = [:]) throws -> (schedule: Schedule, findings: [Finding]) {
    let access = FileAccess { path in
        path == "p.yaml"
            ? .success(Array(text.utf8)) : files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing)
    }
    let document = try ProgrammeDocument.read("p.yaml", through: access, zones: systemZones).get()
    #expect(document.diagnostics.filter { $0.severity == .error } == [], "the test's programme is broken")
    return Scheduler.schedule(try #require(document.programme), zones: systemZones)
}

extension Schedule {
    /// `opening 2027-07-24T16:00:00Z`, in order of time.
    var starts: [String] { showings.map { "\($0.id) \($0.interval.start)" } }
}
