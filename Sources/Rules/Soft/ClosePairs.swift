internal import Chronology
package import Programmes

/// Every minute for which two sessions are on at once that share their public, as one of them says (`shares-public-with`).
package enum ClosePairs: SoftRule {
    package static let id = "close-pairs"
    package static let summary = "sessions that many people want both of are not on at once"
    package static let counts = "minutes that two sessions of shares-public-with have in common"
    package static let usualWeight = 50

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        agenda.programme.closePairs.compactMap { first, second -> Charge? in
            guard let one = agenda.firstShowings[first], let other = agenda.firstShowings[second] else { return nil }
            let (left, right) = (agenda.showings[one].interval, agenda.showings[other].interval)
            let shared = min(left.end, right.end) - max(left.start, right.start)
            return Charge(id, weight * max(0, shared.wholeMinutes), session: agenda.programme.sessions[second].id)
        }
    }
}

extension Programme {
    /// By their places in the programme, each pair once, the earlier of the two first.
    package var closePairs: [(Int, Int)] {
        let places = Dictionary(sessions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var seen: Set<[Int]> = []
        return sessions.enumerated().flatMap { place, session in
            session.sharesPublicWith.compactMap { id -> (Int, Int)? in
                guard let other = places[id], other != place, seen.insert([place, other].sorted()).inserted else {
                    return nil
                }
                return (min(place, other), max(place, other))
            }
        }
    }
}
