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
    private let events: [ShowingID: [UInt8]]

    package init(_ export: Export, in language: LanguageTag) {
        self.export = export
        self.language = language
        let writer = EventWriter(export, language)
        var events: [ShowingID: [UInt8]] = [:]
        for showing in export.edition.listedShowings(export.catalogue) {
            events[showing.id] = writer.event(showing, .whole)
        }
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
        let showings = feed.showings.filter { events[$0] != nil }.compactMap(export.catalogue.showing)
        var bytes: [UInt8] = []
        for detail in [TextDetail.firstParagraph, .none] {
            let writer = EventWriter(export, language)
            bytes = showings.reduce(into: head) { $0 += writer.event($1, detail) } + Self.end
            if bytes.count <= Self.largest { break }
        }
        return bytes
    }
}

extension Edition {
    /// A cancelled session stays, so that clients strike it through, until an edition is released more than two weeks after
    /// it would have ended.
    fileprivate func listedShowings(_ catalogue: Catalogue) -> [Showing] {
        schedule.showings.filter { showing in
            guard let entry = catalogue.entry(showing.id) else { return false }
            return !entry.isCancelled || number == 0 || instant <= showing.interval.end.adding(seconds: 14 * 86_400)
        }
    }
}
