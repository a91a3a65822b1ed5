internal import Diagnostics
internal import Programmes
internal import Scheduling

enum SessionHasATime: Rule {
    static let id = "session-has-a-time"
    static let code: DiagnosticCode = "R205"
    static let level = RuleLevel.advice
    static let summary = "a session without a time is to be announced: on pages, in no feed"

    static func violations(in agenda: Agenda) -> [Finding] {
        var roots = Roots(written: agenda.schedule.unscheduled.isEmpty ? [:] : writtenTimes(agenda))
        return agenda.schedule.unscheduled.compactMap { id in
            guard let place = agenda.sessionPlaces[id.session],
                agenda.programme.sessions[place].status != .cancelled, let root = roots.root(of: id)
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
}

/// What each relative time hangs on in the end; looked for once, however many hang on it.
private struct Roots {
    let written: [ShowingID: WrittenTime]
    private var found: [ShowingID: ShowingID?] = [:]

    init(written: [ShowingID: WrittenTime]) { self.written = written }

    /// The showing without a written time; nil where it hangs on a mistake, which is reported where it stands.
    mutating func root(of id: ShowingID) -> ShowingID? {
        var (next, chain) = (id, [ShowingID]())
        while found[next] == nil {
            // Who comes back here meanwhile is in a circle.
            found[next] = .some(nil)
            chain.append(next)
            guard let time = written[next] else {
                found[next] = next
                break
            }
            guard case .after(let target, _) = time else { break }
            next = target
        }
        let root = found[next] ?? nil
        for member in chain { found[member] = .some(root) }
        return root
    }
}
