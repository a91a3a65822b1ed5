package import Chronology
package import Programmes
internal import Scheduling

/// Why sessions can't be placed: facts that no plan keeps together, though one keeps all but any one of them.
package struct ProgrammeConflict: Sendable {
    /// Those that have no place beside each other.
    package var sessions: [ID<Session>]
    package var facts: [Fact]
    /// Whether it is certain that there is no plan; else none was found.
    package var isProven: Bool
    /// Whether each member was tried to be done without; else finding that out would have taken too long.
    package var isMinimal: Bool
    /// What is short by how much, where that was counted.
    package var shortage: String?
    /// What would help, or at least be needed.
    package var remedies: [String] = []
}

extension ProgrammePlacement {
    /// For each session that has no place of its own a conflict, at most `limit`; else one of these sessions together.
    package func conflicts(
        among sessions: [String], zones: TimeZoneDatabase, atMost limit: Int = 5
    ) -> [ProgrammeConflict] {
        let homeless = problem.sessions.indices.filter {
            problem.sessions[$0].starts.isEmpty || problem.sessions[$0].streams.isEmpty
        }
        if !homeless.isEmpty { return homeless.prefix(limit).map { conflict(among: [$0], zones) } }
        let named = Set(sessions)
        let core = problem.sessions.indices.filter { named.contains(problem.sessions[$0].id) }
        return [conflict(among: core.isEmpty ? Array(problem.sessions.indices) : core, zones)]
    }

    private func conflict(among core: [Int], _ zones: TimeZoneDatabase) -> ProgrammeConflict {
        let base = part(core)
        let all = facts(of: ProgrammeItems(task(base, zones)))
        func feasibility(with kept: [Int], _ effort: inout Effort) -> Feasibility {
            placed(base.lifting(all, but: kept), zones, &effort)
        }
        var effort = Effort(6_000_000)
        let kept = minimalConflict(Array(all.indices)) {
            !effort.isSpent && !feasibility(with: $0, &effort).isPlaceable
        }
        var last = Effort(1_000_000)
        var isProven = false
        if case .impossible = feasibility(with: kept, &last) { isProven = true }
        return ProgrammeConflict(
            sessions: names(of: core),
            facts: kept.count > 12 ? Fact.grouped(kept.map { all[$0] }) : kept.map { all[$0] }, isProven: isProven,
            isMinimal: !effort.isSpent)
    }

    func names(of core: [Int]) -> [ID<Session>] {
        var told: Set<ID<Session>> = []
        return core.map { items[$0].id.session }.filter { told.insert($0).inserted }
    }

    /// The programme with these items and what stays, and nothing beside that could cost or matter.
    func part(_ core: [Int]) -> Programme {
        var programme = task.schedule.programme
        let chosen = Set(core.map { items[$0].id })
        let others = Set(items.map(\.id)).subtracting(chosen)
        let needed = Set(chosen.map(\.session))
        programme.leave(out: Set(others.map(\.session)).subtracting(needed))
        for index in programme.sessions.indices {
            let id = programme.sessions[index].id
            programme.sessions[index].encores.removeAll { others.contains(ShowingID(id, encore: $0.id)) }
            programme.sessions[index].sharesPublicWith = []
        }
        let people = Set(programme.sessions.filter { needed.contains($0.id) }.flatMap(\.people))
        programme.speakers.removeAll { !people.contains($0.id) }
        programme.regions = []
        programme.registrants = []
        return programme
    }

    func task(_ programme: Programme, _ zones: TimeZoneDatabase) -> PlacingTask {
        var task = task
        task.schedule = Scheduler.schedule(programme, zones: zones).schedule
        task.published = [:]
        return task
    }

    /// Whether what is left of a programme can be placed.
    func placed(_ programme: Programme, _ zones: TimeZoneDatabase, _ effort: inout Effort) -> Feasibility {
        guard let problem = compiled(programme, zones, &effort) else { return .unknown }
        return (try? Feasibility.of(problem, &effort)) ?? .unknown
    }

    /// What is left of a programme as a problem without costs; nil where the search can't count with it.
    func compiled(
        _ programme: Programme, _ zones: TimeZoneDatabase, _ effort: inout Effort
    ) -> PlacementProblem? {
        guard let placement = try? ProgrammePlacement(task(programme, zones)) else { return nil }
        // To ask all rules about each start is most of the work.
        effort.spend(8 * placement.problem.sessions.count * placement.problem.slotCount)
        return placement.problem.part(Array(placement.problem.sessions.indices))
    }
}
