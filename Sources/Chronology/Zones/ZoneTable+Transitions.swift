extension ZoneTable {
    /// The end of the last year that a date can be written in; a rule goes on for ever and a list must not.
    static let lastListed = 253_402_300_800

    /// Index into `types` of what is in force all through the interval, where the buckets tell at once; else nil.
    func onlyType(in interval: Interval) -> Int? {
        let (start, last) = (interval.start.secondsSinceEpoch, interval.end.secondsSinceEpoch &- 1)
        let numbers = (first: start >> Bucket.shift, last: last >> Bucket.shift)
        guard start <= last, numbers.first >= 0, numbers.last < Bucket.count else { return nil }
        let (first, other) = (utcBuckets[numbers.first], utcBuckets[numbers.last])
        guard !first.isCrowded, !other.isCrowded else { return nil }
        // Of one bucket or two neighbours; nothing may happen in the rest of the first nor up to `last` in the other.
        let state = pairs[first.pair].state(isBefore: Bucket.second(start) < first.boundary)
        guard numbers.last != numbers.first else {
            return state == pairs[first.pair].state(isBefore: Bucket.second(last) < first.boundary) ? state : nil
        }
        guard numbers.last == numbers.first + 1, state == pairs[first.pair].state(isBefore: false) else { return nil }
        return state == pairs[other.pair].state(isBefore: Bucket.second(last) < other.boundary) ? state : nil
    }

    func transitions(in interval: Interval) -> [Transition] {
        let (start, end) = (interval.start.secondsSinceEpoch, min(interval.end.secondsSinceEpoch, Self.lastListed))
        guard start < end else { return [] }
        var found = ruleHeldBefore ? ruledTransitions(from: start, to: min(end, times[0])) : []
        // `start - 1` would not do for the earliest instant of all.
        var position = start == .min ? 0 : Self.firstIndex(in: times, past: start - 1)
        while position < transitionCount, times[position] < end {
            found.append(transition(position))
            position += 1
        }
        guard let last = times.dropLast().last, last < end else { return found }
        return found + ruledTransitions(from: max(start, last + 1), to: end)
    }

    private func ruledTransitions(from start: Int, to end: Int) -> [Transition] {
        guard let future, start < end else { return [] }
        // Nothing that has a rule for its past is older than the first year that a date can be written in.
        let first = max(start, -62_135_596_800)
        let years = Self.year(first) - 1...max(Self.year(first), Self.year(end)) + 1
        var state = future.state(
            beforeFirstOf: future.rule.changes(inYears: Self.year(first) - 2...years.lowerBound), from: .max)
        var found: [Transition] = []
        for change in future.rule.changes(inYears: years) {
            defer { state = future.state(change) }
            guard future.state(change) != state, first <= change.time, change.time < end else { continue }
            found.append(
                Transition(
                    instant: Instant(secondsSinceEpoch: change.time), before: types[Int(state)],
                    after: types[Int(future.state(change))]))
        }
        return found
    }

    private static func year(_ time: Int) -> Int {
        CivilDate(daysSinceEpoch: time.flooredQuotient(by: 86_400)).year
    }
}
