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

    @Test(
        "is below what brute force finds, and knows that two languages on two streams make a track pay for the second")
    func languages() throws {
        var problems = RandomProblems(seed: 8)
        var problem = problems.next(sessions: 3, days: 1, slotsADay: 9)
        (problem.fixtures, problem.people, problem.clashes, problem.trackless) = ([], [], [], nil)
        for index in problem.sessions.indices {
            problem.sessions[index].track = 0
            problem.sessions[index].streams = index == 0 ? [0] : [1]
            (problem.sessions[index].people, problem.sessions[index].after) = ([], [])
            (problem.sessions[index].apart, problem.sessions[index].mates) = ([], [])
        }
        let least = try #require(cheapestByBruteForce(problem))
        let apart = try #require(DualAscent.certificate(Model(problem), target: least, steps: 200))
        #expect(provenBound(apart, problem) == apart.bound)
        #expect(apart.bound <= least)
        problem.weights.stability = 0
        let free = try #require(DualAscent.certificate(Model(problem), target: least, steps: 200))
        #expect(apart.bound > free.bound)
    }

    @Test("never is above the cheapest of all plans", arguments: 0..<30)
    func underBruteForce(seed: UInt64) throws {
        var problems = RandomProblems(seed: 700 + seed)
        let problem = problems.next(sessions: 4, days: 1, slotsADay: 8)
        guard problem.sessions.allSatisfy({ !$0.starts.isEmpty }), let least = cheapestByBruteForce(problem) else {
            return
        }
        let certificate = try #require(DualAscent.certificate(Model(problem), target: least, steps: 300))
        #expect(certificate.bound <= least)
        #expect(provenBound(certificate, problem) == certificate.bound)
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
        proof.trackPrices.enumerated().allSatisfy({ within($1, weights.track * problem.charged($0)) }),
        within(proof.headlinePrices, weights.headline),
        proof.dayPrices.enumerated().allSatisfy({ within($1, weights.spread * problem.charged($0)) }),
        within(proof.floorPrices, weights.floor)
    else { return nil }
    // Fixtures hold what they hold; what they hold twice is charged whatever else is done.
    var sum = 0
    func add(_ prices: [Int], weight: Int, room: Int, held: (Int) -> Int) {
        for (index, price) in prices.enumerated() {
            sum += scale * weight * max(0, held(index) - room) - price * max(0, room - held(index))
        }
    }
    func fixed(in slot: Int) -> [PlacementProblem.Fixture] { problem.fixtures.filter { $0.slots.contains(slot) } }
    add(proof.headlinePrices, weight: weights.headline, room: 1) { fixed(in: $0).count { $0.isHeadline } }
    for (track, share) in problem.dailyShares().enumerated() {
        let charged = problem.charged(track)
        add(proof.trackPrices[track], weight: weights.track * charged, room: 1) { slot in
            fixed(in: slot).count { $0.track == track }
        }
        add(proof.dayPrices[track], weight: weights.spread * charged, room: share) { day in
            problem.fixtures.count { $0.track == track && problem.days[day].contains($0.slots.lowerBound) }
        }
    }
    for (set, prices) in zip(proof.streamSets, proof.streamPrices) {
        for (slot, price) in prices.enumerated() {
            let held = set.filter { stream in
                let own = problem.streams[stream]
                return (slot - own.turnaround...slot).contains { at in !own.closed.contains { $0.contains(at) } }
            }
            sum -= price * Set(held.map { problem.streams[$0].lane }).count
        }
    }
    for (price, region) in zip(proof.floorPrices, problem.regions) { sum += price * region.floor }
    for track in 0..<problem.trackCount {
        guard let least = leastOfTrack(track, proof, problem) else { return nil }
        sum += least
    }
    return max(0, (sum + scale - 1) / scale)
}

/// A track's sessions each at its cheapest start; where not all suit the same streams, with a second stream paid for or all on
/// those that suit every one.
private func leastOfTrack(_ track: Int, _ proof: Certificate, _ problem: PlacementProblem) -> Int? {
    let sessions = problem.sessions.filter { $0.track == track }
    func sum(_ streams: (PlacementProblem.Session) -> [Int]) -> Int? {
        sessions.reduce(0) { sum, session in
            guard let sum, let least = leastOfSession(session, on: streams(session), proof, problem) else { return nil }
            return sum + least
        }
    }
    let common = problem.streams.indices.filter { stream in sessions.allSatisfy { $0.streams.contains(stream) } }
    let hasFixedStream = problem.fixtures.contains { $0.track == track && $0.stream != nil }
    let apart = sum(\.streams)
    guard !hasFixedStream, sessions.contains(where: { $0.streams != common }), let apart else { return apart }
    let dearer = apart + Certificate.scale * problem.weights.stability * problem.charged(track)
    return common.isEmpty ? dearer : min(dearer, sum { _ in common } ?? dearer)
}

private func leastOfSession(
    _ session: PlacementProblem.Session, on streams: [Int], _ proof: Certificate, _ problem: PlacementProblem
) -> Int? {
    let turnaround = streams.map { problem.streams[$0].turnaround }.min() ?? 0
    return session.starts.map { start in
        var cost = problem.cost(of: start) * Certificate.scale
        let run = start.slot..<start.slot + session.length
        for (set, prices) in zip(proof.streamSets, proof.streamPrices) where Set(set).isSuperset(of: streams) {
            cost += (run.lowerBound..<min(prices.count, run.upperBound + turnaround)).reduce(0) { $0 + prices[$1] }
        }
        for slot in run {
            cost += proof.trackPrices[session.track][slot] + (session.isHeadline ? proof.headlinePrices[slot] : 0)
            for (index, region) in problem.regions.enumerated() where region.isFair[slot] {
                cost -= proof.floorPrices[index] * session.interest[index]
            }
        }
        return cost + proof.dayPrices[session.track][problem.day(of: start.slot)!]
    }.min()
}
