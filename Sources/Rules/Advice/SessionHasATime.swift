internal import Diagnostics
internal import Programmes
internal import Scheduling

enum SessionHasATime: Rule {
    static let id = "session-has-a-time"
    static let code: DiagnosticCode = "R205"
    static let level = RuleLevel.advice
    static let summary = "a session without a time is to be announced: on pages, in no feed"

    static func violations(in agenda: Agenda) -> [Finding] {
        let written = agenda.schedule.unscheduled.isEmpty ? [:] : writtenTimes(agenda)
        return agenda.schedule.unscheduled.compactMap { id in
            guard let place = agenda.sessionPlaces[id.session],
                agenda.programme.sessions[place].status != .cancelled, let root = root(of: id, written)
            else { return nil }
            let reason = root == id ? "time to be announced" : "it waits for \(quoted(root)), which has none"
            return remark("\(quoted(id)) has no time yet: \(reason)", at: .showing(id, "id"))
        }
    }

    private static func writtenTimes(_ agenda: Agenda) -> [ShowingID: WrittenTime] {
        var times: [ShowingID: WrittenTime] = [:]
        for session in agenda.programme.sessions {
            for id in session.showings { times[id] = session.time(of: id) }
            times[ShowingID(session.id)] = session.at
        }
        return times
    }

    /// The showing without a written time that a relative time hangs on in the end; nil where it hangs on a mistake, which
    /// is reported where it stands.
    private static func root(of id: ShowingID, _ written: [ShowingID: WrittenTime]) -> ShowingID? {
        var (next, seen) = (id, Set<ShowingID>())
        while let time = written[next] {
            guard case .after(let target, _) = time, seen.insert(next).inserted else { return nil }
            next = target
        }
        return next
    }
}
