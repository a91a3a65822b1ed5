@testable import Placing

/// Small programmes with everything in them: pins, precedence, rests, closed streams, languages, lanes, headlines.
struct RandomProblems {
    private var random: RandomSource

    init(seed: UInt64) { random = RandomSource(seed: seed, stream: 77) }

    /// One that can be placed, with a first plan of it.
    mutating func placeable(sessions count: Int, days: Int) throws -> (model: Model, first: Plan) {
        while true {
            let model = try Model(next(sessions: count, days: days))
            if let first = Construction.firstPlan(model, attempts: 500) { return (model, first) }
        }
    }

    mutating func next(sessions count: Int, days: Int = 2, slotsADay: Int = 14) -> PlacementProblem {
        let apart = 3
        let slots = days * (slotsADay + apart)
        let ranges = (0..<days).map { $0 * (slotsADay + apart)..<$0 * (slotsADay + apart) + slotsADay }
        let streams = (0..<2 + random.below(2)).map { index in
            PlacementProblem.Stream(
                id: "st\(index)", lane: index == 2 ? 1 : index, turnaround: 1,
                closed: random.below(3) == 0 ? [4..<6] : [])
        }
        let people = (0..<count).map {
            PlacementProblem.Person(
                id: "p\($0)", rest: random.below(3),
                mostPerDay: Array(repeating: 1 + random.below(2), count: days + 1), clock: $0 % 2)
        }
        let regions = (0..<2).map { region in
            PlacementProblem.Region(
                id: "r\(region)", isFair: (0..<slots).map { _ in random.below(2) == 0 }, floor: count + random.below(8))
        }
        var problem = PlacementProblem(
            name: "random", slotMinutes: 15, slotInstants: (0..<slots).map { $0 * 900 }, days: ranges, sessions: [],
            streams: streams, people: people, regions: regions, trackCount: 3,
            trackless: 2, clashes: [], dates: Self.dates(slots, ranges), weights: .init())
        problem.fixtures = (0..<random.below(3)).map { _ in
            let start = random.below(slotsADay - 2)
            return .init(
                slots: start..<start + 2, track: random.below(3), isHeadline: random.below(2) == 0,
                stream: random.below(streams.count))
        }
        problem.weights.clash = 2
        for index in 0..<count { problem.sessions.append(session(index, in: problem)) }
        for _ in 0..<count {
            let pair = (random.below(count), random.below(count))
            guard pair.0 != pair.1 else { continue }
            problem.clashes.append(.init(first: pair.0, second: pair.1, weight: 5 + random.below(30)))
        }
        return problem
    }

    private mutating func session(_ index: Int, in problem: PlacementProblem) -> PlacementProblem.Session {
        let length = 1 + random.below(4)
        var starts = problem.days.flatMap { day in
            day.filter { $0 + length <= day.upperBound && random.below(4) > 0 }
        }.map {
            PlacementProblem.Start(
                slot: $0, reach: random.below(120), comfort: random.below(3), extra: random.below(20))
        }
        let isPinned = random.below(8) == 0 && !starts.isEmpty
        if isPinned { starts = [starts[random.below(starts.count)]] }
        let everywhere = random.below(4) > 0
        return PlacementProblem.Session(
            id: "s\(index)", length: length, track: index % 3, isHeadline: random.below(3) == 0,
            people: random.below(2) == 0 ? [index] : [random.below(index + 1), index],
            interest: [random.below(4), random.below(3)],
            starts: starts, streams: everywhere ? Array(problem.streams.indices) : [0],
            after: index > 1 && random.below(4) == 0
                ? [.init(session: random.below(index), gap: random.below(2), isExact: random.below(3) == 0)] : [],
            pinnedStart: isPinned, apart: index > 0 && random.below(4) == 0 ? [random.below(index)] : [],
            mates: index > 0 && random.below(8) == 0 ? [random.below(index)] : [],
            streamPrices: random.below(3) == 0 ? problem.streams.map { _ in random.below(40) } : [])
    }

    /// Two sets of clocks: one changes its date between days, the other in the middle of each.
    private static func dates(_ slots: Int, _ days: [Range<Int>]) -> [[Int]] {
        [0, days[0].count / 2].map { ahead in
            (0..<slots).map { slot in days.count { $0.lowerBound <= slot + ahead } - 1 }
        }
    }
}

/// Every plan there is, judged by the plain definition.
func cheapestByBruteForce(_ problem: PlacementProblem) -> Int? {
    var best: Int?
    var plan: [Place] = []
    func extend() {
        guard plan.count < problem.sessions.count else {
            let judgement = Judgement(of: plan, in: problem)
            if judgement.broken.isEmpty { best = min(best ?? .max, judgement.cost) }
            return
        }
        let session = problem.sessions[plan.count]
        for start in session.starts {
            for stream in session.streams {
                plan.append(Place(start: start.slot, stream: stream))
                extend()
                plan.removeLast()
            }
        }
    }
    extend()
    return best
}
