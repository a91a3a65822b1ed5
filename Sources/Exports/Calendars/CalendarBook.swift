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
    /// One for each of what is told; all occurrences of a series are one.
    private let events: [ShowingID: EventFragment]
    /// The zones that events have times of, as of the edition's first and last event.
    private let zones: [Zone: [UInt8]]

    /// - Parameter isLocal: whether times are on the home zone's clocks.
    package init(_ export: Export, in language: LanguageTag, isLocal: Bool = false) {
        self.export = export
        self.language = language
        time = isLocal ? EventTime(on: export.edition.schedule.home) : .utc
        let writer = EventWriter(export, language, time)
        let events = writer.events(of: export.told, .whole)
        self.events = Dictionary(events, uniquingKeysWith: { first, _ in first })
        let used = Set(events.flatMap { $1.zones })
        let span = used.isEmpty ? nil : export.span
        zones = Dictionary(
            uniqueKeysWithValues: used.map { zone in (zone, span.map { VTimeZone.lines(of: zone, covering: $0) } ?? [])
            })
    }

    /// The bytes of a feed; of the showings that are cancelled for long, or not there, there is nothing in it.
    package func calendar(_ feed: Feed, alarm minutes: Int? = nil) -> [UInt8] {
        let alarm = minutes.map(EventAlarm.init)
        var seen: Set<ShowingID> = []
        let chosen = feed.showings.map(\.event).filter { seen.insert($0).inserted }.compactMap { events[$0] }
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
        let used = events.contains { !$0.zones.isEmpty } ? Set(events.flatMap(\.zones)) : []
        let described = used.sorted { $0.name < $1.name }.compactMap { zones[$0] }
        let size = described.reduce(head.count + 100) { $0 + $1.count }
        bytes.reserveCapacity(events.reduce(size) { $0 + $1.size(with: alarm) })
        for zone in described { bytes += zone }
        for event in events { event.append(to: &bytes, with: alarm) }
        return bytes + Self.end
    }

    /// Texts are cut to their first paragraphs, then dropped; never events.
    private func trimmed(_ feed: Feed, _ alarm: EventAlarm?) -> [UInt8] {
        let head = head(of: feed, isTrimmed: true)
        let chosen = Set(feed.showings.map(\.event))
        let entries = export.told.filter { chosen.contains($0.id.event) }
        let writer = EventWriter(export, language, time)
        var bytes: [UInt8] = []
        for detail in [TextDetail.firstParagraph, .none] {
            bytes = bound(writer.events(of: entries, detail).map(\.1), head, alarm)
            if bytes.count <= Self.largest { break }
        }
        return bytes
    }
}

extension EventWriter {
    /// The events of entries, in the order in which each begins.
    fileprivate func events(of entries: [Catalogue.Entry], _ detail: TextDetail) -> [(ShowingID, EventFragment)] {
        let stamps = export.edition.eventStamps
        let groups = Dictionary(grouping: entries, by: \.id.event)
        var seen: Set<ShowingID> = []
        return entries.map(\.id.event).filter { seen.insert($0).inserted }.compactMap { id in
            let told = groups[id] ?? []
            let stamp = stamps[id] ?? export.edition.ownStamp
            let single = told.first { $0.id.date == nil }
            let fragment = single.map { event($0, detail, stamp) } ?? series(told, detail, stamp)
            return fragment.map { (id, $0) }
        }
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
