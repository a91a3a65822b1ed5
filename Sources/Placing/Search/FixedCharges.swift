/// What sessions that nothing moves add to the counters.
struct FixedCharges: Sendable {
    /// Track by slot, headlines in the last row: how many run.
    let running: [[Int]]
    let trackDay: [[Int]]
    let trackStream: [[Int]]
    /// What they cost among themselves, before anything is placed, streams of a track apart.
    let cost: Int

    init(_ problem: PlacementProblem) {
        var running = Array(repeating: Array(repeating: 0, count: problem.slotCount), count: problem.trackCount + 1)
        var trackDay = Array(repeating: Array(repeating: 0, count: problem.days.count), count: problem.trackCount)
        var trackStream = Array(repeating: Array(repeating: 0, count: problem.streams.count), count: problem.trackCount)
        for fixture in problem.fixtures {
            for slot in fixture.slots {
                running[fixture.track][slot] += 1
                if fixture.isHeadline { running[problem.trackCount][slot] += 1 }
            }
            if let day = problem.day(of: fixture.slots.lowerBound) { trackDay[fixture.track][day] += 1 }
            if let stream = fixture.stream { trackStream[fixture.track][stream] += 1 }
        }
        let weights = problem.weights
        let shares = problem.dailyShares()
        var cost = weights.headline * running[problem.trackCount].reduce(0) { $0 + max(0, $1 - 1) }
        for track in 0..<problem.trackCount where problem.charged(track) > 0 {
            cost += weights.track * running[track].reduce(0) { $0 + max(0, $1 - 1) }
            cost += weights.spread * trackDay[track].reduce(0) { $0 + max(0, $1 - shares[track]) }
        }
        self.running = running
        self.trackDay = trackDay
        self.trackStream = trackStream
        self.cost = cost
    }
}
