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
    /// One for each of what is told; all occurrences of a series are one.
    private let events: [ShowingID: EventFragment]
    /// The same with less and less text, where all of them together are too large.
    private let shorter: [[ShowingID: EventFragment]]
    /// The zones that events have times of, as of the edition's first and last event.
    private let zones: [Zone: [UInt8]]

    /// - Parameter isLocal: whether times are on the home zone's clocks.
    package init(_ export: Export, in language: LanguageTag, isLocal: Bool = false) {
        self.export = export
        self.language = language
        let writer = EventWriter(export, language, isLocal ? EventTime(on: export.edition.schedule.home) : .utc)
        let events = writer.events(of: export.told)
        self.events = events
        // An alarm makes an event at most twice as long.
        let size = events.values.reduce(0) { $0 + $1.size(with: nil) }
        let details: [TextDetail] = size < Self.largest / 3 ? [] : [.firstParagraph, .none]
        shorter = details.map { detail in events.mapValues { writer.event($0, detail) } }
        let used = events.values.reduce(into: Set()) { $0.formUnion($1.zones) }
        let span = used.isEmpty ? nil : export.span
        zones = Dictionary(
            uniqueKeysWithValues: used.map { zone in (zone, span.map { VTimeZone.lines(of: zone, covering: $0) } ?? [])
            })
    }

    /// The bytes of a feed; of the showings that are cancelled for long, or not there, there is nothing in it.
    package func calendar(_ feed: Feed, alarm minutes: Int? = nil) -> [UInt8] {
        let alarm = minutes.map(EventAlarm.init)
        var seen: Set<ShowingID> = []
        let chosen = feed.showings.map(\.event).filter { seen.insert($0).inserted && events[$0] != nil }
        let head = head(of: feed, isTrimmed: false)
        if chosen.isEmpty { return head + placeholder(of: feed) + Self.end }
        var bytes = bound(chosen.compactMap { events[$0] }, head, alarm)
        // Texts are cut to their first paragraphs, then dropped; never events.
        for events in shorter where bytes.count > Self.largest {
            bytes = bound(chosen.compactMap { events[$0] }, self.head(of: feed, isTrimmed: true), alarm)
        }
        return bytes
    }

    package func file(_ feed: Feed, alarm: Int? = nil) -> ExportedFile {
        ExportedFile(path: feed.path, mediaType: "text/calendar; charset=utf-8", bytes: calendar(feed, alarm: alarm))
    }

    /// Google reads no more than a megabyte.
    static let largest = 1_000_000
    private static let end = Array("END:VCALENDAR\r\n".utf8)

    private func bound(_ events: [EventFragment], _ head: [UInt8], _ alarm: EventAlarm?) -> [UInt8] {
        var bytes = head
        let used = events.contains { !$0.zones.isEmpty } ? Set(events.flatMap(\.zones)) : []
        let described = used.sorted { $0.name < $1.name }.compactMap { zones[$0] }
        let size = described.reduce(head.count + 100) { $0 + $1.count }
        bytes.reserveCapacity(events.reduce(size) { $0 + $1.size(with: alarm) })
        for zone in described { bytes += zone }
        for event in events { event.append(to: &bytes, with: alarm) }
        return bytes + Self.end
    }
}

extension EventWriter {
    fileprivate func events(of entries: [Catalogue.Entry]) -> [ShowingID: EventFragment] {
        let stamps = export.edition.eventStamps
        let groups = Dictionary(grouping: entries, by: \.id.event)
        var events: [ShowingID: EventFragment] = [:]
        for (id, told) in groups {
            let stamp = stamps[id] ?? export.edition.ownStamp
            let single = told.first { $0.id.date == nil }
            events[id] = single.map { event($0, stamp) } ?? series(told, stamp)
        }
        return events
    }
}

extension Export {
    /// From the first start to the last end of all that is told, and of what the rules of series say; nil where nothing is.
    fileprivate var span: Interval? {
        let intervals = told.compactMap { $0.showing?.interval }
        let ruled = Set(told.compactMap(\.session.series)).flatMap { series in
            let zone = time(of: series).clocks ?? .utc
            return [series.dates.first, series.dates.last].compactMap { date in
                date.flatMap { zone.resolve(series.face(on: $0)).instant(.compatible) }
            }
        }
        guard let first = (intervals.map(\.start) + ruled).min(), let last = (intervals.map(\.end) + ruled).max() else {
            return nil
        }
        return Interval(start: first, end: last)
    }
}
