package import Chronology

/// When something starts, as its author wrote it: nothing is looked up yet.
package enum WrittenTime: Hashable, Sendable {
    case wall(WallTime)
    /// From the end of another showing.
    case after(ShowingID, gap: Duration)
    /// Something that is no time, and has been reported.
    case unreadable

    package static func wall(_ face: CivilDateTime, zone: String? = nil) -> WrittenTime {
        .wall(WallTime(face: face, zone: zone))
    }
}

/// A clock face with what was written beside it to say which instant is meant.
package struct WallTime: Hashable, Sendable {
    package var face: CivilDateTime
    /// Whose clocks, as typed; nil: the programme's.
    package var zone: String?
    /// Which of the two times that clocks put back show the same face.
    package var repeated: Repeated?
    /// Seconds ahead of UTC (RFC 9557 section 3.1): `Z` is 0.
    package var offset: Int?

    package enum Repeated: String, Hashable, Sendable { case first, second }

    package init(face: CivilDateTime, zone: String? = nil, repeated: Repeated? = nil, offset: Int? = nil) {
        self.face = face
        self.zone = zone
        self.repeated = repeated
        self.offset = offset
    }
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
