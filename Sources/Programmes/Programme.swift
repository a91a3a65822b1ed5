package import Chronology

/// What the authors of a programme mean. Times are still as written; `Scheduling` gives them their instants.
package struct Programme: Hashable, Sendable {
    package var id: ID<Programme>
    /// The permanent part of calendar UIDs behind the `@`.
    package var namespace = "plenary.invalid"
    package var title: Text
    package var tagline: Text?
    package var description: Text?
    /// The home zone, as typed.
    package var zone: String
    /// Ascending, without repetition, never empty.
    package var days: [CivilDate]
    /// When sessions may be placed, on the programme's clocks.
    package var hours: DailyHours?
    /// A programme day runs from here to the same hour of the next day.
    package var dayStart = CivilTime(hour: 4, minute: 0)!
    /// Of pages and feeds; the first is the default. Never empty.
    package var languages = [LanguageTag(known: "en")]
    package var colour: Colour?
    package var url: String?
    package var organiser: Organiser?
    package var publicAddress: String?
    package var streams: [Stream] = []
    package var tracks: [Track] = []
    /// Widest first, `public` always among them.
    package var audiences = ["public"]
    package var regions: [Region] = []
    /// People per zone, counted from the registrants; empty where regions were written.
    package var registrants: [RegistrantCount] = []
    package var speakers: [Speaker] = []
    package var sessions: [Session] = []
    package var breaks: [Break] = []
    package var placing = PlacingOptions()

    package init(id: ID<Programme>, title: Text, zone: String, days: [CivilDate]) {
        self.id = id
        self.title = title
        self.zone = zone
        self.days = days
    }

    /// The stream of a session that names none: the only one.
    package var soleStream: ID<Stream>? { streams.count == 1 ? streams[0].id : nil }
}

package struct Organiser: Hashable, Sendable {
    package var name: String?
    /// Shown.
    package var contact: String?
    /// Never shown.
    package var email: String?

    package init(name: String? = nil, contact: String? = nil, email: String? = nil) {
        self.name = name
        self.contact = contact
        self.email = email
    }
}

package struct Track: Hashable, Sendable {
    package var id: ID<Track>
    package var title: Text
    package var colour: Colour?

    package init(id: ID<Track>, title: Text) {
        self.id = id
        self.title = title
    }
}

/// Where some of the people are.
package struct Region: Hashable, Sendable {
    package var id: ID<Region>
    package var title: Text
    package var zone: String
    package var people = 0
    /// When its people are awake, on their own clocks.
    package var awake = Region.usuallyAwake
    /// When most of them would like to watch.
    package var prime = Region.usualPrime

    package init(id: ID<Region>, title: Text, zone: String) {
        self.id = id
        self.title = title
        self.zone = zone
    }

    package static let usuallyAwake = DailyHours(
        from: CivilTime(hour: 8, minute: 0)!, to: CivilTime(hour: 23, minute: 0)!)
    package static let usualPrime = DailyHours(
        from: CivilTime(hour: 17, minute: 0)!, to: CivilTime(hour: 22, minute: 0)!)
}

package struct RegistrantCount: Hashable, Sendable {
    package var zone: String
    package var people: Int

    package init(zone: String, people: Int) {
        self.zone = zone
        self.people = people
    }
}

/// A pause that timetables show and feeds do not.
package struct Break: Hashable, Sendable {
    package var title: Text
    package var at: WrittenTime
    package var length: Duration
    /// Empty: all.
    package var streams: [ID<Stream>] = []

    package init(title: Text, at: WrittenTime, length: Duration) {
        self.title = title
        self.at = at
        self.length = length
    }
}

package struct PlacingOptions: Hashable, Sendable {
    package var grid: Duration
    package var weights: [String: Int]

    package init(grid: Duration = .seconds(900), weights: [String: Int] = [:]) {
        self.grid = grid
        self.weights = weights
    }
}
