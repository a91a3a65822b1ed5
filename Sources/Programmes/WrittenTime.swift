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

/// Names one showing of a session: its first, an encore, or the occurrence of a series.
package struct ShowingID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let session: ID<Session>
    package let encore: ID<Encore>?
    /// Of a series: which date of its rule this is, also where it was moved to another.
    package let date: CivilDate?

    package init(_ session: ID<Session>, encore: ID<Encore>? = nil) {
        self.session = session
        self.encore = encore
        date = nil
    }

    package init(_ session: ID<Session>, on date: CivilDate) {
        self.session = session
        encore = nil
        self.date = date
    }

    /// What tells this one from the session's others, to be stored: nothing, an encore's id, `_2027-09-01` (no id begins so).
    package var part: String { encore?.description ?? date.map { "_\($0)" } ?? "" }

    /// Nil where the part is none.
    package init?(_ session: ID<Session>, part: String) {
        guard part.hasPrefix("_") else {
            self.init(session, encore: part.isEmpty ? nil : ID(part))
            return
        }
        let numbers = part.dropFirst().split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        self.init(session, on: date)
    }

    /// The event that tells calendars of this showing: all occurrences of a series are one.
    package var event: ShowingID { ShowingID(session, encore: encore) }

    /// As it is written after `after`: `opening`, `opening/east`; of a series with its date.
    package var description: String {
        encore.map { "\(session)/\($0)" } ?? date.map { "\(session)/\($0)" } ?? session.description
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.session.description, left.part) < (right.session.description, right.part)
    }
}
