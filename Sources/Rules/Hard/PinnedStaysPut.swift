internal import Diagnostics
internal import Programmes

enum PinnedStaysPut: Rule {
    static let id = "pinned-stays-put"
    static let code: DiagnosticCode = "R114"
    static let level = RuleLevel.hard
    static let summary = "a pinned session stays where it is, so it has to be somewhere"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.sessions.compactMap { session in
            guard session.isPinned == true, session.at == nil, session.status != .cancelled else { return nil }
            return finding(
                "\(quoted(session.id)) is pinned and has no time to be pinned to; write at, or leave pinned out",
                at: .session(session.id, "pinned"))
        }
    }
}
