package import Chronology
package import Programmes

/// A programme with its instants: each showing that has a time, in order of time.
package struct Schedule: Sendable {
    package var programme: Programme
    /// By start, then stream in written order, then session in written order.
    package var showings: [Showing]
    /// First showings and encores whose time is still to be announced, in written order.
    package var unscheduled: [ShowingID]
    package var pauses: [Pause]
    /// The zones that the programme names, by the names it uses; those that do not exist are missing.
    package var zones: [String: Zone]
    package var home: Zone
    /// Of the data that gave the instants.
    package var zoneRelease: String

    package init(
        programme: Programme, showings: [Showing], unscheduled: [ShowingID], pauses: [Pause], zones: [String: Zone],
        home: Zone, zoneRelease: String
    ) {
        self.programme = programme
        self.showings = showings
        self.unscheduled = unscheduled
        self.pauses = pauses
        self.zones = zones
        self.home = home
        self.zoneRelease = zoneRelease
    }
}

/// A session on a stream for a stretch of time: its first showing, or an encore.
package struct Showing: Hashable, Sendable {
    package let id: ShowingID
    /// Nil: still to be placed.
    package let stream: ID<Stream>?
    package let interval: Interval

    package init(id: ShowingID, stream: ID<Stream>?, interval: Interval) {
        self.id = id
        self.stream = stream
        self.interval = interval
    }
}

/// A break with its instants.
package struct Pause: Hashable, Sendable {
    /// Its place in `Programme.breaks`.
    package let index: Int
    package let interval: Interval

    package init(index: Int, interval: Interval) {
        self.index = index
        self.interval = interval
    }
}

extension Schedule {
    /// The clocks of a zone as the programme names it; nil stands for the home zone, and so does a zone that does not exist.
    package func clocks(_ zone: String?) -> Zone { zone.flatMap { zones[$0] } ?? home }

    /// The programme day on which an instant falls: it runs from `day-start` to the same hour of the next date.
    package func programmeDay(of instant: Instant) -> CivilDate {
        let face = home.local(at: instant)
        return face.time < programme.dayStart ? face.date.adding(days: -1) : face.date
    }
}
