internal import Chronology
internal import Programmes
internal import Scheduling

/// What stays where it is and has to come before a session, after it, or not at the same time.
struct FixedOrder {
    private var notBefore: [Instant] = []
    private var notAfter: [Instant] = []
    private var apart: [Interval] = []

    init(_ session: Session, _ compiler: ProgrammeCompiler) {
        let items = compiler.items
        for condition in session.after where items.place(of: condition.showing) == nil {
            if let first = items.interval(of: condition.showing) { notBefore.append(first.end + condition.gap) }
        }
        for index in items.programme.sessions.indices {
            let other = items.programme.sessions[index].id
            guard let fixed = compiler.fixedFirst[other]?.interval else { continue }
            for condition in items.programme.sessions[index].after where condition.showing == ShowingID(session.id) {
                notAfter.append(fixed.start + (.zero - condition.gap))
            }
            let isApart =
                session.notParallelTo.contains(other)
                || items.programme.sessions[index].notParallelTo.contains(session.id)
            if isApart { apart.append(fixed) }
        }
    }

    func allows(_ interval: Interval) -> Bool {
        notBefore.allSatisfy { $0 <= interval.start } && notAfter.allSatisfy { interval.end <= $0 }
            && !apart.contains { $0.overlaps(interval) }
    }
}
