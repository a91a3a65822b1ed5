/// Sessions of which no plan holds all, though one holds all but any one of them.
struct SessionConflict {
    let sessions: [Int]
    let isProven: Bool

    /// Looked for among those that give trouble first. Nil where a plan of all is found after all.
    static func find(in problem: PlacementProblem, trouble: [Int]) throws(PlacingFailure) -> SessionConflict? {
        let order = problem.sessions.indices.sorted { (-trouble[$0], $0) < (-trouble[$1], $1) }
        var count = 1
        while try feasibility(problem, Array(order.prefix(count))).isPlaceable {
            if count == order.count { return nil }
            count = min(order.count, 2 * count)
        }
        let core = minimalConflict(Array(order.prefix(count))) { part in
            ((try? feasibility(problem, part)) ?? .unknown).isPlaceable == false
        }
        guard case .impossible = try feasibility(problem, core) else {
            return SessionConflict(sessions: core.sorted(), isProven: false)
        }
        return SessionConflict(sessions: core.sorted(), isProven: true)
    }

    private static func feasibility(_ problem: PlacementProblem, _ part: [Int]) throws(PlacingFailure) -> Feasibility {
        try Feasibility.of(problem.part(part))
    }
}
