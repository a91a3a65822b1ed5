/// A zone's transitions in flat arrays, arranged so that a lookup is one shift and a few compares. Never changed once built,
/// read without a lock. The name is in here so that a `Zone` is one reference; all names of a zone share the arrays.
///
/// State `i` is in force before transition `i`; the last one after all transitions. Each array that is searched ends with a
/// sentinel no time reaches, so a search needs no other end.
final class ZoneTable: Sendable {
    // First, where one line of the cache has the count of references, the types and the usual pairs.
    let types: [ZoneOffset]
    let pairs: InlineArray<15, StatePair>
    let utcBuckets: InlineArray<384, Bucket>
    let localBuckets: InlineArray<384, Bucket>
    let name: String
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
    /// What goes on after the last transition.
    let future: RecurringChanges?
    /// Whether the rule also held before the first transition: files with a rule and no transitions.
    let ruleHeldBefore: Bool

    init(name: String, _ builder: ZoneTableBuilder) {
        self.name = name
        types = builder.types
        states = builder.states
        offsets = builder.states.map { builder.types[Int($0)].seconds }
        times = builder.times + [.max]
        (earlierEdges, laterEdges) = Self.edges(times: builder.times, offsets: offsets)
        var buckets = BucketBuilder(states: states)
        utcBuckets = buckets.buckets(edges: times, starts: times)
        localBuckets = buckets.buckets(edges: laterEdges, starts: earlierEdges)
        pairs = buckets.allPairs
        future = builder.future
        ruleHeldBefore = builder.ruleHeldBefore
    }

    /// Another name for the same zone.
    init(name: String, sharing other: ZoneTable) {
        self.name = name
        (times, laterEdges, earlierEdges) = (other.times, other.laterEdges, other.earlierEdges)
        (offsets, states, types) = (other.offsets, other.states, other.types)
        (utcBuckets, localBuckets, pairs) = (other.utcBuckets, other.localBuckets, other.pairs)
        (future, ruleHeldBefore) = (other.future, other.ruleHeldBefore)
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
