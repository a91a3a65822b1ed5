internal import Programmes

/// Every minute for which one more than one headline session (plenary or rally) is on.
package enum HeadlinesNotParallel: SoftRule {
    package static let id = "headlines-not-parallel"
    package static let summary = "nobody has to choose between two headline sessions"
    package static let counts = "minutes for which a second headline session is on"
    package static let usualWeight = 100

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        let headlines = agenda.livePlaces().filter { agenda.session(of: agenda.showings[$0]).kind.isHeadline }
        return agenda.overlaps(headlines).map { place, minutes in
            Charge(id, weight * minutes, session: agenda.showings[place].id.session)
        }
    }
}
