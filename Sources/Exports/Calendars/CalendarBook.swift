internal import Chronology
internal import ICalendar
internal import Pages
package import Programmes
internal import Scheduling

/// An edition's events in one language, each rendered once; a feed is a head, some of them and an end. So a feed that
/// somebody picks costs no more than copying its bytes.
package struct CalendarBook: Sendable {
    package let export: Export
    package let language: LanguageTag
    /// One for each of what is told.
    private let events: [ShowingID: [UInt8]]

    package init(_ export: Export, in language: LanguageTag) {
        self.export = export
        self.language = language
        let writer = EventWriter(export, language)
        var events: [ShowingID: [UInt8]] = [:]
        for entry in export.told { events[entry.id] = writer.event(entry, .whole, export.edition.stamp(of: entry.id)) }
        self.events = events
    }

    /// The bytes of a feed; of the showings that are cancelled for long, or not there, there is nothing in it.
    package func calendar(_ feed: Feed) -> [UInt8] {
        let chosen = feed.showings.compactMap { events[$0] }
        let head = head(of: feed, isTrimmed: false)
        if chosen.isEmpty { return head + placeholder(of: feed) + Self.end }
        let size = chosen.reduce(head.count + Self.end.count) { $0 + $1.count }
        guard size <= Self.largest else { return trimmed(feed) }
        var bytes = head
        bytes.reserveCapacity(size)
        for event in chosen { bytes.append(contentsOf: event) }
        return bytes + Self.end
    }

    package func file(_ feed: Feed) -> ExportedFile {
        ExportedFile(path: feed.path, mediaType: "text/calendar; charset=utf-8", bytes: calendar(feed))
    }

    /// Google reads no more than a megabyte.
    static let largest = 1_000_000
    private static let end = Array("END:VCALENDAR\r\n".utf8)

    /// Texts are cut to their first paragraphs, then dropped; never events.
    private func trimmed(_ feed: Feed) -> [UInt8] {
        let head = head(of: feed, isTrimmed: true)
        let chosen = Set(feed.showings)
        let entries = export.told.filter { chosen.contains($0.id) }
        let writer = EventWriter(export, language)
        var bytes: [UInt8] = []
        for detail in [TextDetail.firstParagraph, .none] {
            let events = entries.map { writer.event($0, detail, export.edition.stamp(of: $0.id)) }
            bytes = head + events.joined() + Self.end
            if bytes.count <= Self.largest { break }
        }
        return bytes
    }
}
