/// The slots of all days in one row.
struct SlotAxis {
    private(set) var instants: [Int] = []
    private(set) var days: [Range<Int>] = []
    private let seconds: Int

    /// Windows of seconds, ascending; `reach` in minutes is how far a rest or turnaround may stretch past a day's end.
    init(_ windows: [Range<Int>], grid: Int, reach: Int) throws(InstanceError) {
        seconds = grid * 60
        var end: Int?
        for window in windows {
            let start = window.lowerBound.roundedUp(to: seconds)
            if let end {
                guard end <= start else { throw InstanceError(reason: "days: expected one after the other") }
                let apart = min((start - end) / seconds, slots(minutes: reach) + 1)
                instants += (0..<apart).map { end + $0 * seconds }
            }
            let count = max(0, (window.upperBound - start) / seconds)
            days.append(instants.count..<instants.count + count)
            instants += (0..<count).map { start + $0 * seconds }
            end = start + count * seconds
        }
        guard days.contains(where: { !$0.isEmpty }) else { throw InstanceError(reason: "days: none is open") }
        guard instants.count < 100_000 else { throw InstanceError(reason: "days: too many slots") }
    }

    /// The slot that begins at a second.
    func slot(at second: Int) -> Int? {
        slot(touching: second).flatMap { instants[$0] == second ? $0 : nil }
    }

    /// The slot that a second falls into.
    func slot(touching second: Int) -> Int? {
        var low = 0
        var high = instants.count
        while low < high {
            let middle = (low + high) / 2
            if instants[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return low > 0 && second < instants[low - 1] + seconds ? low - 1 : nil
    }

    /// The number of each slot's day; -1 between days.
    var dayNumbers: [Int] { instants.indices.map { slot in days.firstIndex { $0.contains(slot) } ?? -1 } }

    func slots(minutes: Int) -> Int { (minutes * 60).roundedUp(to: seconds) / seconds }

    /// The slots of each day that the seconds from `from` to `to` touch.
    func touched(from: Int, to: Int) -> [Range<Int>] {
        days.compactMap { day in
            let inside = day.filter { instants[$0] < to && from < instants[$0] + seconds }
            return inside.first.map { $0..<$0 + inside.count }
        }
    }
}

extension Int {
    fileprivate func roundedUp(to step: Int) -> Int { (self + step - 1) / step * step }
}
