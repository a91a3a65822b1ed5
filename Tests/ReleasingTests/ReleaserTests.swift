import Chronology
import Diagnostics
import Exports
import ProgrammeFiles
import Programmes
import Releasing
import Scheduling
import Stores
import Testing
import Threading

@Suite struct ReleaserTests {
    private let plain = [("opening", "17:00"), ("history", "18:00"), ("closing", "20:00")]

    @Test func `the first release is edition 1, and the same text again releases nothing`() throws {
        var desk = Desk()
        #expect(try desk.release(school(plain)).released?.number == 1)
        #expect(try desk.release(school(plain)).released == nil)
        #expect(try desk.store.summaries(of: nil).count == 1)
    }

    @Test func `a session moved, one cancelled, one renamed and one added: exactly these change in the feed`() throws {
        var desk = Desk()
        let times = plain + [("panel", "10:00"), ("rally", "12:00")]
        try desk.release(school(times))
        let changed = school([
            ("opening", "17:00"), ("history", "18:30"), ("panel", "10:00"), ("rally", "12:00"), ("party", "22:00"),
        ]).replacing("About panel", with: "On panels")
        try desk.release(changed)
        let (before, after) = (try desk.events(1), try desk.events(2))
        let differing = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        #expect(differing == ["history", "closing", "panel", "party"])
        #expect(try #require(after["history"]).contains("SEQUENCE:1"))
        #expect(try #require(after["closing"]).contains("STATUS:CANCELLED"))
        #expect(try #require(after["closing"]).contains("SEQUENCE:1"))
        #expect(try #require(after["panel"]).contains("SEQUENCE:0"))
        #expect(try #require(after["party"]).contains("SEQUENCE:0"))
    }

    @Test func `an edition of the store has the bytes that were released`() throws {
        var desk = Desk()
        try desk.release(school(plain))
        guard case .next(let next) = try desk.release(school(plain.dropLast()), note: "No closing") else {
            Issue.record("nothing was released")
            return
        }
        let released = exportTree(of: next.edition, database: desk.database)
        #expect(exportTree(of: try desk.edition(2), database: desk.database).files == released.files)
    }

    @Test func `a clock that was set back makes no date of change fall`() throws {
        var desk = Desk()
        try desk.release(school(plain))
        let first = try #require(try desk.store.latest(of: ID("school"))).instant
        desk.now = first.adding(seconds: -86_400)
        let second = try #require(try desk.release(school(plain, title: "The School")).released)
        #expect(second.instant > first)
    }

    @Test func `another namespace is refused where it is written`() throws {
        var desk = Desk()
        try desk.release(school(plain))
        do {
            try desk.release(school(plain, namespace: "other.example.org"))
            Issue.record("it was released")
        } catch Refusal.diagnostics(let diagnostics) {
            #expect(diagnostics.map(\.code) == ["S101"])
            let text = school(plain, namespace: "other.example.org")
            let file = SourceFile(path: "school.yaml", text: text)
            #expect(file.text(of: try #require(diagnostics.first).range.bytes) == "other.example.org")
        }
        #expect(try desk.store.summaries(of: nil).count == 1)
    }

    @Test func `an earlier text again raises every number that it touches`() throws {
        var desk = Desk()
        try desk.release(school(plain))
        try desk.release(school([("opening", "17:30"), ("history", "18:30")]))
        let third = try #require(try desk.release(school(plain)).released)
        #expect(third.ledger[ShowingID(ID("opening"))]?.stamp.sequence == 2)
        #expect(third.ledger[ShowingID(ID("closing"))]?.stamp.sequence == 2)
        #expect(third.ledger[ShowingID(ID("closing"))]?.status == .confirmed)
    }

