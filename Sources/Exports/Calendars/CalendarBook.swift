internal import Chronology
internal import ICalendar
internal import Pages
package import Programmes
internal import Scheduling
internal import Threading

/// An edition's events in one language and one form of time, each rendered once; a feed is a head, some of them and an end.
/// So a feed that somebody picks costs no more than copying its bytes.
package struct CalendarBook: Sendable {
    package let export: Export
    package let language: LanguageTag
    /// One for each of what is told; all occurrences of a series are one.
    private let events: [ShowingID: EventFragment]
    private let writer: EventWriter
    private let head: FeedHead
    /// The same with less text, from when the first feed is too large.
    private let shorter = Locked<[TextDetail: [ShowingID: EventFragment]]>([:])
    /// The zones that events have times of, as of the edition's first and last event.
    private let zones: [Zone: [UInt8]]

    /// - Parameter isLocal: whether times are on the home zone's clocks.
    /// - Parameter written: of the same schedule; of no use where times are local.
    package init(
        _ export: Export, in language: LanguageTag, isLocal: Bool = false, written: WrittenEvents = .none
    ) {
        self.export = export
        self.language = language
        writer = EventWriter(export, language, isLocal ? EventTime(on: export.edition.schedule.home) : .utc)
        head = FeedHead(export, in: language)
        events = writer.events(of: export.told, written: isLocal ? .none : written)
        let used = events.values.reduce(into: Set()) { $0.formUnion($1.zones) }
        let span = used.isEmpty ? nil : export.span
        zones = Dictionary(
            uniqueKeysWithValues: used.map { zone in (zone, span.map { VTimeZone.lines(of: zone, covering: $0) } ?? [])
            })
    }

    /// The bytes of a feed; of the showings that are cancelled for long, or not there, there is nothing in it.
    package func calendar(_ feed: Feed, alarm minutes: Int? = nil) -> [UInt8] {
        let alarm = minutes.map(EventAlarm.init)
        return whole(feed, alarm) ?? shortened(feed, alarm)
    }

    /// Nil where that is too large.
    private func whole(_ feed: Feed, _ alarm: EventAlarm?) -> [UInt8]? {
        let chosen = chosen(of: feed)
        let head = head.lines(of: feed)
        if chosen.isEmpty { return head + placeholder(of: feed) + Self.end }
        let whole = Calendar(head: head, events: chosen.compactMap { events[$0] }, alarm: alarm)
        let size = size(of: whole)
        return size <= Self.largest ? bytes(of: whole, size) : nil
    }

    /// Texts are cut to their first paragraphs, or dropped; never events. What is too large without any text is so with a
    /// paragraph of each.
    private func shortened(_ feed: Feed, _ alarm: EventAlarm?) -> [UInt8] {
        let chosen = chosen(of: feed)
        let head = FeedHead(export, in: language, isTrimmed: true).lines(of: feed)
        func calendar(_ detail: TextDetail) -> Calendar {
            let events = events(detail)
            return Calendar(head: head, events: chosen.compactMap { events[$0] }, alarm: alarm)
        }
        let least = calendar(.none)
        let leastSize = size(of: least)
        if leastSize > Self.largest { return bytes(of: least, leastSize) }
        let middle = calendar(.firstParagraph)
        let size = size(of: middle)
        return size > Self.largest ? bytes(of: least, leastSize) : bytes(of: middle, size)
    }

    /// Each event once.
    private func chosen(of feed: Feed) -> [ShowingID] {
        var seen: Set<ShowingID> = []
        return feed.showings.map(\.event).filter { seen.insert($0).inserted && events[$0] != nil }
    }

    /// Others are not held up while they are written.
    private func events(_ detail: TextDetail) -> [ShowingID: EventFragment] {
        if let known = shorter.withLock({ $0[detail] }) { return known }
        let written = events.mapValues { writer.event($0, detail) }
        shorter.withLock { $0[detail] = written }
        return written
    }

    package func file(_ feed: Feed, alarm: Int? = nil) -> ExportedFile { file(feed, calendar(feed, alarm: alarm)) }

    /// A feed of events that are written, some in number; nil where it would have to be shortened.
    func file(_ feed: Feed, events: [[UInt8]]) -> ExportedFile? {
        let head = head.lines(of: feed)
        let size = events.reduce(head.count + Self.end.count) { $0 + $1.count }
        guard !events.isEmpty, zones.isEmpty, size <= Self.largest else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        bytes += head
        for event in events { bytes += event }
        bytes += Self.end
        return file(feed, bytes)
    }

    /// Each event's bytes, without an alarm; and which of them each place in what is told is in, nil for none.
    var eventsByPlace: (eventOfPlace: [Int?], events: [[UInt8]]) {
        var numbers: [ShowingID: Int] = [:]
        var written: [[UInt8]] = []
        let places = export.told.map { entry -> Int? in
            let id = entry.id.event
            guard numbers[id] == nil, let event = events[id] else { return numbers[id] }
            var bytes: [UInt8] = []
            event.append(to: &bytes, with: nil)
            numbers[id] = written.count
            written.append(bytes)
            return written.count - 1
        }
        return (places, written)
    }

    /// Of a feed of everything.
    var title: String { head.title }

    private func file(_ feed: Feed, _ bytes: [UInt8]) -> ExportedFile {
        ExportedFile(path: feed.path, mediaType: "text/calendar; charset=utf-8", bytes: bytes)
    }

    /// Google reads no more than a megabyte.
    static let largest = 1_000_000
    private static let end = Array("END:VCALENDAR\r\n".utf8)

    private struct Calendar {
        let head: [UInt8]
        let events: [EventFragment]
        let alarm: EventAlarm?

        var zones: Set<Zone> { events.contains { !$0.zones.isEmpty } ? Set(events.flatMap(\.zones)) : [] }
    }

    private func size(of calendar: Calendar) -> Int {
        let frame = calendar.zones.reduce(calendar.head.count + Self.end.count) { $0 + (zones[$1]?.count ?? 0) }
        return calendar.events.reduce(frame) { $0 + $1.size(with: calendar.alarm) }
    }

    private func bytes(of calendar: Calendar, _ size: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        bytes += calendar.head
        for zone in calendar.zones.sorted(by: { $0.name < $1.name }) { bytes += zones[zone] ?? [] }
        for event in calendar.events { event.append(to: &bytes, with: calendar.alarm) }
        bytes += Self.end
        return bytes
    }
}

extension EventWriter {
    fileprivate func events(of entries: [Catalogue.Entry], written: WrittenEvents) -> [ShowingID: EventFragment] {
        let stamps = export.edition.eventStamps
        let groups = Dictionary(grouping: entries, by: \.id.event)
        var events: [ShowingID: EventFragment] = [:]
        for (id, told) in groups {
            let stamp = stamps[id] ?? export.edition.ownStamp
            let single = told.first { $0.id.date == nil }
            events[id] =
                single.map { entry in
                    written.event(entry.id, for: export, in: text.language)?.stamped(stamp) ?? event(entry, stamp)
                } ?? series(told, stamp)
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
