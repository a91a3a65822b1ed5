internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

/// One warning a stream: a rally of twenty speeches is one decision, not twenty. Whoever writes `after` means it, and a
/// recording ends on time.
enum SessionsAreApart: Rule {
    static let id = "sessions-are-apart"
    static let code: DiagnosticCode = "R203"
    static let level = RuleLevel.advice
    static let summary =
        "two sessions of a stream have a moment between them, unless the second is written after the first"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.streams.enumerated().compactMap { place, stream in
            guard stream.turnaround == .zero else { return nil }
            let pairs = closePairs(agenda.showingsOfStreams[place], agenda)
            guard let first = pairs.first else { return nil }
            let (one, next) = (agenda.showings[first.0], agenda.showings[first.1])
            let start = agenda.schedule.home.local(at: next.interval.start)
            let others = pairs.dropFirst().map { "\(quoted(agenda.showings[$0.1].id))" }
            return finding(
                "no time between \(quoted(one.id)) and \(quoted(next.id))\(agenda.onStream(place)) at \(start) "
                    + "(\(agenda.schedule.home.name)); leave a gap, or write at: after \(one.id)",
                at: agenda.time(of: first.1), related: agenda.labels([first.0]),
                notes: others.isEmpty ? [] : ["the same before \(list(others))"])
        }
    }

    /// Neighbours in time of which the second starts the moment the first ends, in order of time.
    private static func closePairs(_ showings: [Int], _ agenda: Agenda) -> [(Int, Int)] {
        let inTime = showings.sorted {
            (agenda.showings[$0].interval.start, $0) < (agenda.showings[$1].interval.start, $1)
        }
        return zip(inTime, inTime.dropFirst()).filter { one, next in
            let (first, second) = (agenda.showings[one], agenda.showings[next])
            return first.interval.end == second.interval.start && first.session != second.session && !first.isEncore
                && !isMeant(second, agenda)
        }
    }

    private static func isMeant(_ showing: Agenda.Placed, _ agenda: Agenda) -> Bool {
        if case .after? = agenda.writtenTime(of: showing) { true } else { false }
    }
}
