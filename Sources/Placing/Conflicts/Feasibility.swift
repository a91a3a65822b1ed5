/// Whether there is a plan that breaks no hard rule.
enum Feasibility {
    case placeable([Place])
    /// Proven.
    case impossible
    /// None was found, which proves nothing.
    case unknown

    var isPlaceable: Bool {
        if case .placeable = self { return true }
        return false
    }

    /// By bare room, by a first plan, and by going through all plans where they are few.
    static func of(_ problem: PlacementProblem, _ effort: inout Effort) throws(PlacingFailure) -> Feasibility {
        if problem.sessions.contains(where: { $0.starts.isEmpty || $0.streams.isEmpty }) { return .impossible }
        effort.spend(problem.sessions.count * problem.slotCount)
        if Room.isLacking(problem) { return .impossible }
        let model = try Model(problem)
        var construction = Construction(model)
        let isPlaced = construction.run(attempts: 50 + 20 * model.sessions, looks: effort.left)
        effort.spend(construction.looks)
        return isPlaced ? .placeable(construction.plan.places()) : ExactSearch.verdict(model, steps: 200_000, &effort)
    }
}
