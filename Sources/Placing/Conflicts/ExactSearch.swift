/// Depth first through all plans, next always who has the fewest places left: what it answers is proof.
struct ExactSearch {
    private var plan: Plan
    private let model: Model
    /// How many starts may still be looked at.
    private var steps: Int
    /// Streams that can stand for each other have one number.
    private let kind: [Int]

    /// Unknown where looking at `steps` starts did not suffice.
    static func verdict(_ model: Model, steps: Int) -> Feasibility {
        var search = ExactSearch(model, steps: steps)
        return search.extend()
    }

    static func verdict(_ model: Model, steps: Int, _ effort: inout Effort) -> Feasibility {
        var search = ExactSearch(model, steps: min(steps, effort.left))
        let allowed = search.steps
        defer { effort.spend(allowed - search.steps) }
        return search.extend()
    }

    private init(_ model: Model, steps: Int) {
        plan = Plan(model)
        self.model = model
        self.steps = steps
        kind = Self.kinds(model.problem)
    }

    private static func kinds(_ problem: PlacementProblem) -> [Int] {
        let streams = problem.streams
        return streams.indices.map { index in
            let twin = streams[..<index].indices.first { other in
                let lanes = [streams[index].lane, streams[other].lane]
                return lanes[0] != lanes[1] && streams.allSatisfy { $0.id == streams[index].id || $0.lane != lanes[0] }
                    && streams.allSatisfy { $0.id == streams[other].id || $0.lane != lanes[1] }
                    && streams[index].turnaround == streams[other].turnaround
                    && Set(streams[index].closed.joined()) == Set(streams[other].closed.joined())
                    && problem.sessions.allSatisfy { $0.streams.contains(index) == $0.streams.contains(other) }
            }
            return twin ?? index
        }
    }

    private mutating func extend() -> Feasibility {
        guard let (session, places) = scarcest() else { return .placeable(plan.places()) }
        for place in places {
            guard steps > 0 else { return .unknown }
            _ = plan.insert(session, at: place.start, on: place.stream)
            let verdict = extend()
            guard case .impossible = verdict else { return verdict }
            _ = plan.remove(session)
        }
        return .impossible
    }

    /// The unplaced session with the fewest places; nil where all are placed.
    private mutating func scarcest() -> (session: Int, places: [Place])? {
        var best: (session: Int, places: [Place])?
        let streams = openStreams()
        for session in 0..<model.sessions where !plan.isPlaced(session) {
            let found = places(session, streams, fewerThan: best?.places.count ?? .max)
            if found.count < best?.places.count ?? .max { best = (session, found) }
            if found.isEmpty { break }
        }
        return best
    }

    /// Of streams that nothing is on and that can stand for each other, the first.
    private func openStreams() -> [Bool] {
        var isTaken = [Bool](repeating: false, count: model.streams)
        for session in 0..<model.sessions where plan.isPlaced(session) { isTaken[Int(plan.stream[session])] = true }
        var isOffered = [Bool](repeating: false, count: model.streams)
        return kind.indices.map { stream in
            if isTaken[stream] { return true }
            defer { isOffered[kind[stream]] = true }
            return !isOffered[kind[stream]]
        }
    }

    private mutating func places(_ session: Int, _ streams: [Bool], fewerThan limit: Int) -> [Place] {
        var places: [Place] = []
        for index in model.starts.range(session) {
            let slot = Int(model.starts.items[index])
            steps -= 1
            guard plan.isAllowed(session, at: slot) else { continue }
            for index in model.able.range(session) {
                let stream = Int(model.able.items[index])
                guard streams[stream], plan.isLaneFree(session, at: slot, on: stream),
                    plan.isWithMates(session, on: stream)
                else { continue }
                places.append(Place(start: slot, stream: stream))
                if places.count >= limit { return places }
            }
        }
        return places
    }
}
