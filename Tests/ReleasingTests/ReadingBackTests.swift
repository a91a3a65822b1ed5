import Exports
import Programmes
import Releasing
import Scheduling
import Testing

/// Feeds of ours are right, so wrong ones are made by hand.
@Suite struct ReadingBackTests {
    private func feed(_ change: (String) -> String) throws -> (FeedCheck, ExportedFile) {
        var desk = Desk()
        try desk.release(school([("opening", "17:00"), ("closing", "20:00")]))
        let export = Export(of: try desk.edition(1), database: desk.database)
        let file = try #require(export.tree().files.first { $0.path == "calendar.ics" })
        let text = change(String(decoding: file.bytes, as: UTF8.self))
        return (FeedCheck(export), ExportedFile(path: file.path, mediaType: file.mediaType, bytes: Array(text.utf8)))
    }

    private func subjects(_ change: (String) -> String) throws -> [String] {
        var (check, file) = try feed(change)
        return check.findings(in: file).map { "\($0.code) \($0.subject.kind.rawValue) \($0.subject.id)" }
    }

    @Test func `a feed as it is made has nothing wrong`() throws {
        #expect(try subjects { $0 } == [])
    }

    @Test func `an event that starts or ends at another instant is named`() throws {
        #expect(
            try subjects { $0.replacing("DTSTART:20270724T160000Z", with: "DTSTART:20270724T150000Z") } == [
                "I101 session opening"
            ])
        #expect(
            try subjects { $0.replacing("DTEND:20270724T200000Z", with: "DTEND:20270724T200100Z") } == [
                "I101 session closing"
            ])
    }

    @Test func `a floating or all-day start is wrong, whatever it looks like`() throws {
        #expect(
            try subjects { $0.replacing("DTSTART:20270724T160000Z", with: "DTSTART;VALUE=DATE:20270724") }
                .contains("I101 session opening"))
    }

    @Test func `a line that cannot be parsed, and an event that is lost`() throws {
        #expect(try !subjects { $0.replacing("DTSTART:20270724T160000Z", with: "DTSTART:whenever") }.isEmpty)
        let lost = try subjects { text in
            text.replacing(/BEGIN:VEVENT\r\nUID:closing[\s\S]*?END:VEVENT\r\n/, with: "")
        }
        #expect(lost == ["I101 programme "])
    }

    @Test func `what was read before is not read again, but all that is new in another feed is`() throws {
        var (check, file) = try feed { $0 }
        #expect(check.findings(in: file) == [])
        func other(_ change: (String) -> String) -> [Finding] {
            let text = change(String(decoding: file.bytes, as: UTF8.self))
            return check.findings(
                in: ExportedFile(path: "streams/main.ics", mediaType: file.mediaType, bytes: Array(text.utf8)))
        }
        #expect(other { $0 } == [])
        #expect(!other { $0.replacing("VERSION:2.0\r\n", with: "VERSION2.0\r\n") }.isEmpty)
        #expect(other { $0.replacing("T200000Z", with: "T200100Z") }.map(\.subject.id) == ["closing"])
        #expect(!other { $0.replacing("END:VCALENDAR\r\n", with: "") }.isEmpty)
    }
}
