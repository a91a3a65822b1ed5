/// A plan under way with everything that tells at once what a change would cost: who is where, who runs when, what each
/// start of each session would cost now. Costs are kept by differences; `Judgement` is what they must agree with.
struct Plan {
    let model: Model
    let arena = Arena()
    var cost = 0
    /// Slots in which a lane has one too many, times how many too many: 0 in a plan that can be used.
    var overlap = 0
    let width: Int

    let start: Table<Int32>
    let stream: Table<Int32>
    /// Session by slot: its price with all clashes of the moment.
    let priceNow: Table<Int32>
    /// Lane by slot: who is there, turnaround included (session + 1). Where several are, their numbers are mixed up.
    let occupant: Table<Int16>
    /// Person by date.
    let load: Table<Int32>
    /// How many run, slot by slot; the same as bits for one or more, and for two or more. A row a track, one for headlines,
    /// and one a lane, where turnarounds count too.
    let running: Table<Int16>
    let one: BitRows
    let two: BitRows
    let trackDay: Table<Int32>
    let trackStream: Table<Int32>
    let met: Table<Int32>

    let headlineWeight: Int
    let floorWeight: Int

    /// Nothing is placed.
    init(_ model: Model) {
        self.model = model
        start = arena.table(model.sessions, filledWith: Model.unplaced)
        stream = arena.table(model.sessions, filledWith: 0)
        priceNow = arena.table(model.sessions * model.slots, filledWith: 0)
        width = model.slots + 64
        occupant = arena.table(model.lanes * width, filledWith: 0)
        load = arena.table(model.mostPerDay.count, filledWith: 0)
        let rows = model.tracks + 1 + model.lanes
        running = arena.table(rows * width, filledWith: 0)
        one = BitRows(rows: rows, slots: width, in: arena)
        two = BitRows(rows: rows, slots: width, in: arena)
        trackDay = arena.table(model.tracks * model.days, filledWith: 0)
        trackStream = arena.table(model.tracks * model.streams, filledWith: 0)
        met = arena.table(model.regions, filledWith: 0)
        let weights = model.problem.weights
        headlineWeight = weights.headline
        floorWeight = weights.floor
        clear()
    }

    mutating func clear() {
        // The first stream of each track is free.
        cost = floorWeight * model.problem.regions.reduce(0) { $0 + max(0, $1.floor) } + model.fixed.cost
        for track in 0..<model.tracks where model.isUsed(track) { cost -= Int(model.stabilityWeight[track]) }
        start.fill(with: Model.unplaced)
        stream.fill(with: 0)
        for index in 0..<priceNow.count { priceNow[index] = model.price[index] }
        overlap = 0
        occupant.fill(with: 0)
        load.fill(with: 0)
        running.fill(with: 0)
        one.fill(with: 0)
        two.fill(with: 0)
        trackDay.fill(with: 0)
        trackStream.fill(with: 0)
        met.fill(with: 0)
        if !model.problem.fixtures.isEmpty { countFixtures() }
    }

    private mutating func countFixtures() {
        let fixed = model.fixed
        for row in fixed.running.indices {
            for (slot, count) in fixed.running[row].enumerated() where count > 0 {
                running[row * width + slot] = Int16(count)
                one.set(row, slot, 1)
                if count > 1 { two.set(row, slot, 1) }
            }
        }
        for track in 0..<model.tracks {
            for (day, count) in fixed.trackDay[track].enumerated() { trackDay[track * model.days + day] = Int32(count) }
            for (stream, count) in fixed.trackStream[track].enumerated() where count > 0 {
                trackStream[track * model.streams + stream] = Int32(count)
                cost += Int(model.stabilityWeight[track])
            }
        }
    }

    @inline(__always) func isPlaced(_ session: Int) -> Bool { start[session] >= 0 }

    @inline(__always) func place(_ session: Int) -> (start: Int, stream: Int) {
        (Int(start[session]), Int(stream[session]))
    }

    func places() -> [Place] {
        (0..<model.sessions).map { Place(start: Int(start[$0]), stream: Int(stream[$0])) }
    }

    /// Takes over all of another plan for the same model.
    mutating func load(_ places: [Place]) {
        clear()
        for (session, place) in places.enumerated() where place.start >= 0 {
            cost += insert(session, at: place.start, on: place.stream)
        }
    }
}
