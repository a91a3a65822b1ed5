internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

/// A condition on a session that was cancelled counts all the same, as relative times do: its time is still on paper.
enum After: Rule {
    static let id = "after"
    static let code: DiagnosticCode = "R111"
    static let level = RuleLevel.hard
    static let summary = "a session comes after those that it has to follow, with the gap that is written"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard agenda.programme.sessions.contains(where: { !$0.after.isEmpty }) else { return [] }
        let intervals = Dictionary(agenda.schedule.showings.map { ($0.id, $0.interval) }) { first, _ in first }
        let firstShowings = Dictionary(agenda.programme.sessions.map { (ShowingID($0.id), $0.firstShowing) }) { $1 }
        return agenda.programme.sessions.enumerated().flatMap { place, session -> [Finding] in
            guard let first = agenda.firstShowings[place] else { return [] }
            return session.after.compactMap { condition in
                guard let interval = intervals[firstShowings[condition.showing] ?? condition.showing],
                    agenda.showings[first].interval.start < interval.end + condition.gap
                else { return nil }
                return finding(first, condition, interval, agenda)
            }
        }
    }

    private static func finding(
        _ place: Int, _ condition: Session.AfterCondition, _ interval: Interval, _ agenda: Agenda
    ) -> Finding {
        let (showing, home) = (agenda.showings[place], agenda.schedule.home)
        let gap = condition.gap > .zero ? " and \(condition.gap.spelled) more" : ""
        let earliest = home.local(at: interval.end + condition.gap)
        return finding(
            "\(quoted(showing.id)) starts at \(home.local(at: showing.interval.start)) (\(home.name)), before "
                + "\(quoted(condition.showing)) has ended\(gap): \(earliest) or later",
            at: agenda.time(of: place),
            related: [
                .init("the condition", at: .session(showing.id.session, "after")),
                .init(
                    "\(quoted(condition.showing)) is \(interval.spelled(on: home))",
                    at: .showing(condition.showing, "at")),
            ])
    }
}
