package import Chronology
package import Programmes

/// A schedule as the public gets it: frozen, numbered, stamped. Whatever is private is gone from it, so that no export can
/// show what it does not have.
package struct Edition: Sendable {
    /// From 1 for each programme; 0 is a draft that was never released.
    package let number: Int
    package let instant: Instant
    package let note: String?
    /// Public sessions only, without private fields.
    package let schedule: Schedule
    package let stamps: [ShowingID: Stamp]
    /// The zones of those who are expected to watch, canonical and sorted, the home zone among them: each gets a timetable.
    package let viewerZones: [String]
    /// What earlier editions showed and this one does not, as long as calendars are still told that it is cancelled.
    package let withdrawn: [Withdrawn]
    /// When the first of all its editions' showings was told.
    package let since: Instant

    package var programme: Programme { schedule.programme }

    package init(
        number: Int, instant: Instant, note: String?, schedule: Schedule, stamps: [ShowingID: Stamp],
        viewerZones: [String], withdrawn: [Withdrawn] = [],
        since: Instant? = nil
    ) {
        self.number = number
        self.instant = instant
        self.note = note
        self.schedule = schedule
        self.stamps = stamps
        self.viewerZones = viewerZones
        self.withdrawn = withdrawn
        self.since = since ?? instant
    }

    /// The same edition but for its schedule.
    package func with(schedule: Schedule) -> Edition {
        Edition(
            number: number, instant: instant, note: note, schedule: schedule, stamps: stamps, viewerZones: viewerZones,
            withdrawn: withdrawn, since: since)
    }
}

/// A showing that has left the programme, as the last edition that had it described it. It is in feeds alone, as cancelled:
/// a calendar that has stored an event learns of its end only from the event.
package struct Withdrawn: Hashable, Sendable {
    package let showing: Showing
    /// Its status is `.cancelled`.
    package let session: Session
    /// What it refers to, as it was then: a name that has changed since is no news of this.
    package let stream: Stream?
    package let track: Track?
    package let speakers: [Speaker]
    package let chairs: [Speaker]
    package let stamp: Stamp
}

extension Edition {
    /// Whether feeds still hold a cancelled showing: until the first edition released more than two weeks after its end.
    package func isTold(_ showing: Showing, _ status: Session.Status) -> Bool {
        status != .cancelled || instant <= showing.interval.end + Ledger.Entry.cancellationIsTold
    }
}

/// When a showing was announced and last changed (RFC 5545 sections 3.8.7.1, 3.8.7.3, 3.8.7.4).
package struct Stamp: Hashable, Sendable {
    package let created: Instant
    package let lastModified: Instant
    package let sequence: Int

    package init(created: Instant, lastModified: Instant, sequence: Int) {
        self.created = created
        self.lastModified = lastModified
        self.sequence = sequence
    }

    /// The stamp of an event that several showings make up: the dates of a series, those that were given up among them. Nil of
    /// none.
    ///
    /// RFC 5546 section 2.1.4 wants SEQUENCE to rise when any of them is moved, given up or added. So it is the sum of theirs,
    /// and one for each that came later than the first; since a ledger forgets none, it never falls.
    package init?(ofEvent stamps: [Stamp]) {
        guard let created = stamps.map(\.created).min(), let modified = stamps.map(\.lastModified).max() else {
            return nil
        }
        self.init(
            created: created, lastModified: modified,
            sequence: stamps.reduce(0) { $0 + $1.sequence + ($1.created > created ? 1 : 0) })
    }
}
