internal import Chronology
internal import Programmes
internal import Scheduling

/// What stays where it is and has to come before a session, after it, or not at the same time.
struct FixedOrder {
    private var notBefore: [Instant] = []
    private var notAfter: [Instant] = []
    private var apart: [Interval] = []

    init(_ place: Int, _ compiler: ProgrammeCompiler) {
        let items = compiler.items
        func fixed(_ other: Int) -> Interval? { compiler.fixedFirst[items.programme.sessions[other].id]?.interval }
        for condition in items.programme.sessions[place].after where items.place(of: condition.showing) == nil {
            if let first = items.interval(of: condition.showing) { notBefore.append(first.end + condition.gap) }
        }
        for (other, gap) in compiler.relations.followers[place] {
            if let fixed = fixed(other) { notAfter.append(fixed.start + (.zero - gap)) }
        }
        apart = compiler.relations.apart[place].compactMap(fixed)
    }

    func allows(_ interval: Interval) -> Bool {
        notBefore.allSatisfy { $0 <= interval.start } && notAfter.allSatisfy { interval.end <= $0 }
            && !apart.contains { $0.overlaps(interval) }
    }
}
