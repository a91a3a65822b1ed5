package import Chronology
internal import Digests
internal import Pages
package import Programmes
package import Scheduling
internal import Threading

/// For each showing that has a time, a digest of all that its feeds say of it, in every language, but for the stamps: where
/// it is another one than in the edition before, subscribers are told of a change (`Ledger.next`).
package func feedContents(of schedule: Schedule, database: TimeZoneDatabase) -> [ShowingID: String] {
    let epoch = Instant(secondsSinceEpoch: 0)
    let export = Export(of: Edition.draft(of: schedule, at: epoch, database: database), database: database)
    let stamp = Stamp(created: epoch, lastModified: epoch, sequence: 0)
    let writers = export.languages.map { EventWriter(export, $0) }
    @Sendable func contents(of entries: ArraySlice<Catalogue.Entry>) -> [(ShowingID, String)] {
        entries.map { entry in
            var events: [UInt8] = []
            for writer in writers { writer.event(entry, stamp)?.append(to: &events, with: nil) }
            // The rule is told with the first of its dates.
            if let series = entry.session.series, entry.id.date == series.occurrences.first {
                events += "\(series.rule.rrule(count: series.dates.count)) \(series.start.zone ?? "")".utf8
            }
            return (entry.id, hexadecimal(SHA256.digest(events)))
        }
    }
    let half = export.told.count / 2
    let (first, second) = both({ contents(of: export.told[..<half]) }, { contents(of: export.told[half...]) })
    return Dictionary(first + second, uniquingKeysWith: { first, _ in first })
}
