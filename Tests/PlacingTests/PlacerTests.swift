import Testing

@testable import Placing

@Suite("Placing")
struct PlacerTests {
    private func options(_ iterations: Int, threads: Int = 2) -> SearchOptions {
        var options = SearchOptions()
        options.iterations = iterations
        options.threads = threads
        options.boundSteps = 50
        return options
    }

    @Test("on tiny programmes the plan is the best there is, and the bound is not above it", arguments: 0..<16)
    func bruteForce(seed: UInt64) throws {
        var problems = RandomProblems(seed: seed)
        let problem = problems.next(sessions: 3, slotsADay: 6)
        guard let best = cheapestByBruteForce(problem) else {
            #expect(throws: PlacingFailure.self) { try Placer.place(problem, options(10_000)) }
            return
        }
        let placement = try Placer.place(problem, options(60_000))
        #expect(placement.cost == best)
        #expect(placement.bound <= best)
    }

    @Test("the plan depends on seed, islands and iterations, not on threads")
    func threads() throws {
        var problems = RandomProblems(seed: 5)
        let problem = try problems.placeable(sessions: 14, days: 3).model.problem
        var options = options(40_000, threads: 1)
        options.islands = 3
        let one = try Placer.place(problem, options)
        for threads in [2, 4] {
            options.threads = threads
            let other = try Placer.place(problem, options)
            #expect(other.places == one.places && other.iterations == one.iterations && other.bound == one.bound)
        }
    }

    @Test("a run that the clock has cut can be had again")
    func replay() throws {
        var problems = RandomProblems(seed: 6)
        let problem = try problems.placeable(sessions: 12, days: 4).model.problem
        var timed = SearchOptions()
        timed.boundSteps = 50
        timed.time = .milliseconds(400)
        let cut = try Placer.place(problem, timed)
        var counted = options(cut.iterations)
        counted.cooling = cut.cooling
        let again = try Placer.place(problem, counted)
        #expect(again.places == cut.places)
        #expect(again.iterations == cut.iterations)
    }

    @Test("each step of the trace is better than the one before, and the last is the plan")
    func trace() throws {
        var problems = RandomProblems(seed: 8)
        let placement = try Placer.place(problems.placeable(sessions: 14, days: 3).model.problem, options(30_000))
        let costs = placement.trace.map(\.cost)
        #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 > $1 })
        #expect(costs.last == placement.cost)
    }

    @Test("a session without a start is named")
    func impossible() throws {
        var problems = RandomProblems(seed: 9)
        var problem = problems.next(sessions: 4)
        problem.sessions[2].starts = []
        #expect(throws: PlacingFailure.impossible(sessions: ["s2"], isProven: true)) {
            try Placer.place(problem, options(1_000))
        }
    }

    @Test("a session longer than the search can count is refused")
    func tooLong() throws {
        var problems = RandomProblems(seed: 10)
        var problem = problems.next(sessions: 4)
        problem.sessions[1].length = 65
        #expect(throws: PlacingFailure.self) { try Placer.place(problem, options(1_000)) }
    }
}
