import Chronology
import ICalendar
import Testing

@Suite struct VTimeZoneTests {
    private let database = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

    /// The lines between BEGIN:VTIMEZONE and END:VTIMEZONE but for the names of offsets, over two years from a date.
    private func lines(_ name: String, from date: String = "2027-01-01", years: Int = 2) throws -> [String] {
        let zone = try #require(database.zone(name))
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let day = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
        let start = Instant(secondsSinceEpoch: day.daysSinceEpoch * 86_400)
        let span = Interval(start: start, end: start.adding(seconds: years * 366 * 86_400))
        let lines = String(decoding: VTimeZone.lines(of: zone, covering: span), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.first == "BEGIN:VTIMEZONE" && lines.last == "END:VTIMEZONE")
        #expect(lines[1] == "TZID:\(name)")
        return lines.dropFirst(2).dropLast().map(String.init).filter { !$0.hasPrefix("TZNAME") }
    }

    @Test func `a rule of the zone is a pair of yearly rules without end, begun before the first event`() throws {
        #expect(
            try lines("America/New_York") == [
                "BEGIN:DAYLIGHT", "DTSTART:20260308T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "END:DAYLIGHT",
                "BEGIN:STANDARD", "DTSTART:20261101T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "END:STANDARD",
            ])
    }

    @Test func `what clocks go forward to is daylight saving, whatever the data call it`() throws {
        let lines = try lines("Europe/Dublin")
        #expect(lines.firstIndex(of: "BEGIN:DAYLIGHT").map { lines[$0 + 3] } == "TZOFFSETTO:+0100")
        #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
    }

    @Test func `clocks that are never changed have one onset, long ago`() throws {
        #expect(
            try lines("Asia/Kathmandu") == [
                "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0545", "TZOFFSETTO:+0545",
                "RDATE:19700101T000000", "END:STANDARD",
            ])
    }

    @Test(arguments: ["Asia/Jerusalem", "America/Santiago", "America/Nuuk", "Africa/Cairo", "Asia/Gaza"])
    func `a rule that weekdays of a month can't say is written onset by onset`(name: String) throws {
        let lines = try lines(name)
        #expect(!lines.contains { $0.hasPrefix("RRULE") }, "\(lines)")
        #expect(lines.filter { $0.hasPrefix("RDATE:") }.count >= 5, "\(lines)")
        #expect(lines.filter { $0.hasPrefix("BEGIN") }.count == 2)
    }

    @Test func `each list of onsets repeats its own start`() throws {
        let lines = try lines("Asia/Jerusalem")
        for place in lines.indices where lines[place].hasPrefix("DTSTART") {
            #expect(lines[place + 3] == lines[place].replacing("DTSTART", with: "RDATE"))
        }
    }

    @Test func `a rule that ends while the events go on is no rule`() throws {
        // British Columbia stays on its summer clocks for good from 2026 on.
        let lines = try lines("America/Vancouver", from: "2025-06-01", years: 2)
        #expect(!lines.contains { $0.hasPrefix("RRULE") })
        #expect(lines.last == "END:STANDARD" || lines.last == "END:DAYLIGHT")
        #expect(lines.contains("RDATE:20250309T020000"))
        #expect(lines.contains("RDATE:20260308T020000"))
        #expect(!lines.contains { $0.hasPrefix("RDATE:2027") })
    }
}
