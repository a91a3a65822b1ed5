/// How much a question may still cost, counted in places looked at: so the answer is the same on every machine.
struct Effort {
    private(set) var left: Int
    var isSpent: Bool { left <= 0 }

    init(_ places: Int) { left = places }

    mutating func spend(_ places: Int) { left -= places }
}
