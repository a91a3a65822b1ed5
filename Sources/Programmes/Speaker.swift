internal import Chronology

/// A person of the programme: speaks, chairs or interprets.
package struct Speaker: Hashable, Sendable {
    package var id: ID<Speaker>
    package var name: String
    package var bio: Text?
    /// Everything of a speaker is on the speaker's own clocks; nil: the programme's.
    package var zone: String?
    package var languages: [LanguageTag] = []
    /// Never shown.
    package var email: String?
    /// Empty: always.
    package var available: [Window] = []
    package var unavailable: [Window] = []
    /// Hours outside which a session is a hardship.
    package var comfortable = Speaker.usuallyComfortable
    /// The least gap between two of their sessions.
    package var rest = Duration.zero
    package var atMostPerDay: Int?

    package init(id: ID<Speaker>, name: String) {
        self.id = id
        self.name = name
    }

    package static let usuallyComfortable = DailyHours(
        from: CivilTime(hour: 8, minute: 0)!, to: CivilTime(hour: 23, minute: 0)!)
}
