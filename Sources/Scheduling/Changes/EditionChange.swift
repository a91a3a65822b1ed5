package import Chronology
package import Programmes

/// One thing that a newer edition tells otherwise than an older one.
package struct EditionChange: Hashable, Sendable {
    /// Of a session as a whole: its first showing.
    package let showing: ShowingID
    /// As the older edition has it; nil where it did not have it.
    package let before: Side?
    package let after: Side?
    package let effect: Effect

    package init(showing: ShowingID, before: Side?, after: Side?, effect: Effect) {
        precondition(before != nil || after != nil, "a change of nothing")
        self.showing = showing
        self.before = before
        self.after = after
        self.effect = effect
    }

    /// A showing as one edition has it.
    package struct Side: Hashable, Sendable {
        package let session: Session
        /// Nil: its time is to be announced.
        package let interval: Interval?
        package let stream: Stream?

        package init(session: Session, interval: Interval?, stream: Stream?) {
            self.session = session
            self.interval = interval
            self.stream = stream
        }
    }

    package enum Effect: Hashable, Sendable {
        /// A new session, or an encore or a date of one that was there.
        case added
        case removed
        case cancelled
        case reinstated
        case moved(from: Interval, to: Interval)
        case lengthChanged(from: Duration, to: Duration)
        /// It got a time.
        case scheduled(Interval)
        /// It lost its time.
        case unscheduled(was: Interval)
        /// In one language at least.
        case renamed(from: Text, to: Text)
        case otherStream(from: Stream?, to: Stream?)
        /// Sorted, not empty.
        case details([Detail])
    }

    /// What may differ of a session beside its name, place and time.
    package enum Detail: String, CaseIterable, Sendable {
        case description, kind, status, speakers, chairs, interpreters, languages, interpretation, track, tags, links
        case recording, watch
    }
}

extension EditionChange {
    /// As the newer edition has it or, where it is gone, as the older had it.
    package var side: Side {
        guard let side = after ?? before else { preconditionFailure("a change of nothing") }
        return side
    }

    package var session: Session { side.session }
    package var isOfEncore: Bool { showing.encore != nil }

    /// By new time, then name: the order of every list of changes. What has no time is last.
    package static func precedes(_ left: EditionChange, _ right: EditionChange) -> Bool {
        let starts = (left.order, right.order)
        if starts.0 != starts.1 { return starts.0 < starts.1 }
        if left.showing != right.showing { return left.showing < right.showing }
        return left.effect.rank < right.effect.rank
    }

    private var order: Int { (after?.interval ?? before?.interval)?.start.secondsSinceEpoch ?? .max }
}

extension EditionChange.Effect {
    /// What it is called in JSON, for ever.
    package var name: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .cancelled: "cancelled"
        case .reinstated: "reinstated"
        case .moved: "moved"
        case .lengthChanged: "length-changed"
        case .scheduled: "scheduled"
        case .unscheduled: "unscheduled"
        case .renamed: "renamed"
        case .otherStream: "other-stream"
        case .details: "details"
        }
    }

    fileprivate var rank: Int {
        switch self {
        case .added: 0
        case .removed: 1
        case .cancelled: 2
        case .reinstated: 3
        case .moved: 4
        case .scheduled: 5
        case .unscheduled: 6
        case .lengthChanged: 7
        case .renamed: 8
        case .otherStream: 9
        case .details: 10
        }
    }
}
