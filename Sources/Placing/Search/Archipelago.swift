internal import Threading

/// Several annealers side by side. Each has its own random numbers and runs its rounds alone; between rounds the one that is
/// worst off takes over the plan of the best. So the outcome does not depend on how many threads there are.
final class Archipelago {
    private let islands: [Island]
    private let threads: Int
    private(set) var moves = 0

    /// Only one thread at a time touches an island: a worker during a round, the owner between two.
    private final class Island: @unchecked Sendable {
        var annealer: Annealer

        init(_ annealer: Annealer) { self.annealer = annealer }
    }

    init(_ model: Model, first: [Place], seed: UInt64, islands: Int, threads: Int) {
        self.threads = max(1, min(threads, islands))
        self.islands = (0..<max(1, islands)).map { index in
            var plan = Plan(model)
            plan.load(first)
            return Island(Annealer(plan, seed: seed, island: index))
        }
    }

    var bestCost: Int { islands.map(\.annealer.bestCost).min() ?? .max }

    /// Of equals the first island's.
    var best: [Place] {
        (islands.first { $0.annealer.bestCost == bestCost } ?? islands[0]).annealer.bestPlaces()
    }

    func run(_ round: Cooling.Round) {
        if round.fromBest { restart() } else { exchange() }
        let workers = (1..<threads).map { first in
            Thread { [islands, threads] in
                Self.run(round, islands, from: first, by: threads)
            }
        }
        Self.run(round, islands, from: 0, by: threads)
        for worker in workers { worker.join() }
        moves += round.moves
    }

    private static func run(_ round: Cooling.Round, _ islands: [Island], from first: Int, by step: Int) {
        for index in stride(from: first, to: islands.count, by: step) {
            islands[index].annealer.run(round.moves, from: round.hot, to: round.cold)
        }
    }

    private func restart() {
        let places = best
        for island in islands { island.annealer.plan.load(places) }
    }

    private func exchange() {
        guard islands.count > 1 else { return }
        let costs = islands.map(\.annealer.standing)
        guard let low = costs.min(), let high = costs.max(), low < high,
            let best = costs.firstIndex(of: low), let worst = costs.firstIndex(of: high)
        else { return }
        islands[worst].annealer.plan.load(islands[best].annealer.plan.places())
    }
}
