package import Chronology

/// When a session starts, as its author wrote it: nothing is looked up yet.
package enum WrittenTime: Hashable, Sendable {
    /// On the clocks of `zone`, or of the programme where nil; `showing` where the author said which of two.
    case wall(CivilDateTime, zone: String?, showing: Repeated?)
    case instant(Instant)
    /// From the end of another showing.
    case after(ShowingID, gap: Duration)

    /// Which of the two times that clocks put back show the same face.
    package enum Repeated: Hashable, Sendable { case first, second }
}

/// Names one showing of a session: its first, or an encore.
package struct ShowingID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let session: ID<Session>
    package let encore: ID<Encore>?

    package init(_ session: ID<Session>, encore: ID<Encore>? = nil) {
        self.session = session
        self.encore = encore
    }

    /// As it is written after `after`: `opening`, `opening/east`.
    package var description: String {
        encore.map { "\(session)/\($0)" } ?? session.description
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.session.description, left.encore?.description ?? "")
            < (right.session.description, right.encore?.description ?? "")
    }
}
