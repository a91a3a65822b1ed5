internal import Diagnostics
internal import Programmes

enum InterpretationHasChannel: Rule {
    static let id = "interpretation-has-channel"
    static let code: DiagnosticCode = "R108"
    static let level = RuleLevel.hard
    static let summary = "each language that a session is interpreted into has a channel on its stream"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.sessions.compactMap { session in
            guard !session.interpretation.isEmpty, session.status != .cancelled,
                let place = agenda.streamPlace(of: session)
            else { return nil }
            let channels = agenda.programme.streams[place].channels.map(\.language.language)
            let missing = session.interpretation.filter { !channels.contains($0.language) }
            return missing.isEmpty ? nil : finding(session, missing, place, agenda)
        }
    }

    private static func finding(_ session: Session, _ missing: [LanguageTag], _ place: Int, _ agenda: Agenda) -> Finding
    {
        let languages = list(missing.map(\.description))
        let subject = Subject.session(session.id, "interpretation")
        if agenda.isStreamImplicit {
            return finding(
                "\(quoted(session.id)) is interpreted into \(languages), and the programme has no stream with channels",
                at: subject)
        }
        let stream = agenda.programme.streams[place]
        return finding(
            "\(quoted(session.id)) is interpreted into \(languages), and stream \(quoted(stream.id)) has no channel for "
                + (missing.count == 1 ? "it" : "them"),
            at: subject, related: [.init("the stream's channels", at: .stream(stream.id, "channels"))])
    }
}
