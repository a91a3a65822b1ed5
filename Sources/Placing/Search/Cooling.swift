/// How hot each round of a run is. A run is a short opening, which shows early what is to be had and how fast the machine
/// is; then one long cooling; then, for as long as it goes on, reheats. Everything follows from two numbers, so a run that a
/// clock has cut can be had again.
struct Cooling {
    /// Moves of each island in a round.
    struct Round {
        var moves: Int
        var hot: Double
        var cold: Double
        /// Starts again from the best plan, not from where the last round ended.
        var fromBest = false
    }

    static let openingRounds = 8
    static let mainRounds = 64
    static let reheatRounds = 16

    let opening: Int
    /// Moves of each island over which the long cooling is stretched.
    let main: Int
    let hot: Double
    let cold: Double

    init(model: Model, main: Int) {
        opening = Self.opening(model, main: main)
        self.main = main
        hot = Self.heat(model)
        cold = hot / 20
    }

    /// A few thousand moves a session, and never more than the run itself is worth.
    static func opening(_ model: Model, main: Int) -> Int { min(model.sessions * 16_000, main / 4) }

    /// The shortest long cooling that a whole opening goes with.
    static func least(_ model: Model) -> Int { model.sessions * 64_000 }

    /// The long cooling that makes a run of so many moves with its opening.
    static func main(_ model: Model, iterations: Int) -> Int {
        iterations - min(model.sessions * 16_000, iterations / 5)
    }

    func round(_ index: Int) -> Round {
        if index < Self.openingRounds { return part(index, of: Self.openingRounds, moves: opening, from: hot) }
        let index = index - Self.openingRounds
        if index < Self.mainRounds { return part(index, of: Self.mainRounds, moves: main, from: hot) }
        let again = (index - Self.mainRounds) % Self.reheatRounds
        var round = part(again, of: Self.reheatRounds, moves: main / 4, from: hot / 4)
        round.fromBest = again == 0
        return round
    }

    /// By how much this programme's costs are greater than those the rest was tuned on.
    static func unit(_ model: Model) -> Int { max(1, Int(heat(model)) / 10) }

    private func part(_ index: Int, of count: Int, moves: Int, from hot: Double) -> Round {
        let fall = Logarithm.of(cold / hot) / Double(count)
        return Round(
            moves: max(1, moves / count / Annealer.chunk) * Annealer.chunk,
            hot: hot * Logarithm.exponential(fall * Double(index)),
            cold: hot * Logarithm.exponential(fall * Double(index + 1)))
    }

    /// A measure of what a move costs: how far a session's prices lie above its cheapest, on average.
    static func heat(_ model: Model) -> Double {
        var sum = 0
        var count = 0
        for session in 0..<model.movable.count {
            let own = Int(model.movable[session])
            let prices = model.starts.range(own).map {
                Int(model.price[own * model.slots + Int(model.starts.items[$0])])
            }
            guard let least = prices.min() else { continue }
            sum += prices.reduce(0) { $0 + $1 - least }
            count += prices.count
        }
        let weights = model.problem.weights
        let least = max(1, min(weights.track, weights.headline, weights.stability)) / 4
        return max(4, Double(least), Double(sum) / Double(max(1, count)) / 8)
    }
}
