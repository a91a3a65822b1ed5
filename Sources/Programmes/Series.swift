package import Chronology

/// How a session recurs: at the same time of day, on the same clocks, on every date of a rule.
package struct Series: Hashable, Sendable {
    package let rule: Recurrence
    /// Of its first date; what clocks it names are those of all dates.
    package let start: WallTime
    /// Every date that the rule gives, the first being that of `start`; never empty and never more than `most`.
    package let dates: [CivilDate]
    /// Of these dates those on which nothing takes place.
    package let exceptions: Set<CivilDate>
    /// When it is instead, by the date of the rule.
    package let moved: [CivilDate: WallTime]

    /// More than any study group meets, so that a slip of a century is a mistake and not a long list.
    package static let most = 400

    package init(
        rule: Recurrence, start: WallTime, dates: [CivilDate], exceptions: Set<CivilDate> = [],
        moved: [CivilDate: WallTime] = [:]
    ) {
        precondition(dates.first == start.face.date, "a series that does not begin with its start")
        self.rule = rule
        self.start = start
        self.dates = dates
        self.exceptions = exceptions
        self.moved = moved
    }

    /// The dates on which, or instead of which, it takes place.
    package var occurrences: [CivilDate] { dates.filter { !exceptions.contains($0) } }

    /// What the rule says for one of its dates, wherever that one was moved.
    package func face(on date: CivilDate) -> CivilDateTime { CivilDateTime(date, start.face.time) }

    /// When the occurrence of a date is.
    package func time(of date: CivilDate) -> WallTime {
        if let moved = moved[date] { return moved }
        var wall = start
        wall.face = face(on: date)
        // The offset was written for the first date; the zone says it for each (`Z` is without a zone).
        if wall.zone != nil { wall.offset = nil }
        return wall
    }
}

extension Session {
    package var isSeries: Bool { series != nil }

    /// The first showing, or every occurrence of a series, then the encores as they are written.
    package var showings: [ShowingID] {
        let first = series.map { $0.occurrences.map { ShowingID(id, on: $0) } } ?? [ShowingID(id)]
        return first + encores.map { ShowingID(id, encore: $0.id) }
    }

    /// What is meant where the session is named and one of its showings is needed.
    package var firstShowing: ShowingID { showings.first ?? ShowingID(id) }

    /// What was written as the time of a showing; of an occurrence, what the series says.
    package func time(of showing: ShowingID) -> WrittenTime? {
        if let date = showing.date { return series.map { .wall($0.time(of: date)) } }
        guard let encore = showing.encore else { return at }
        return encores.first { $0.id == encore }?.at
    }
}
