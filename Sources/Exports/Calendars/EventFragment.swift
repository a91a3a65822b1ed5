internal import Chronology
internal import ICalendar

/// One event as it stands in every feed that has it; only the alarm differs from feed to feed.
struct EventFragment: Hashable, Sendable {
    /// From BEGIN:VEVENT to the last property.
    let body: [UInt8]
    /// What its alarm says, as a content line; nil for what is not going to happen.
    let alarmLine: [UInt8]?
    /// Whether its times are on the home zone's clocks, which the calendar must then describe.
    let isLocal: Bool

    func bytes(with alarm: EventAlarm?) -> [UInt8] {
        guard let alarm, let alarmLine else { return body + Self.end }
        return body + alarm.begin + alarmLine + EventAlarm.end + Self.end
    }

    /// Never less than the fragment takes.
    func size(with alarm: EventAlarm?) -> Int { body.count + (alarm == nil ? 0 : 100 + (alarmLine?.count ?? 0)) + 20 }

    private static let end = Array("END:VEVENT\r\n".utf8)
}

/// An alarm that shows a message (RFC 5545 section 3.6.6): the same lines in every event of a feed, but for what it says.
struct EventAlarm: Sendable {
    let begin: [UInt8]
    static let end = Array("END:VALARM\r\n".utf8)

    init(minutesBefore minutes: Int) {
        var writer = CalendarWriter()
        writer.begin("VALARM")
        writer.property("ACTION", .keyword("DISPLAY"))
        writer.property("TRIGGER", .duration(.seconds(-60 * minutes)))
        begin = writer.bytes
    }
}
