internal import Chronology
internal import Diagnostics
internal import Programmes

enum StreamShowsOneSession: Rule {
    static let id = "stream-shows-one-session"
    static let code: DiagnosticCode = "R101"
    static let level = RuleLevel.hard
    static let summary = "a stream shows one session at a time, with its turnaround between two"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.streams.indices.flatMap { stream in
            let occupations = agenda.showingsOfStreams[stream].map {
                Occupation(place: $0, lane: stream, interval: agenda.showings[$0].interval)
            }
            return conflicts(among: occupations, gap: agenda.programme.streams[stream].turnaround)
                .map { finding($0, agenda, on: stream) }
        }
    }

    private static func finding(_ conflict: Conflict, _ agenda: Agenda, on stream: Int) -> Finding {
        finding(
            message(conflict, agenda, on: stream), at: agenda.time(of: conflict.place),
            related: agenda.labels(conflict.others), notes: agenda.more(conflict),
            fixes: fixes(conflict, agenda, on: stream))
    }

    private static func message(_ conflict: Conflict, _ agenda: Agenda, on stream: Int) -> String {
        let other = conflict.others[0]
        switch conflict.kind {
        case .overlap:
            return "\(quoted(agenda.showings[conflict.place].id)) overlaps \(quoted(agenda.showings[other].id))"
                + "\(agenda.onStream(stream)): \(agenda.times(of: conflict.place, beside: other))"
        case .shortGap:
            return "too little time between two sessions\(agenda.onStream(stream)): "
                + "\(agenda.gap(between: conflict.place, and: other)), "
                + "and the turnaround is \(agenda.programme.streams[stream].turnaround.spelled)"
        }
    }

    /// To follow the one that is on already.
    private static func fixes(_ conflict: Conflict, _ agenda: Agenda, on stream: Int) -> [Finding.Replacement] {
        let (later, other) = (agenda.showings[conflict.place], agenda.showings[conflict.others[0]])
        guard conflict.count == 1, other.interval.start <= later.interval.start else { return [] }
        let turnaround = agenda.programme.streams[stream].turnaround
        let time = "after \(other.id)" + (turnaround > .zero ? " + \(turnaround.spelled)" : "")
        return [.init("at: \(time)", writing: time, isSafe: false)]
    }
}
