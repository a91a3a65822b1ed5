/// A zone's transitions in flat arrays, arranged so that a lookup is one shift and a few compares. Never changed once built,
/// shared by all names of the zone, read without a lock.
///
/// State `i` is in force before transition `i`; the last one after all transitions. Each array that is searched ends with a
/// sentinel no time reaches, so a search needs no other end.
final class ZoneTable: Sendable {
    /// UTC seconds of each transition, then `Int.max`.
    let times: [Int]
    /// The later of the two faces that the clocks show at each transition, then `Int.max`.
    let laterEdges: [Int]
    /// The earlier of the two, then `Int.max`.
    let earlierEdges: [Int]
    /// Seconds ahead of UTC in each state.
    let offsets: [Int]
    /// Index into `types` of each state.
    let states: [UInt16]
    let types: [ZoneOffset]
    let utcBuckets: [UInt16]
    let localBuckets: [UInt16]
    /// What goes on after the last transition.
    let future: RecurringChanges?
    /// Whether the rule also held before the first transition: files with a rule and no transitions.
    let ruleHeldBefore: Bool

    init(_ builder: ZoneTableBuilder) {
        types = builder.types
        states = builder.states
        offsets = builder.states.map { builder.types[Int($0)].seconds }
        times = builder.times + [.max]
        (earlierEdges, laterEdges) = Self.edges(times: builder.times, offsets: offsets)
        utcBuckets = Buckets.index(times)
        localBuckets = Buckets.index(laterEdges)
        future = builder.future
        ruleHeldBefore = builder.ruleHeldBefore
    }

    convenience init(_ file: TZifFile) {
        self.init(ZoneTableBuilder(file))
    }

    var transitionCount: Int { times.count - 1 }

    private static func edges(times: [Int], offsets: [Int]) -> (earlier: [Int], later: [Int]) {
        var earlier: [Int] = []
        var later: [Int] = []
        earlier.reserveCapacity(times.count + 1)
        later.reserveCapacity(times.count + 1)
        var latest = Int.min
        for (index, time) in times.enumerated() {
            let (before, after) = (offsets[index], offsets[index + 1])
            earlier.append(time.addingSaturated(min(before, after)))
            // Real jumps are further apart than they are wide; for made-up ones the search still needs an order.
            latest = max(latest, time.addingSaturated(max(before, after)))
            later.append(latest)
        }
        return (earlier + [.max], later + [.max])
    }
}

/// The stretch of time that programmes are in, cut into buckets of 97 days: each knows where in a sorted array its search
/// starts. A binary search costs more than the rest of the lookup, since its branches can't be predicted.
enum Buckets {
    static let shift = 23
    static let count = 384
    /// In the first days of 2072, counted from the epoch.
    static let end = count << shift

    /// For each bucket how many of `times` are not later than its start. `times` ends with `Int.max`.
    static func index(_ times: [Int]) -> [UInt16] {
        var position = 0
        return (0..<count).map { bucket in
            while times[position] <= bucket << shift { position += 1 }
            return UInt16(truncatingIfNeeded: position)
        }
    }
}
