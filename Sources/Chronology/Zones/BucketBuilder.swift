/// Cuts a zone's transitions into buckets; the pairs of states that they name are collected over both kinds of bucket.
struct BucketBuilder {
    private(set) var pairs: [StatePair] = []
    private let states: [UInt16]
    private var lastQuiet: (state: UInt16, bucket: Bucket?)?

    init(states: [UInt16]) {
        self.states = states
        pairs.reserveCapacity(8)
    }

    /// Buckets over `edges`, the times that are searched, where `starts` tells from when on each of them matters.
    /// Both end with `Int.max`. From the last bucket to the first: if the pairs run out, then for the past.
    mutating func buckets(edges: [Int], starts: [Int]) -> InlineArray<384, Bucket> {
        var position = edges.count - 1
        var buckets = InlineArray<384, Bucket>(repeating: .crowded)
        for number in (0..<Bucket.count).reversed() {
            let start = number << Bucket.shift
            while position > 0, edges[position - 1] > start { position -= 1 }
            if let bucket = bucket(start, position, edges, starts) { buckets[number] = bucket }
        }
        return buckets
    }

    private mutating func bucket(_ start: Int, _ position: Int, _ edges: [Int], _ starts: [Int]) -> Bucket? {
        let end = start + 1 << Bucket.shift
        guard starts[position] < end else {
            return quiet(states[position])
        }
        // The next one must leave the rest of the bucket alone, and this one must be in it whole.
        guard edges[position] < end, starts[position + 1] >= end,
            let pair = pair(before: states[position], after: states[position + 1])
        else { return nil }
        return Bucket(boundary: edges[position] - start, width: edges[position] - starts[position], pair: pair)
    }

    /// Most are quiet, and so is the neighbour, in the same state.
    private mutating func quiet(_ state: UInt16) -> Bucket? {
        if let lastQuiet, lastQuiet.state == state { return lastQuiet.bucket }
        let bucket = pair(after: state).flatMap { Bucket(boundary: 0, width: 0, pair: $0) }
        lastQuiet = (state, bucket)
        return bucket
    }

    private mutating func pair(before: UInt16, after: UInt16) -> Int? {
        guard let pair = StatePair(before: before, after: after) else { return nil }
        if let known = pairs.firstIndex(of: pair) { return known }
        guard pairs.count < StatePair.most else { return nil }
        pairs.append(pair)
        return pairs.count - 1
    }

    /// Any that ends so will do where nothing happens.
    private mutating func pair(after state: UInt16) -> Int? {
        pairs.firstIndex { $0.after == state } ?? pair(before: state, after: state)
    }

    /// `pairs` where a lookup finds them without another reference.
    var allPairs: InlineArray<15, StatePair> {
        InlineArray { $0 < pairs.count ? pairs[$0] : .none }
    }
}
