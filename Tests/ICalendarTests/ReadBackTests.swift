import Chronology
import ICalendar
import Testing

@Suite struct ReadBackTests {
    private func calendar(_ lines: String...) -> [UInt8] {
        let head = ["BEGIN:VCALENDAR", "PRODID:-//Test//1//EN", "VERSION:2.0"]
        return Array((head + lines + ["END:VCALENDAR"]).map { $0 + "\r\n" }.joined().utf8)
    }

    private let event = [
        "BEGIN:VEVENT", "UID:opening.x@example.org", "DTSTAMP:20260101T000000Z", "DTSTART:20261201T170000Z",
        "DTEND:20261201T180000Z", "SUMMARY:A\\, b", "SEQUENCE:3", "STATUS:CONFIRMED", "END:VEVENT",
    ].joined(separator: "\r\n")

    @Test func `a sound feed gives its events`() throws {
        let read = ReadBack.check(calendar(event))
        #expect(read.errors == [])
        let first = try #require(read.events.first)
        #expect(first.uid == "opening.x@example.org")
        #expect(first.start.description == "2026-12-01T17:00:00Z")
        #expect(first.end.description == "2026-12-01T18:00:00Z")
        #expect(first.summary == "A, b")
        #expect(first.status == "CONFIRMED")
        #expect(first.sequence == 3)
    }

    @Test func `an event need not have a status`() throws {
        let read = ReadBack.check(calendar(event.replacing("STATUS:CONFIRMED\r\n", with: "")))
        #expect(try #require(read.events.first).status == "")
    }

    @Test func `an unreadable start is an error`() {
        let broken = event.replacing("DTSTART:20261201T170000Z", with: "DTSTART:yesterday")
        #expect(!ReadBack.check(calendar(broken)).errors.isEmpty)
    }

    @Test func `an event without a uid is an error`() {
        let broken = event.replacing("UID:opening.x@example.org\r\n", with: "")
        #expect(!ReadBack.check(calendar(broken)).errors.isEmpty)
    }

    @Test func `bare line feeds, long lines, controls and other bytes are errors`() {
        let sound = String(decoding: calendar(event), as: UTF8.self)
        for broken in [
            sound.replacing("\r\nUID", with: "\nUID"),
            sound.replacing("A\\, b", with: String(repeating: "x", count: 80)),
            sound.replacing("A\\, b", with: "A\u{1}b"), "\u{FEFF}" + sound, sound + "\r\n",
            sound.replacing("A\\, b", with: "\0"), String(sound.dropLast(2)), "",
        ] {
            #expect(!ReadBack.check(Array(broken.utf8)).errors.isEmpty, "\(broken.debugDescription)")
        }
    }
}
