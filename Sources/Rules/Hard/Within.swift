internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

enum Within: Rule {
    static let id = "within"
    static let code: DiagnosticCode = "R110"
    static let level = RuleLevel.hard
    static let summary = "a session is within the windows that it names, on the programme's clocks"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard let home = agenda.home else { return [] }
        return agenda.programme.sessions.enumerated().compactMap { place, session in
            guard !session.within.isEmpty, let first = agenda.firstShowings[place] else { return nil }
            let interval = agenda.showings[first].interval
            if home.isCovered(interval, by: session.within) { return nil }
            return finding(
                "\(quoted(session.id)) is \(interval.spelled(on: home)) (\(home.name)), not within "
                    + list(session.within.map(\.spelled), atMost: 3),
                at: agenda.time(of: first), related: [.init("its windows", at: .session(session.id, "within"))])
        }
    }
}
