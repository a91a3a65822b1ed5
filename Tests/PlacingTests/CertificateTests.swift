import Testing

@testable import Placing

@Suite("The bound")
struct CertificateTests {
    @Test("is what anyone gets who adds up the certificate by hand", arguments: 0..<12)
    func verified(seed: UInt64) throws {
        var problems = RandomProblems(seed: 300 + seed)
        let (model, plan) = try problems.placeable(sessions: 12, days: 3)
        let problem = model.problem
        let certificate = try #require(DualAscent.certificate(model, target: plan.cost, steps: 60))
        #expect(provenBound(certificate, problem) == certificate.bound)
        #expect(certificate.bound <= plan.cost)
        let bare = try #require(DualAscent.certificate(model, target: plan.cost, steps: 0))
        #expect(certificate.bound >= bare.bound)
    }

    @Test("grows with the steps where streams are scarce")
    func grows() throws {
        var problems = RandomProblems(seed: 3)
        let problem = problems.next(sessions: 16, days: 2)
        let model = try Model(problem)
        let bare = try #require(DualAscent.certificate(model, target: 5_000, steps: 0))
        let priced = try #require(DualAscent.certificate(model, target: 5_000, steps: 60))
        #expect(priced.bound > bare.bound)
    }
}

/// The proof read by someone who knows nothing of how it was found: prices within their limits, then each session's cheapest
/// start, less what scarce things hold.
private func provenBound(_ proof: Certificate, _ problem: PlacementProblem) -> Int? {
    let scale = Certificate.scale
    let weights = problem.weights
    func within(_ prices: [Int], _ limit: Int) -> Bool { prices.allSatisfy { (0...limit * scale).contains($0) } }
    guard proof.streamPrices.joined().allSatisfy({ $0 >= 0 }),
        proof.trackPrices.allSatisfy({ within($0, weights.track) }),
        within(proof.headlinePrices, weights.headline), proof.dayPrices.allSatisfy({ within($0, weights.spread) }),
        within(proof.floorPrices, weights.floor)
    else { return nil }
    var sum = -proof.headlinePrices.reduce(0, +) - proof.trackPrices.joined().reduce(0, +)
    for (set, prices) in zip(proof.streamSets, proof.streamPrices) {
        for (slot, price) in prices.enumerated() {
            let held = set.filter { stream in
                let own = problem.streams[stream]
                return (slot - own.turnaround...slot).contains { at in !own.closed.contains { $0.contains(at) } }
            }
            sum -= price * Set(held.map { problem.streams[$0].lane }).count
        }
    }
    for (prices, share) in zip(proof.dayPrices, problem.dailyShares()) { sum -= prices.reduce(0, +) * share }
    for (price, region) in zip(proof.floorPrices, problem.regions) { sum += price * region.floor }
    for session in problem.sessions {
        let turnaround = session.streams.map { problem.streams[$0].turnaround }.min() ?? 0
        let costs = session.starts.map { start in
            var cost = problem.cost(of: start) * scale
            let run = start.slot..<start.slot + session.length
            for (set, prices) in zip(proof.streamSets, proof.streamPrices)
            where Set(set).isSuperset(of: session.streams) {
                cost += (run.lowerBound..<min(prices.count, run.upperBound + turnaround)).reduce(0) { $0 + prices[$1] }
            }
            for slot in run {
                cost += proof.trackPrices[session.track][slot] + (session.isHeadline ? proof.headlinePrices[slot] : 0)
                for (index, region) in problem.regions.enumerated() where region.isFair[slot] {
                    cost -= proof.floorPrices[index] * session.interest[index]
                }
            }
            return cost + proof.dayPrices[session.track][problem.day(of: start.slot)!]
        }
        sum += costs.min()!
    }
    return max(0, (sum + scale - 1) / scale)
}
