import Chronology
import Diagnostics
import ProgrammeFiles
import Releasing
import Testing

/// A file with as many mistakes as it has lines is judged in seconds, and says no more than a person can read.
@Suite struct BoundsTests {
    private let head = "id: school\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\nlength: 30m\n"

    private func mistakes(_ text: String) throws -> [Diagnostic] {
        let access = FileAccess { _ in .success(Array(text.utf8)) }
        return try JudgedProgramme.read(
            "school.yaml", through: access, zones: systemZones, today: Desk().now.utc.date
        ).diagnostics
    }

    private func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map(line).joined() }

    @Test func `what rules find is counted where there is no end of it`() throws {
        let sessions = lines(2_000) { "  - {id: s\($0), title: A, at: 12:00, stream: main}\n" }
        let errors = try mistakes(head + "streams: [{id: main, title: Main}]\nsessions:\n" + sessions)
            .filter { $0.severity == .error }
        #expect(errors.count == 1_001)
        #expect(errors.last?.code == "F116")
    }

    @Test func `thousands of times that hang on each other are followed once`() throws {
        let sessions = lines(4_000) { "  - {id: s\($0), title: A, at: after s\($0 + 1)}\n" }
        let start = ContinuousClock.now
        let found = try mistakes(head + "sessions:\n" + sessions + "  - {id: s4000, title: A}\n")
        #expect(found.contains { $0.message.contains("it waits for") })
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func `only the first of hundreds of wrong zones are compared with all that there are`() throws {
        let speakers = lines(300) { "  - {id: p\($0), name: A, zone: Europe/Londn\($0)}\n" }
        let found = try mistakes(head + "sessions: []\nspeakers:\n" + speakers).filter { $0.code == "Z101" }
        #expect(found.count == 300)
        #expect(found.first?.message.contains("did you mean") == true)
        #expect(found.last?.message.contains("did you mean") == false)
    }
}
