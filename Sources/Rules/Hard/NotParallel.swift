internal import Chronology
internal import Diagnostics
internal import Programmes

enum NotParallel: Rule {
    static let id = "not-parallel"
    static let code: DiagnosticCode = "R112"
    static let level = RuleLevel.hard
    static let summary = "sessions that are not to be parallel are not on at the same time"

    static func violations(in agenda: Agenda) -> [Finding] {
        var told: Set<[Int]> = []
        return agenda.programme.sessions.enumerated().flatMap { place, session -> [Finding] in
            guard let mine = agenda.firstShowings[place] else { return [] }
            return session.notParallelTo.compactMap { id in
                guard let theirs = agenda.sessionPlaces[id].flatMap({ agenda.firstShowings[$0] }), mine != theirs,
                    agenda.showings[mine].interval.overlaps(agenda.showings[theirs].interval),
                    told.insert([mine, theirs].sorted()).inserted
                else { return nil }
                return finding(max(mine, theirs), min(mine, theirs), agenda, condition: session.id)
            }
        }
    }

    private static func finding(_ later: Int, _ earlier: Int, _ agenda: Agenda, condition: ID<Session>) -> Finding {
        finding(
            "\(quoted(agenda.showings[later].id)) is parallel to \(quoted(agenda.showings[earlier].id)): "
                + agenda.times(of: later, beside: earlier),
            at: agenda.time(of: later),
            related: agenda.labels([earlier]) + [.init("the condition", at: .session(condition, "not-parallel-to"))])
    }
}
