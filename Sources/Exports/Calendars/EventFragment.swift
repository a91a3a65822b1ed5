internal import Chronology
internal import ICalendar
internal import Pages
internal import Scheduling

/// One event as it stands in every feed that has it, with the exceptions of a series; only the alarm differs from feed to feed.
struct EventFragment: Sendable {
    var pieces: [Piece]
    /// On whose clocks its times are: the calendar must describe them.
    let zones: Set<Zone>

    /// One VEVENT.
    struct Piece: Sendable {
        let entry: Catalogue.Entry
        let isWholeSeries: Bool
        /// From BEGIN:VEVENT to the last property but the description.
        var body: [UInt8]
        /// Where in the body its stamps are.
        var stamps: Range<Int>
        /// DESCRIPTION as a content line, or nothing.
        var description: [UInt8]
        /// What its alarm says, as a content line; nil for what is not going to happen.
        let alarmLine: [UInt8]?
    }

    func append(to bytes: inout [UInt8], with alarm: EventAlarm?) {
        for piece in pieces {
            bytes += piece.body
            bytes += piece.description
            if let alarm, let line = piece.alarmLine { bytes += alarm.begin + line + EventAlarm.end }
            bytes += Self.end
        }
    }

    /// To the byte.
    func size(with alarm: EventAlarm?) -> Int {
        pieces.reduce(0) { size, piece in
            let own = piece.body.count + piece.description.count + Self.end.count
            guard let alarm, let line = piece.alarmLine else { return size + own }
            return size + own + alarm.begin.count + line.count + EventAlarm.end.count
        }
    }

    /// The same, last changed at another time.
    func stamped(_ stamp: Stamp) -> EventFragment {
        var writer = CalendarWriter()
        writer.stamps(stamp)
        var event = self
        for index in pieces.indices {
            let (begin, old) = (pieces[index].stamps.lowerBound, pieces[index].stamps)
            event.pieces[index].body.replaceSubrange(old, with: writer.bytes)
            event.pieces[index].stamps = begin..<begin + writer.bytes.count
        }
        return event
    }

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
