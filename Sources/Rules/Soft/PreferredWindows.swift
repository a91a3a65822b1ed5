internal import Chronology
internal import Programmes
internal import Scheduling

/// Every minute of a session outside the windows that it prefers, on the programme's clocks.
package enum PreferredWindows: SoftRule {
    package static let id = "preferred-windows"
    package static let summary = "a session is in the windows that it prefers"
    package static let counts = "minutes outside a session's preferred windows"
    package static let usualWeight = 20

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        agenda.programme.sessions.enumerated().compactMap { place, session in
            guard !session.preferred.isEmpty, let first = agenda.firstShowings[place] else { return nil }
            let interval = agenda.showings[first].interval
            let outside =
                interval.length.wholeSeconds - agenda.schedule.home.seconds(of: interval, in: session.preferred)
            return Charge(id, weight * (outside / 60), session: session.id)
        }
    }
}
