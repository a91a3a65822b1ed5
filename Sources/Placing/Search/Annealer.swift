/// Simulated annealing on one plan, one island. A move's worst acceptable delta is drawn before the move, so that most
/// moves are dismissed by the first of the sums.
struct Annealer {
    let model: Model
    let arena = Arena()
    var plan: Plan
    var random: RandomSource
    var bestCost: Int
    let bestStart: Table<Int32>
    let bestStream: Table<Int32>
    /// -ln of evenly spread numbers between 0 and 1.
    private let odds: Table<Double>
    /// The sessions of a move and where they go.
    let moving: Table<Int32>
    let toSlot: Table<Int32>
    let toStream: Table<Int32>
    let fromSlot: Table<Int32>
    let fromStream: Table<Int32>
    var count = 0
    /// What a slot that a lane has once too often costs for the moment.
    var penalty: Int
    let unit: Int
    var iterations = 0
    var accepted = 0

    static let mostMoved = 48
    /// Moves at one temperature.
    static let chunk = 1_024

    /// `plan` is complete.
    init(_ plan: Plan, seed: UInt64, island: Int) {
        model = plan.model
        self.plan = plan
        random = RandomSource(seed: seed, stream: UInt64(island))
        bestCost = plan.cost
        bestStart = arena.table(model.sessions, filledWith: 0)
        bestStream = arena.table(model.sessions, filledWith: 0)
        odds = arena.table((0..<4096).map { -Logarithm.of((Double($0) + 0.5) / 4096) }, or: 0)
        moving = arena.table(Self.mostMoved, filledWith: 0)
        toSlot = arena.table(Self.mostMoved, filledWith: 0)
        toStream = arena.table(Self.mostMoved, filledWith: 0)
        fromSlot = arena.table(Self.mostMoved, filledWith: 0)
        fromStream = arena.table(Self.mostMoved, filledWith: 0)
        unit = Cooling.unit(model)
        penalty = 60 * unit
        keep()
    }

    mutating func run(_ iterations: Int, from hot: Double, to cold: Double) {
        guard model.movable.count > 0 else { return }
        let chunks = max(1, iterations / Self.chunk)
        let factor = Logarithm.exponential((Logarithm.of(cold) - Logarithm.of(hot)) / Double(chunks))
        var temperature = hot
        for _ in 0..<chunks {
            for _ in 0..<Self.chunk {
                let draw = random.next()
                let limit = Int(temperature * odds[Int(truncatingIfNeeded: draw & 4095)])
                step(Int(truncatingIfNeeded: (draw &>> 12) & 255), limit)
            }
            self.iterations &+= Self.chunk
            // Half of the time without an overlap is where the way between two good plans is shortest.
            penalty = plan.overlap > 0 ? min(1_000 &* unit, penalty &+ unit) : max(10 &* unit, penalty &- unit)
            temperature *= factor
        }
    }

    /// What the plan of the moment costs with its overlaps.
    var standing: Int { plan.cost + penalty * plan.overlap }

    @inline(__always)
    private mutating func step(_ kind: Int, _ limit: Int) {
        let session = Int(model.movable[random.below(model.movable.count)])
        switch kind {
        case ..<80: shift(session, limit)
        case ..<160: leap(session, limit)
        case ..<190: changeStream(session, limit)
        case ..<235: swap(session, limit)
        case ..<245: rotate(session, limit)
        case 252... where model.isBound: leapWithOther(session, limit)
        default: exchangeChain(session, limit)
        }
    }

    @inline(__always)
    mutating func accept(_ delta: Int) {
        plan.cost &+= delta
        accepted &+= 1
        if plan.overlap == 0 && plan.cost < bestCost { keep() }
    }

    private mutating func keep() {
        bestCost = plan.cost
        for session in 0..<model.sessions {
            bestStart[session] = plan.start[session]
            bestStream[session] = plan.stream[session]
        }
    }

    func bestPlaces() -> [Place] {
        (0..<model.sessions).map { Place(start: Int(bestStart[$0]), stream: Int(bestStream[$0])) }
    }
}
