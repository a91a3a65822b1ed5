/// The rows of the relaxation: every price is a number in one vector, with what its row can hold and how dear it may get.
/// What is left out (speakers, precedence, clashes, a track's third stream, who holds which stream) only makes plans dearer.
struct DualLayout {
    /// A track not all of whose sessions have the same streams to choose from: either all are on one that suits them all, or
    /// the track has a stream more.
    struct Choice {
        /// The streams that suit all; nil: there are none.
        var set: Int?
        /// The least turnaround of these streams.
        var turnaround: Int
        /// What a second stream costs.
        var dearer: Int
    }

    let model: Model
    /// Sets of streams, each with the sessions confined to it; `setOf` is each session's own set.
    let sets: [[Int]]
    let setOf: [Int]
    /// For each set, the sets that contain it.
    let supersets: [[Int]]
    /// The least turnaround of each session.
    let turnaround: [Int]
    /// By track.
    let choices: [Choice?]
    let capacity: [Int32]
    let highest: [Int32]

    var slots: Int { model.slots }
    var trackBase: Int { sets.count * slots }
    var headlineBase: Int { trackBase + model.tracks * slots }
    var dayBase: Int { headlineBase + slots }
    var floorBase: Int { dayBase + model.tracks * model.days }
    var count: Int { floorBase + model.regions }

    init(_ model: Model) {
        self.model = model
        let problem = model.problem
        var sets = [Array(problem.streams.indices)]
        for session in problem.sessions where !sets.contains(session.streams) && sets.count < 24 {
            sets.append(session.streams)
        }
        let common = Self.common(problem)
        for case .some(let streams) in common where !streams.isEmpty && !sets.contains(streams) && sets.count < 24 {
            sets.append(streams)
        }
        self.sets = sets
        setOf = problem.sessions.map { session in sets.firstIndex(of: session.streams) ?? 0 }
        supersets = sets.map { set in sets.indices.filter { Set(sets[$0]).isSuperset(of: set) } }
        turnaround = problem.sessions.map { session in
            session.streams.map { problem.streams[$0].turnaround }.min() ?? 0
        }
        choices = common.enumerated().map { [sets] track, streams in
            let set = streams.flatMap(sets.firstIndex(of:))
            guard let streams, set != nil || streams.isEmpty else { return nil }
            let turnaround = streams.map { problem.streams[$0].turnaround }.min() ?? 0
            let dearer = Int(model.stabilityWeight[track]) * Certificate.scale
            return dearer > 0 ? Choice(set: set, turnaround: turnaround, dearer: dearer) : nil
        }
        let limits = Self.limits(model, sets)
        capacity = limits.map(\.capacity)
        highest = limits.map(\.highest)
    }

    /// By track: the streams that suit all its sessions. Nil where that is no narrower than what suits each, and where something
    /// that nothing moves has chosen.
    private static func common(_ problem: PlacementProblem) -> [[Int]?] {
        (0..<problem.trackCount).map { track in
            let own = problem.sessions.filter { $0.track == track }.map(\.streams)
            guard let first = own.first, own.contains(where: { $0 != first }),
                !problem.fixtures.contains(where: { $0.track == track && $0.stream != nil })
            else { return nil }
            return first.filter { stream in own.allSatisfy { $0.contains(stream) } }
        }
    }

    private static func limits(_ model: Model, _ sets: [[Int]]) -> [(capacity: Int32, highest: Int32)] {
        let problem = model.problem
        let scale = Int32(Certificate.scale)
        var limits: [(capacity: Int32, highest: Int32)] = []
        for set in sets {
            for slot in 0..<model.slots { limits.append((Int32(lanes(problem, set, slot)), 1 << 22)) }
        }
        let weights = problem.weights
        // What a fixture holds already is not to be had; what is above that is charged in full.
        for track in 0..<model.tracks {
            limits += model.fixed.running[track].map { (Int32(max(0, 1 - $0)), model.trackWeight[track] * scale) }
        }
        limits += model.fixed.running[model.tracks].map { (Int32(max(0, 1 - $0)), Int32(weights.headline) * scale) }
        for (track, share) in problem.dailyShares().enumerated() {
            limits += model.fixed.trackDay[track].map {
                (Int32(max(0, share - $0)), model.spreadWeight[track] * scale)
            }
        }
        // Together they must not take more off a session than 32 bits hold: that would wrap around to a bound too high.
        let interest = problem.sessions.reduce(1) { max($0, $1.interest.reduce(0, +)) }
        let dearest = min(Int32(weights.floor) * scale, Int32((1 << 30) / (64 * interest)))
        limits += problem.regions.map { (Int32($0.floor), dearest) }
        return limits
    }

    /// How many lanes can be held in a slot; a closed stream can still have its last turnaround.
    private static func lanes(_ problem: PlacementProblem, _ set: [Int], _ slot: Int) -> Int {
        let open = set.filter { index in
            let stream = problem.streams[index]
            return (max(0, slot - stream.turnaround)...slot).contains { slot in
                !stream.closed.contains { $0.contains(slot) }
            }
        }
        return Set(open.map { problem.streams[$0].lane }).count
    }
}
