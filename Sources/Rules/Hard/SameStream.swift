internal import Diagnostics
internal import Programmes

enum SameStream: Rule {
    static let id = "same-stream"
    static let code: DiagnosticCode = "R113"
    static let level = RuleLevel.hard
    static let summary = "sessions that belong on the same stream are on it"

    static func violations(in agenda: Agenda) -> [Finding] {
        var told: Set<[ID<Session>]> = []
        return agenda.programme.sessions.flatMap { session -> [Finding] in
            guard !session.sameStreamAs.isEmpty, session.status != .cancelled,
                let mine = agenda.streamPlace(of: session)
            else { return [] }
            return session.sameStreamAs.compactMap { id in
                guard let other = agenda.sessionPlaces[id].map({ agenda.programme.sessions[$0] }),
                    other.status != .cancelled, let theirs = agenda.streamPlace(of: other), mine != theirs,
                    told.insert([session.id, id].sorted()).inserted
                else { return nil }
                return finding(session, mine, other, theirs, agenda)
            }
        }
    }

    private static func finding(_ session: Session, _ mine: Int, _ other: Session, _ theirs: Int, _ agenda: Agenda)
        -> Finding
    {
        let streams = [mine, theirs].map { quoted(agenda.programme.streams[$0].id) }
        return finding(
            "\(quoted(session.id)) is on stream \(streams[0]): expected \(streams[1]), the stream of \(quoted(other.id))",
            at: .session(session.id, "stream"),
            related: [
                .init("its stream", at: .session(other.id, "stream")),
                .init("the condition", at: .session(session.id, "same-stream-as")),
            ])
    }
}
