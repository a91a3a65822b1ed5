package import Chronology

/// What one edition changed: an item of a programme's public history.
package struct ReleasedChanges: Hashable, Sendable {
    package let number: Int
    package let instant: Instant
    package let note: String?
    /// Against the edition before it; a first edition has none.
    package let changes: [EditionChange]

    package init(number: Int, instant: Instant, note: String?, changes: [EditionChange]) {
        self.number = number
        self.instant = instant
        self.note = note
        self.changes = changes
    }

    package init(of edition: Edition, since earlier: Edition?) {
        self.init(
            number: edition.number, instant: edition.instant, note: edition.note,
            changes: Scheduling.changes(from: earlier, to: edition))
    }
}