    @Test func `zone data that move sessions make an edition of their own, and old editions stay as they were`() throws
    {
        let london = try ZoneFolder(["Europe/London": "Europe/London", "Etc/UTC": "Etc/UTC"])
        let moved = try ZoneFolder(["Europe/London": "Europe/Paris", "Etc/UTC": "Etc/UTC"])
        var desk = Desk(database: try TimeZoneDatabase(folder: london.path))
        try desk.release(school(plain))
        let starts = try desk.edition(1).schedule.showings.map(\.interval)
        desk.database = try TimeZoneDatabase(folder: moved.path)
        #expect(try desk.edition(1).schedule.showings.map(\.interval) == starts)
        let second = try #require(try desk.release(school(plain)).released)
        #expect(second.note == "zone data \(desk.database.release)")
        #expect(second.ledger.entries.allSatisfy { $0.stamp.sequence == 1 })
        #expect(
            try desk.edition(2).schedule.showings.map(\.interval.start)
                == starts.map { $0.start.adding(seconds: -3_600) })
        #expect(try desk.release(school(plain)).released == nil)
    }

    @Test func `zone data that move only other people's clocks make none`() throws {
        var desk = Desk()
        try desk.release(school(plain))
        let other = try ZoneFolder(["Europe/London": "Europe/London", "Etc/UTC": "Etc/UTC"])
        desk.database = try TimeZoneDatabase(folder: other.path)
        #expect(try desk.release(school(plain)).released == nil)
    }

    @Test func `of registrants no more is kept than how many there are where`() throws {
        var desk = Desk()
        let people = [
            "people.csv": "name,zone\nAmina Secret,Asia/Karachi\nBilal Secret,Asia/Karachi\nJo Secret,Europe/London\n"
        ]
        let record = try #require(
            try desk.release(school(plain, more: "registrants: people.csv"), files: people).released)
        #expect(
            record.files.map { String(decoding: $0.bytes, as: UTF8.self) }[1]
                == "zone,people\nAsia/Karachi,2\nEurope/London,1\n")
        #expect(try desk.edition(1).viewerZones == ["Asia/Karachi", "Europe/London"])
        #expect(try desk.release(school(plain, more: "registrants: people.csv"), files: people).released == nil)
        let again = try JudgedProgramme.read(
            record.mainFile, through: record.fileAccess, zones: desk.database, today: desk.now.utc.date)
        #expect(again.document.keptFiles == record.files)
    }

    @Test func `what another process has just released of the same text is no conflict`() throws {
        let desk = Desk()
        let (judged, schedule) = try desk.read(school(plain))
        let store = OvertakenStore()
        let outcome = try Releaser(into: store, database: desk.database).release(
            judged.document, schedule, at: desk.now)
        guard case .unchanged(let record) = outcome else {
            Issue.record("released twice")
            return
        }
        #expect(record.number == 1)
        #expect(store.summaries(of: nil).count == 1)
    }

    @Test func `editions are named by programme and number`() {
        #expect(EditionName("school@3") == EditionName(programme: ID("school"), number: 3))
        for text in ["school", "school@", "school@0", "@3", "school@x", "school@3@4", "School@3", "school@-1", ""] {
            #expect(EditionName(text) == nil, "\(text)")
        }
    }

    @Test func `an edition that is not there is named with the latest`() throws {
        var desk = Desk()
        let loading = EditionLoading(from: desk.store, database: desk.database)
        let name = EditionName(programme: ID("school"), number: 7)
        #expect(throws: EditionLoading.Trouble.unknown(name, latest: nil)) { try loading.load(name) }
        try desk.release(school(plain))
        #expect(throws: EditionLoading.Trouble.unknown(name, latest: 1)) { try loading.load(name) }
    }
}

/// Another process releases the same edition a moment before.
private final class OvertakenStore: EditionStore {
    private let kept = MemoryStore()

    func latest(of programme: ID<Programme>) -> EditionRecord? { kept.latest(of: programme) }
    func record(of programme: ID<Programme>, number: Int) -> EditionRecord? {
        kept.record(of: programme, number: number)
    }
    func summaries(of programme: ID<Programme>?) -> [EditionSummary] { kept.summaries(of: programme) }
    func latestNumbers() -> [ID<Programme>: Int] { kept.latestNumbers() }
    func append(_ record: EditionRecord) throws(StoreError) {
        try kept.append(record)
        throw .conflict(latest: record.number)
    }
}
