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
    static func of(_ problem: PlacementProblem) throws(PlacingFailure) -> Feasibility {
        if problem.sessions.contains(where: { $0.starts.isEmpty || $0.streams.isEmpty }) { return .impossible }
        let model = try Model(problem)
        if Room.isLacking(model) { return .impossible }
        if let plan = Construction.firstPlan(model, attempts: 50 + 20 * model.sessions) {
            return .placeable(plan.places())
        }
        return ExactSearch.verdict(model, steps: 200_000)
    }
}
