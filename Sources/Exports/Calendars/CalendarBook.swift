internal import Chronology
internal import ICalendar
internal import Pages
package import Programmes
internal import Scheduling

/// An edition's events in one language and one form of time, each rendered once; a feed is a head, some of them and an end.
/// So a feed that somebody picks costs no more than copying its bytes.
package struct CalendarBook: Sendable {
    package let export: Export
    package let language: LanguageTag
    private let time: EventTime
    /// One for each of what is told.
    private let events: [ShowingID: EventFragment]
    /// The home zone as of the edition's first and last event, for feeds with local times.
    private let zone: [UInt8]

    /// - Parameter isLocal: whether times are on the home zone's clocks.
    package init(_ export: Export, in language: LanguageTag, isLocal: Bool = false) {
        self.export = export
        self.language = language
        let home = export.edition.schedule.home
        time = isLocal ? EventTime(on: home) : .utc
        zone = isLocal ? export.span.map { VTimeZone.lines(of: home, covering: $0) } ?? [] : []
        let writer = EventWriter(export, language, time)
        var events: [ShowingID: EventFragment] = [:]
        for entry in export.told { events[entry.id] = writer.event(entry, .whole, export.edition.stamp(of: entry.id)) }
        self.events = events
    }

    /// The bytes of a feed; of the showings that are cancelled for long, or not there, there is nothing in it.
    package func calendar(_ feed: Feed, alarm minutes: Int? = nil) -> [UInt8] {
        let alarm = minutes.map(EventAlarm.init)
        let chosen = feed.showings.compactMap { events[$0] }
        let head = head(of: feed, isTrimmed: false)
        if chosen.isEmpty { return head + placeholder(of: feed) + Self.end }
        let bytes = bound(chosen, head, alarm)
        return bytes.count <= Self.largest ? bytes : trimmed(feed, alarm)
    }

    package func file(_ feed: Feed, alarm: Int? = nil) -> ExportedFile {
        ExportedFile(path: feed.path, mediaType: "text/calendar; charset=utf-8", bytes: calendar(feed, alarm: alarm))
    }

    /// Google reads no more than a megabyte.
    static let largest = 1_000_000
    private static let end = Array("END:VCALENDAR\r\n".utf8)

    private func bound(_ events: [EventFragment], _ head: [UInt8], _ alarm: EventAlarm?) -> [UInt8] {
        var bytes = head
        bytes.reserveCapacity(events.reduce(head.count + zone.count + 100) { $0 + $1.size(with: alarm) })
        if events.contains(where: \.isLocal) { bytes += zone }
        for event in events { bytes += event.bytes(with: alarm) }
        return bytes + Self.end
    }

    /// Texts are cut to their first paragraphs, then dropped; never events.
    private func trimmed(_ feed: Feed, _ alarm: EventAlarm?) -> [UInt8] {
        let head = head(of: feed, isTrimmed: true)
        let chosen = Set(feed.showings)
        let entries = export.told.filter { chosen.contains($0.id) }
        let writer = EventWriter(export, language, time)
        var bytes: [UInt8] = []
        for detail in [TextDetail.firstParagraph, .none] {
            let events = entries.compactMap { writer.event($0, detail, export.edition.stamp(of: $0.id)) }
            bytes = bound(events, head, alarm)
            if bytes.count <= Self.largest { break }
        }
        return bytes
    }
}

extension Export {
    /// From the first start to the last end of all that is told; nil where nothing is.
    fileprivate var span: Interval? {
        let intervals = told.compactMap { $0.showing?.interval }
        guard let first = intervals.map(\.start).min(), let last = intervals.map(\.end).max() else { return nil }
        return Interval(start: first, end: last)
    }
}
