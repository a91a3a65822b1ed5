import Testing

@testable import Placing

@Suite("A plan under way")
struct PlanTests {
    @Test("counts by differences what the plain definition counts", arguments: 0..<12)
    func differences(seed: UInt64) throws {
        var problems = RandomProblems(seed: 100 + seed)
        let (model, first) = try problems.placeable(sessions: 12, days: 3)
        let problem = model.problem
        #expect(Judgement(of: first.places(), in: problem).broken == [])
        var annealer = Annealer(first, seed: seed, island: 0)
        for _ in 0..<6 {
            annealer.run(1_024, from: 60, to: 40)
            let plan = annealer.plan
            let judgement = Judgement(of: plan.places(), in: problem)
            #expect(plan.cost == judgement.cost)
            #expect(judgement.broken.isEmpty == (plan.overlap == 0), "\(judgement.broken)")
            #expect(judgement.broken.allSatisfy { $0.hasPrefix("overlap") })
            #expect(Judgement(of: annealer.bestPlaces(), in: problem).cost == annealer.bestCost)
        }
    }

    @Test("foretells what a move will change", arguments: 0..<8)
    func foretold(seed: UInt64) throws {
        var problems = RandomProblems(seed: 200 + seed)
        let (model, first) = try problems.placeable(sessions: 10, days: 3)
        var plan = first
        var random = RandomSource(seed: seed, stream: 1)
        var moved = 0
        for _ in 0..<2_000 {
            let session = random.below(model.sessions)
            let slot = Int(model.starts.item(session, random.below(model.starts.count(session))))
            let stream = Int(model.able.item(session, random.below(model.able.count(session))))
            guard !plan.isClosed(session, at: slot, on: stream) else { continue }
            let delta = plan.delta(session, to: slot, on: stream)
            let over = plan.overlapDelta(session, to: slot, on: stream)
            let before = plan.overlap
            let change = plan.remove(session) + plan.insert(session, at: slot, on: stream)
            #expect(change == delta && plan.overlap - before == over)
            moved += 1
        }
        #expect(moved > 500)
    }

    @Test("foretells what two moves at once will change where they count nothing together", arguments: 0..<8)
    func foretoldTogether(seed: UInt64) throws {
        var problems = RandomProblems(seed: 400 + seed)
        let (model, first) = try problems.placeable(sessions: 10, days: 3)
        var plan = first
        var random = RandomSource(seed: seed, stream: 1)
        var moved = 0
        for _ in 0..<2_000 {
            let pair = (random.below(model.sessions), random.below(model.sessions))
            let clash = model.clashes.range(pair.0).contains { Int(model.clashes.items[$0].other) == pair.1 }
            guard model.track[pair.0] != model.track[pair.1], !clash, !model.isHeadline[pair.0] else { continue }
            let slots = (
                Int(model.starts.item(pair.0, random.below(model.starts.count(pair.0)))),
                Int(model.starts.item(pair.1, random.below(model.starts.count(pair.1))))
            )
            let streams = (Int(plan.stream[pair.0]), Int(plan.stream[pair.1]))
            let sum =
                plan.deltaWithoutFloors(pair.0, to: slots.0, on: streams.0)
                + plan.deltaWithoutFloors(pair.1, to: slots.1, on: streams.1)
                + plan.floorDelta(pair.0, to: slots.0, and: pair.1, to: slots.1)
            let removed = plan.remove(pair.0) + plan.remove(pair.1)
            let change =
                removed + plan.insert(pair.0, at: slots.0, on: streams.0)
                + plan.insert(pair.1, at: slots.1, on: streams.1)
            #expect(change == sum)
            moved += 1
        }
        #expect(moved > 100)
    }

    @Test("reads and writes windows of slots across the seams of words")
    func windows() {
        let arena = Arena()
        let bits = BitRows(rows: 2, slots: 200, in: arena)
        bits.set(1, 60, lowest(9))
        #expect(bits.window(1, 60) == lowest(9) && bits.window(1, 64) == lowest(5) && bits.window(0, 60) == 0)
        bits.clear(1, 62, lowest(3))
        #expect(bits.window(1, 60) == 0b1_1110_0011)
        #expect(bits.window(1, 0) == 0b11 << 60)
        #expect(moved(lowest(4), by: 2) == 0b11_1100 && moved(lowest(4), by: -2) == 0b11 && moved(1, by: 70) == 0)
    }
}
