internal import Diagnostics
internal import Programmes

enum InterpretersAreAnnounced: Rule {
    static let id = "interpreters-are-announced"
    static let code: DiagnosticCode = "R212"
    static let level = RuleLevel.advice
    static let summary = "a language that has interpreters is in the session's interpretation"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.sessions.compactMap { session in
            let announced = Set(session.interpretation.map(\.language))
            let missing = session.interpreters.map(\.language).filter { !announced.contains($0.language) }
            guard !missing.isEmpty, session.status != .cancelled else { return nil }
            return finding(
                "\(quoted(session.id)) has interpreters for \(list(missing.map(\.description))), which its "
                    + "interpretation does not name: nobody is told",
                at: .session(session.id, "interpreters"),
                related: session.interpretation.isEmpty
                    ? [] : [.init("its interpretation", at: .session(session.id, "interpretation"))])
        }
    }
}
