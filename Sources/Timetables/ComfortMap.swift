package import Chronology
package import Programmes

/// Who can see what without staying up for it: every showing on the clocks of every place where its public is.
///
/// Only what is public and takes place, since that is what a region sees or sleeps through. Clock faces, no words.
package struct ComfortMap: Hashable, Sendable {
    /// The programme's regions in written order; where none is written, the zones of its registrants.
    package let places: [Place]
    /// By time. Of a series the dates on which someone's hours are others than on the date before.
    package let rows: [Row]
    /// A place's sessions, in the order of `places`.
    package let sums: [Sum]

    /// Where some of the public is.
    package struct Place: Hashable, Sendable {
        package let title: Text
        package let zone: String
        /// Expected there; 0 where nobody counted them.
        package let people: Int
        package let awake: DailyHours
        package let prime: DailyHours
    }

    /// How a showing lies in a place's day.
    package enum Comfort: Int, Comparable, CaseIterable, Sendable {
        /// Some of it, or all, while people sleep.
        case asleep
        case awake
        /// From start to end in the hours in which most would like to watch.
        case prime

        package static func < (left: Comfort, right: Comfort) -> Bool { left.rawValue < right.rawValue }
    }

    package struct Cell: Hashable, Sendable {
        /// On the place's clocks.
        package let start: CivilDateTime
        package let end: CivilDateTime
        package let comfort: Comfort
    }

    package struct Row: Hashable, Sendable {
        package let showing: ShowingID
        package let title: Text
        package let isHeadline: Bool
        /// On the programme's clocks.
        package let start: CivilDateTime
        package let day: CivilDate
        /// In the order of `places`.
        package let cells: [Cell]
        /// Of all people in all places those who are awake, in percent, rounded down; each place counts as one person
        /// where nobody counted people. Nil without places.
        package let share: Int?
    }

    /// What a place sees of the programme, a session counting by the best of its showings: that is what encores are for.
    package struct Sum: Hashable, Sendable {
        package let sessions: Int
        /// Prime time included.
        package let awake: Int
        package let prime: Int
        package let headlines: Int
        package let headlinesAwake: Int
    }
}
