internal import Diagnostics
internal import Programmes

/// What has no time either is said to be without a time, and no more.
enum SessionHasAStream: Rule {
    static let id = "session-has-a-stream"
    static let code: DiagnosticCode = "R206"
    static let level = RuleLevel.advice
    static let summary = "a session without a stream, where there are several, is to be placed"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard agenda.programme.streams.count > 1 else { return [] }
        return agenda.programme.sessions.compactMap { session in
            guard session.stream == nil, session.at != nil, session.status != .cancelled else { return nil }
            return remark(
                "\(quoted(session.id)) has no stream yet: it is to be placed on one of "
                    + "\(agenda.programme.streams.count)",
                at: .session(session.id, "id"))
        }
    }
}
