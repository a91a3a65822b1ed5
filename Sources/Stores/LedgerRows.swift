internal import Chronology
internal import Programmes
internal import Scheduling

/// A row is written only where an entry is another one than before: an edition that moves one session of ten thousand adds one.
extension EditionRecord {
    func entries(notIn before: Ledger) -> [Ledger.Entry] {
        ledger.entries.filter { entry in
            before[entry.showing].map { !$0.saysAsMuch(as: entry, before: number) } ?? true
        }
    }
}

extension Ledger.Entry {
    /// Of a row's columns; nil where they make no sense.
    init?(
        session: String, part: String, start: Int, end: Int, status: String, created: Int, modified: Int, sequence: Int,
        content: String, edition: Int
    ) {
        guard start <= end, let status = Session.Status(rawValue: status),
            let showing = ShowingID(ID(session), part: part)
        else { return nil }
        self.init(
            showing: showing,
            interval: Interval(
                start: Instant(secondsSinceEpoch: start), end: Instant(secondsSinceEpoch: end)),
            status: status,
            stamp: Stamp(
                created: Instant(secondsSinceEpoch: created), lastModified: Instant(secondsSinceEpoch: modified),
                sequence: sequence),
            content: content, edition: edition)
    }

    /// Whether an entry of the edition before reads as this one does in edition `number`.
    fileprivate func saysAsMuch(as next: Ledger.Entry, before number: Int) -> Bool {
        let isStillThere = edition == number - 1 && next.edition == number
        return interval == next.interval && status == next.status && stamp == next.stamp && content == next.content
            && (isStillThere || edition < number - 1 && edition == next.edition)
    }
}
