package import Chronology
internal import Digests
internal import Pages
package import Programmes
package import Scheduling

/// For each showing that has a time, a digest of all that its feeds say of it, in every language, but for the stamps: where
/// it is another one than in the edition before, subscribers are told of a change (`Ledger.next`).
package func feedContents(of schedule: Schedule, database: TimeZoneDatabase) -> [ShowingID: String] {
    let epoch = Instant(secondsSinceEpoch: 0)
    let export = Export(of: Edition.draft(of: schedule, at: epoch, database: database), database: database)
    let stamp = Stamp(created: epoch, lastModified: epoch, sequence: 0)
    let writers = export.languages.map { EventWriter(export, $0) }
    return export.told.reduce(into: [:]) { digests, entry in
        var events: [UInt8] = []
        for writer in writers { writer.event(entry, stamp)?.append(to: &events, with: nil) }
        // The rule is told with the first of its dates.
        if let series = entry.session.series, entry.id.date == series.occurrences.first {
            events += "\(series.rule.rrule(count: series.dates.count)) \(series.start.zone ?? "")".utf8
        }
        digests[entry.id] = hexadecimal(SHA256.digest(events))
    }
}
