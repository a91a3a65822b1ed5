package import Chronology
internal import Digests
internal import Pages
package import Programmes
package import Scheduling
internal import Threading

/// What feeds say of each showing that has a time, written before its stamps are known.
package struct FeedContents: Sendable {
    /// Of all that is said of a showing in every language, but for the stamps: where the digest is another one than in the
    /// edition before, subscribers are told of a change (`Ledger.next`).
    package let digests: [ShowingID: String]
    /// The events themselves, for whoever writes the feeds of an edition of the same schedule.
    package let events: WrittenEvents

    package init(of schedule: Schedule, database: TimeZoneDatabase) {
        let epoch = Instant(secondsSinceEpoch: 0)
        let export = Export(of: Edition.draft(of: schedule, at: epoch, database: database), database: database)
        let stamp = Stamp(created: epoch, lastModified: epoch, sequence: 0)
        let writers = export.languages.map { EventWriter(export, $0) }
        @Sendable func contents(of entries: ArraySlice<Catalogue.Entry>) -> [Content] {
            entries.map { entry in
                let events = writers.map { $0.event(entry, stamp) }
                var bytes: [UInt8] = []
                for event in events { event?.append(to: &bytes, with: nil) }
                // The rule is told with the first of its dates.
                if let series = entry.session.series, entry.id.date == series.occurrences.first {
                    bytes += "\(series.rule.rrule(count: series.dates.count)) \(series.start.zone ?? "")".utf8
                }
                return Content(id: entry.id, digest: hexadecimal(SHA256.digest(bytes)), events: events)
            }
        }
        let half = export.told.count / 2
        let (first, second) = both({ contents(of: export.told[..<half]) }, { contents(of: export.told[half...]) })
        let all = first + second
        digests = Dictionary(all.map { ($0.id, $0.digest) }, uniquingKeysWith: { first, _ in first })
        events = WrittenEvents(
            publicRoot: export.publicRoot, languages: export.languages,
            events: Dictionary(all.map { ($0.id, $0.events) }, uniquingKeysWith: { first, _ in first }))
    }

    private struct Content: Sendable {
        let id: ShowingID
        let digest: String
        /// By language.
        let events: [EventFragment?]
    }
}

/// Single events that need not be written again for a feed, in UTC: only their stamps are not the right ones yet.
package struct WrittenEvents: Sendable {
    /// Where their links lead.
    private let publicRoot: String?
    private let languages: [LanguageTag]
    /// Each in the order of the languages.
    private let events: [ShowingID: [EventFragment?]]

    /// Nothing was written yet.
    package static let none = WrittenEvents(publicRoot: nil, languages: [], events: [:])

    fileprivate init(publicRoot: String?, languages: [LanguageTag], events: [ShowingID: [EventFragment?]]) {
        self.publicRoot = publicRoot
        self.languages = languages
        self.events = events
    }

    /// As an export writes it; nil: it is to be written.
    func event(_ id: ShowingID, for export: Export, in language: LanguageTag) -> EventFragment? {
        guard export.publicRoot == publicRoot, let index = languages.firstIndex(of: language) else { return nil }
        return events[id].flatMap { $0[index] }
    }
}
