internal import Programmes
package import Scheduling

/// How many showings an edition changes, and how, as calendars are told.
package struct LedgerChanges: Hashable, Sendable {
    package private(set) var added = 0
    package private(set) var rescheduled = 0
    package private(set) var cancelled = 0
    /// Words only.
    package private(set) var reworded = 0

    package init(from before: Ledger, to after: Ledger) {
        for entry in after.entries {
            guard let old = before[entry.showing] else {
                added += 1
                continue
            }
            guard old.stamp != entry.stamp else { continue }
            if old.stamp.sequence == entry.stamp.sequence {
                reworded += 1
            } else if entry.status == .cancelled, old.status != .cancelled {
                cancelled += 1
            } else {
                rescheduled += 1
            }
        }
    }

    /// `1 new, 2 rescheduled, 1 cancelled`; nil where calendars see no difference.
    package var sentence: String? {
        let parts = [(added, "new"), (rescheduled, "rescheduled"), (cancelled, "cancelled"), (reworded, "reworded")]
        let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }
}
