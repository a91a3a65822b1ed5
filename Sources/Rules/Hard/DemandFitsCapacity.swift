internal import Diagnostics
internal import Programmes

enum DemandFitsCapacity: Rule {
    static let id = "demand-fits-capacity"
    static let code: DiagnosticCode = "R109"
    static let level = RuleLevel.hard
    static let summary = "a stream has room for the people that a session expects, where both are written"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.sessions.compactMap { session in
            guard session.status != .cancelled, let demand = session.demand,
                let place = agenda.streamPlace(of: session), let capacity = agenda.programme.streams[place].capacity,
                demand > capacity
            else { return nil }
            let stream = agenda.programme.streams[place].id
            return finding(
                "\(quoted(session.id)) expects \(demand) people, stream \(quoted(stream)) has room for \(capacity)",
                at: .session(session.id, "demand"), related: [.init("its capacity", at: .stream(stream, "capacity"))])
        }
    }
}
