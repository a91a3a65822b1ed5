import Chronology
import Diagnostics
import Programmes
import Rules
import Scheduling
import Testing

@testable import Placing

extension RandomProgrammes {
    static let today = CivilDate(year: 2027, month: 1, day: 1)!

    static func hasErrors(_ schedule: Schedule) -> Bool { !errors(schedule).isEmpty }

    static func errors(_ schedule: Schedule) -> [String] {
        judge(schedule, today: today).filter { $0.severity == .error }.map(\.message)
    }
}

@Suite("A programme that is placed")
struct ProgrammeTests {
    /// Plans on the way of a search.
    private func plans(_ first: Plan, seed: UInt64) -> [[Place]] {
        var annealer = Annealer(first, seed: seed, island: 0)
        let hot = Double(60 * annealer.unit)
        var plans = [first.places()]
        for _ in 0..<4 {
            annealer.run(2_048, from: hot, to: hot / 2)
            if annealer.plan.overlap == 0 { plans.append(annealer.plan.places()) }
        }
        return plans + [annealer.bestPlaces()]
    }

    @Test("breaks no hard rule by the judgement of check", arguments: 0..<40)
    func hardRules(seed: UInt64) throws {
        var programmes = RandomProgrammes(seed: seed)
        let (placement, first) = try programmes.placeable()
        for plan in plans(first, seed: seed) {
            let placed = try #require(RandomProgrammes.schedule(placement.programme(with: plan)))
            #expect(RandomProgrammes.errors(placed) == [])
            #expect(placed.unscheduled == [])
            for (item, place) in zip(placement.items, plan) where item.start == nil {
                let showing = try #require(placed.showings.first { $0.id == item.id })
                #expect(showing.interval.start == placement.start(of: place))
            }
        }
    }

    @Test("costs by the search what it costs by the rules' plain definitions", arguments: 0..<40)
    func softRules(seed: UInt64) throws {
        var programmes = RandomProgrammes(seed: 1_000 + seed)
        let (placement, first) = try programmes.placeable()
        // What only concerns sessions that stay is left out of the search, and is the same for every plan.
        var apart: Set<Int> = []
        for plan in plans(first, seed: seed) {
            let placed = try #require(RandomProgrammes.schedule(placement.programme(with: plan)))
            let charges = Agenda(placed, today: RandomProgrammes.today).charges()
            let judgement = Judgement(of: plan, in: placement.problem)
            #expect(judgement.broken == [])
            apart.insert(charges.reduce(0) { $0 + $1.cost } - judgement.cost)
        }
        #expect(apart.count == 1, "\(apart)")
    }
}
