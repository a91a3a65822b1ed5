import CICal
import Testing
import Threading

@testable import ICalendar

/// Our short table against libical's long one, on good and bad calendars.
@Suite struct RestrictionTests {
    private static let calendar = ["PRODID:-//Test//1//EN", "VERSION:2.0"]
    private static let event = ["UID:a@example.org", "DTSTAMP:20270101T000000Z", "DTSTART:20270101T000000Z"]
    private static let alarm = ["ACTION:DISPLAY", "TRIGGER:-PT10M", "DESCRIPTION:Soon"]
    private static let zone = ["TZID:Europe/London"]
    private static let observance = ["DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000"]

    /// One of each property that RFC 5545 and 7986 know.
    private static let properties = [
        "ACTION:DISPLAY", "ATTACH:https://example.org/", "ATTENDEE:mailto:a@example.org", "CALSCALE:GREGORIAN",
        "CATEGORIES:A", "CLASS:PUBLIC", "COLOR:red", "COMMENT:A", "COMPLETED:20270101T000000Z",
        "CONFERENCE;VALUE=URI:https://example.org/", "CONTACT:A", "CREATED:20270101T000000Z", "DESCRIPTION:A",
        "DTEND:20270101T010000Z", "DTSTAMP:20270101T000000Z", "DTSTART:20270101T000000Z", "DUE:20270101T000000Z",
        "DURATION:PT1H", "EXDATE:20270101T000000Z", "FREEBUSY:20270101T000000Z/PT1H", "GEO:1.0;2.0",
        "IMAGE;VALUE=URI:https://example.org/", "LAST-MODIFIED:20270101T000000Z", "LOCATION:A", "METHOD:PUBLISH",
        "NAME:A", "ORGANIZER:mailto:a@example.org", "PERCENT-COMPLETE:1", "PRIORITY:1", "PRODID:A",
        "RDATE:20270102T000000Z", "RECURRENCE-ID:20270101T000000Z", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "RELATED-TO:A", "REPEAT:1", "REQUEST-STATUS:2.0;A", "RESOURCES:A", "RRULE:FREQ=DAILY;COUNT=2", "SEQUENCE:1",
        "SOURCE;VALUE=URI:https://example.org/", "STATUS:CONFIRMED", "STATUS:COMPLETED", "SUMMARY:A", "TRANSP:OPAQUE",
        "TRIGGER:-PT10M", "TZID:A", "TZNAME:A", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "TZURL:https://example.org/",
        "UID:a@example.org", "URL:https://example.org/", "VERSION:2.0", "X-A:b",
    ]

    private enum Place: CaseIterable { case calendar, event, alarm, zone, observance }

    private func text(_ place: Place, _ change: ([String]) -> [String]) -> [UInt8] {
        func block(_ name: String, _ lines: [String], _ own: Place, _ inner: [String] = []) -> [String] {
            ["BEGIN:\(name)"] + (place == own ? change(lines) : lines) + inner + ["END:\(name)"]
        }
        let event = block("VEVENT", Self.event, .event, block("VALARM", Self.alarm, .alarm))
        let zone = block("VTIMEZONE", Self.zone, .zone, block("STANDARD", Self.observance, .observance))
        let lines = block("VCALENDAR", Self.calendar, .calendar, zone + event)
        return Array(lines.map { $0 + "\r\n" }.joined().utf8)
    }

    private func isAllowedByLibical(_ bytes: [UInt8]) throws -> Bool {
        try libical.withLock { _ in
            let root = try #require(icalparser_parse_string(String(decoding: bytes, as: UTF8.self)))
            defer { icalcomponent_free(root) }
            return icalrestriction_check(root) != 0 && icalcomponent_count_errors(root) == 0
        }
    }

    private func name(of line: String) -> Substring { line.prefix { $0 != ":" && $0 != ";" } }

    @Test func `what libical's restrictions forbid is refused, wherever it stands and however often`() throws {
        var (refused, allowed) = (0, 0)
        for place in Place.allCases {
            for property in Self.properties {
                for count in 0...2 {
                    let bytes = text(place) { lines in
                        lines.filter { name(of: $0) != name(of: property) } + Array(repeating: property, count: count)
                    }
                    let isSound = ReadBack.check(bytes).errors.isEmpty
                    if isSound { allowed += 1 } else { refused += 1 }
                    let isAllowed = try isAllowedByLibical(bytes)
                    #expect(!isSound || isAllowed, "\(count) of \(property) in \(place)")
                }
            }
        }
        #expect(allowed > 200)
        #expect(refused > 300)
    }

    @Test func `components that feeds have no use for are refused`() {
        for component in ["VTODO", "VJOURNAL", "VFREEBUSY", "X-THING"] {
            let lines =
                ["BEGIN:VCALENDAR"] + Self.calendar + ["BEGIN:\(component)"] + Self.event
                + ["END:\(component)", "BEGIN:VEVENT"] + Self.event + ["END:VEVENT", "END:VCALENDAR"]
            #expect(!ReadBack.check(Array(lines.map { $0 + "\r\n" }.joined().utf8)).errors.isEmpty, "\(component)")
        }
    }
}
