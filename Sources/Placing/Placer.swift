/// Places every session: a first plan, a bound, then search until time or iterations are over.
package struct Placer {
    private let problem: PlacementProblem
    private let options: SearchOptions
    private let started: ContinuousClock.Instant
    private var trace: [Placement.Step] = []

    /// `since`: when the user began to wait.
    package static func place(
        _ problem: PlacementProblem, _ options: SearchOptions, since: ContinuousClock.Instant = .now
    ) throws(PlacingFailure) -> Placement {
        var placer = Placer(problem: problem, options: options, started: since)
        return try placer.run()
    }

    private init(problem: PlacementProblem, options: SearchOptions, started: ContinuousClock.Instant) {
        self.problem = problem
        self.options = options
        self.started = started
    }

    private var elapsed: Duration { ContinuousClock.now - started }

    private mutating func run() throws(PlacingFailure) -> Placement {
        try refuseWhatHasNoRoom()
        let model = try Model(problem)
        let first = try firstPlan(model)
        note(first.cost)
        var goesOn = observed(moves: 0, bound: nil)
        let certificate = DualAscent.certificate(model, target: first.cost, steps: options.boundSteps)
        let bound = certificate?.bound ?? 0
        let sea = Archipelago(
            model, first: first.places(), seed: options.seed, islands: options.islands, threads: options.threads)
        goesOn = observed(moves: 0, bound: bound) && goesOn
        let cooling = search(model, sea, bound: bound, goesOn)
        let judgement = Judgement(of: sea.best, in: problem)
        precondition(judgement.broken.isEmpty, "the search broke \(judgement.broken)")
        precondition(judgement.cost == sea.bestCost, "the search counted \(sea.bestCost) for \(judgement.cost)")
        return Placement(
            places: sea.best, cost: sea.bestCost, bound: bound, certificate: certificate, iterations: sea.moves,
            cooling: cooling, trace: trace)
    }

    private func refuseWhatHasNoRoom() throws(PlacingFailure) {
        let homeless = problem.sessions.filter { $0.starts.isEmpty || $0.streams.isEmpty }.map(\.id)
        guard homeless.isEmpty else { throw .impossible(sessions: homeless, isProven: true) }
        if let shortage = Room.shortage(problem) {
            throw shortage.isWide
                ? .crowded(shortage, explained: shortage.explained(in: problem))
                : .impossible(sessions: shortage.neediest.sorted().map { problem.sessions[$0].id }, isProven: true)
        }
    }

    private func firstPlan(_ model: Model) throws(PlacingFailure) -> Plan {
        var construction = Construction(model)
        if construction.run(attempts: 300 + 20 * model.sessions) { return construction.plan }
        var effort = Effort(6_000_000)
        let conflict = try SessionConflict.find(in: problem, trouble: construction.trouble, &effort)
        if let conflict, conflict.isProven { throw .impossible(conflict, in: problem) }
        let attempts = 2_000 + 200 * model.sessions
        if let plan = Construction.firstPlan(model, attempts: attempts, looks: 6_000_000) { return plan }
        guard case .placeable(let places) = ExactSearch.verdict(model, steps: 2_000_000) else {
            throw conflict.map { PlacingFailure.impossible($0, in: problem) }
                ?? .impossible(sessions: [], isProven: false)
        }
        var plan = Plan(model)
        plan.load(places)
        return plan
    }

    private mutating func note(_ cost: Int) {
        if cost < trace.last?.cost ?? .max { trace.append(Placement.Step(time: elapsed, cost: cost)) }
    }

    private func observed(moves: Int, bound: Int?) -> Bool {
        options.observe(PlacingProgress(time: elapsed, cost: trace.last?.cost ?? 0, bound: bound, moves: moves))
    }

    /// The cooling that was run.
    private mutating func search(_ model: Model, _ sea: Archipelago, bound: Int, _ goesOn: Bool) -> Int {
        // Without a number the opening is run at full length and tells how many moves there is time for.
        let planned = options.cooling ?? options.iterations.map { Cooling.main(model, iterations: $0) }
        var cooling = Cooling(model: model, main: planned ?? Cooling.least(model))
        let isMeasured = planned == nil
        let began = elapsed
        var index = 0
        while goesOn, !isOver(sea, cooling.round(index), bound: bound) {
            sea.run(cooling.round(index))
            note(sea.bestCost)
            index += 1
            guard observed(moves: sea.moves * max(1, options.islands), bound: bound) else { break }
            if isMeasured && index == Cooling.openingRounds {
                cooling = Cooling(model: model, main: max(Cooling.least(model), affordable(sea.moves, since: began)))
            }
        }
        return cooling.main
    }

    private func isOver(_ sea: Archipelago, _ round: Cooling.Round, bound: Int) -> Bool {
        if sea.bestCost <= bound || round.moves == 0 { return true }
        if let most = options.iterations, sea.moves + round.moves > most { return true }
        return options.time.map { elapsed >= $0 } ?? false
    }

    /// How many moves are likely to fit into nine tenths of the time that is left.
    private func affordable(_ moves: Int, since began: Duration) -> Int {
        let left = (options.time ?? .zero) - elapsed
        let rate = Double(moves) / max(1e-6, (elapsed - began) / .seconds(1))
        return Int(max(0, rate * (left / .seconds(1)) * 0.9))
    }
}
