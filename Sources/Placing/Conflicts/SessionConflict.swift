/// Sessions of which no plan holds all, though one holds all but any one of them.
struct SessionConflict {
    let sessions: [Int]
    let isProven: Bool

    /// Looked for among those that give trouble first. Nil where a plan of all is found after all. Where the effort is spent, there
    /// may be sessions too many in it.
    static func find(
        in problem: PlacementProblem, trouble: [Int], _ effort: inout Effort
    ) throws(PlacingFailure) -> SessionConflict? {
        let order = problem.sessions.indices.sorted { (-trouble[$0], $0) < (-trouble[$1], $1) }
        var count = 1
        while try Feasibility.of(problem.part(Array(order.prefix(count))), &effort).isPlaceable {
            if count == order.count { return nil }
            count = min(order.count, 2 * count)
        }
        let core = minimalConflict(Array(order.prefix(count))) { part in
            !effort.isSpent && ((try? Feasibility.of(problem.part(part), &effort)) ?? .unknown).isPlaceable == false
        }
        var last = Effort(1_000_000)
        guard case .impossible = try Feasibility.of(problem.part(core), &last) else {
            return SessionConflict(sessions: core.sorted(), isProven: false)
        }
        return SessionConflict(sessions: core.sorted(), isProven: true)
    }
}
