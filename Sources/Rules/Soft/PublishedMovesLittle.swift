package import Chronology
package import Programmes
internal import Scheduling

/// A session that people know the time of: four for another time, one more for each whole hour between the two, twelve at
/// most, and two for another stream.
package enum PublishedMovesLittle: SoftRule {
    package static let id = "published-moves-little"
    package static let summary = "what people have in their calendars stays where it is, or near"
    package static let counts = "4 for another time, 1 more each hour up to 12, 2 for another stream"
    package static let usualWeight = 1_000

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        agenda.programme.sessions.enumerated().compactMap { place, session in
            guard let known = agenda.published[session.id], let first = agenda.firstShowings[place] else { return nil }
            let showing = agenda.showings[first]
            let stream = showing.stream.map { agenda.programme.streams[$0].id }
            let units =
                units(from: known.interval.start, to: showing.interval.start) + units(from: known.stream, to: stream)
            return Charge(id, weight * units, session: session.id)
        }
    }

    package static func units(from known: Instant, to start: Instant) -> Int {
        known == start ? 0 : 4 + min(12, abs((start - known).wholeSeconds) / 3_600)
    }

    package static func units(from known: ID<Stream>?, to stream: ID<Stream>?) -> Int { known == stream ? 0 : 2 }
}
