package import Chronology
package import Programmes
package import Scheduling

/// An edition on one zone's clocks: the only place where a local day is cut. Clock faces, no words.
///
/// In the home zone days are programme days (from `day-start` to `day-start`); elsewhere they are calendar dates.
package struct Timetable: Sendable {
    package let zone: Zone
    package let home: Zone
    package let days: [Day]
    /// What has no time yet, in written order.
    package let unscheduled: [ShowingID]
    /// How far the zone's clocks are ahead while the programme runs: one entry, and one more for each change of clocks.
    package let clocks: [ClockState]
    package let homeClocks: [ClockState]

    package var isHome: Bool { zone.name == home.name }

    package struct Day: Sendable {
        package let date: CivilDate
        /// By start; a pause before a showing that starts with it.
        package let slots: [Slot]
    }

    /// One line of a day.
    package struct Slot: Sendable {
        package let content: Content
        package let interval: Interval
        package let start: Face
        package let end: Face
        /// The start on the home zone's clocks.
        package let homeStart: Face

        package enum Content: Sendable {
            case showing(Showing)
            case pause(Pause)
        }
    }

    /// A clock face under a day's heading.
    package struct Face: Hashable, Sendable {
        package let local: CivilDateTime
        package let offset: ZoneOffset
        /// Days from the heading's date to this face's: 1 is the next day.
        package let daysFromHeading: Int
    }

    /// An offset, and since when it is in force; nil: since before the programme began.
    package struct ClockState: Hashable, Sendable {
        package let offset: ZoneOffset
        package let since: Change?

        package struct Change: Hashable, Sendable {
            package let instant: Instant
            /// What the clocks show when they are changed.
            package let face: CivilDateTime
        }
    }
}
