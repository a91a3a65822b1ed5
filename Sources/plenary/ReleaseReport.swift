internal import Chronology
internal import Markup
internal import Programmes
internal import Releasing
internal import Scheduling
internal import Stores

/// What a release did, in words and for machines.
struct ReleaseReport {
    let sentence: String
    let json: JSON

    init(_ preparation: Preparation, isDryRun: Bool) {
        switch preparation {
        case .unchanged(let record):
            sentence = "\(record.programme)@\(record.number): nothing has changed since"
            json = Self.json(of: record.summary, isReleased: false, changes: nil)
        case .next(let next):
            let record = next.record
            let changes = LedgerChanges(from: next.before?.ledger ?? .empty, to: record.ledger)
            let what =
                next.before == nil
                ? "\(next.edition.schedule.showings.count) showings"
                : changes.sentence ?? "nothing that calendars would show"
            let note = record.note.map { " (\($0))" } ?? ""
            sentence = "\(record.programme)@\(record.number)\(isDryRun ? " would be released" : ""): \(what)\(note)"
            json = Self.json(of: record.summary, isReleased: !isDryRun, changes: changes)
        }
    }

    private static func json(of edition: EditionSummary, isReleased: Bool, changes: LedgerChanges?) -> JSON {
        [
            "programme": .string(edition.programme.description), "edition": .integer(edition.number),
            "instant": .string(edition.instant.description), "note": .string(orNull: edition.note),
            "zoneData": .string(edition.zoneRelease), "released": .bool(isReleased),
            "new": .integer(changes?.added ?? 0), "rescheduled": .integer(changes?.rescheduled ?? 0),
            "cancelled": .integer(changes?.cancelled ?? 0), "reworded": .integer(changes?.reworded ?? 0),
        ]
    }
}
