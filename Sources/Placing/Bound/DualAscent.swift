/// Finds good prices: the volume algorithm (Barahona and Anbil, 2000), steps along an average of the excesses from the best
/// prices so far.
struct DualAscent {
    private let dual: DualFunction
    private let layout: DualLayout
    private var best: [Int32]
    private var bestValue: Int
    private var direction: [Double]

    /// The certificate after so many steps; `target` is the cost of some plan. Nil where a session has no start at all.
    static func certificate(_ model: Model, target: Int, steps: Int) -> Certificate? {
        let layout = DualLayout(model)
        guard var ascent = DualAscent(layout) else { return nil }
        ascent.climb(target: target, steps: steps)
        return ascent.certificate()
    }

    private init?(_ layout: DualLayout) {
        self.layout = layout
        dual = DualFunction(layout)
        best = [Int32](repeating: 0, count: layout.count)
        guard let value = dual.value() else { return nil }
        bestValue = value
        direction = (0..<layout.count).map { [dual] in Double(dual.excess[$0]) }
    }

    private mutating func climb(target: Int, steps: Int) {
        let goal = Double(target * Certificate.scale)
        var factor = 0.5
        var failures = 0
        var blend = 0.1
        for step in 0..<steps {
            let length = squaredLength()
            guard length > 0, Double(bestValue) < goal else { return }
            move(by: factor * (goal * 1.02 - Double(bestValue)) / length)
            guard let value = dual.value() else { return }
            let along = follow(blend: blend)
            if value > bestValue {
                bestValue = value
                for index in 0..<layout.count { best[index] = dual.prices[index] }
                failures = 0
                if along > 0 { factor = min(2, factor * 1.1) }
            } else {
                failures += 1
                if failures >= 10 { (factor, failures) = (max(0.0005, factor * 0.7), 0) }
            }
            if step % 200 == 199 { blend = max(0.01, blend * 0.7) }
        }
    }

    /// Only what can still move counts: a price of nothing does not fall.
    private func squaredLength() -> Double {
        var sum = 0.0
        for index in 0..<layout.count {
            let slope = direction[index]
            if slope < 0 && best[index] == 0 || slope > 0 && best[index] >= layout.highest[index] { continue }
            sum += slope * slope
        }
        return sum
    }

    private func move(by step: Double) {
        for index in 0..<layout.count {
            let price = Double(best[index]) + step * direction[index]
            dual.prices[index] = Int32(min(max(0, price), Double(layout.highest[index])))
        }
    }

    /// Turns the direction a little towards the newest excess; how well the two agreed.
    private mutating func follow(blend: Double) -> Double {
        var along = 0.0
        for index in 0..<layout.count {
            let newest = Double(dual.excess[index])
            along += newest * direction[index]
            direction[index] += blend * (newest - direction[index])
        }
        return along
    }

    private func certificate() -> Certificate {
        func row(_ base: Int, _ count: Int) -> [Int] { (base..<base + count).map { Int(best[$0]) } }
        let slots = layout.slots
        let model = layout.model
        // No plan costs a fraction, nor less than nothing.
        let bound = max(0, (bestValue + Certificate.scale - 1) / Certificate.scale)
        return Certificate(
            streamSets: layout.sets, streamPrices: layout.sets.indices.map { row($0 * slots, slots) },
            trackPrices: (0..<model.tracks).map { row(layout.trackBase + $0 * slots, slots) },
            headlinePrices: row(layout.headlineBase, slots),
            dayPrices: (0..<model.tracks).map { row(layout.dayBase + $0 * model.days, model.days) },
            floorPrices: row(layout.floorBase, model.regions), bound: bound)
    }
}
