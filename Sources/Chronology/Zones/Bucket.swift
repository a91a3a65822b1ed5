/// What a lookup needs to know of 97 days, in one word: the stretch of time that programmes are in is cut into such buckets,
/// so that a lookup is a shift, a load and a compare. A binary search costs more than all of that, since its branches can't
/// be predicted, and it reads from all over the memory.
struct Bucket: Sendable {
    static let shift = 23
    static let count = 384
    /// In the first days of 2072, counted from the epoch.
    static let end = count << shift

    /// From the lowest: 24 bits boundary, 10 before, 10 after, 18 width.
    private let bits: UInt64

    /// The second of the bucket at which its one transition is; past the bucket's last where there is none.
    var boundary: Int { Int(bits & 0xFF_FFFF) }
    /// Index into the zone's types of what is in force on one side of the boundary. The shift is chosen rather than the
    /// way to go, so that there is no branch to predict.
    @inline(__always)
    func state(isBefore: Bool) -> Int { Int(bits >> (isBefore ? 24 : 34) & 0x3FF) }
    /// How many seconds of clock face before the boundary are skipped or shown twice.
    var width: Int { Int(bits >> 44 & 0x3FFFF) }
    /// More than the word can tell: several transitions, or one that reaches over the bucket's end. Search the arrays.
    var isCrowded: Bool { bits == .max }

    static let crowded = Bucket(bits: .max)

    private init(bits: UInt64) {
        self.bits = bits
    }

    /// Nothing happens.
    init(_ state: UInt16) {
        self.init(bits: UInt64(1 << Self.shift) | UInt64(state) << 24 | UInt64(state) << 34)
    }

    init(boundary: Int, before: UInt16, after: UInt16, width: Int) {
        self.init(
            bits: UInt64(boundary) | UInt64(before) << 24 | UInt64(after) << 34 | UInt64(width) << 44)
    }

    /// Which second of its bucket a time is.
    @inline(__always)
    static func second(_ time: Int) -> Int { time & (1 << shift - 1) }

    /// Buckets over `edges`, the times that are searched, where `starts` tells from when on each of them matters.
    /// Both end with `Int.max`.
    static func index(edges: [Int], starts: [Int], states: [UInt16]) -> InlineArray<384, Bucket> {
        var position = 0
        return InlineArray<384, Bucket> { number in
            let start = number << shift
            while edges[position] <= start { position += 1 }
            return bucket(start, position, edges, starts, states)
        }
    }

    private static func bucket(
        _ start: Int, _ position: Int, _ edges: [Int], _ starts: [Int], _ states: [UInt16]
    ) -> Bucket {
        let end = start + 1 << shift
        guard starts[position] < end else { return Bucket(states[position]) }
        // The next one must leave the rest of the bucket alone, and this one must be in it whole.
        guard edges[position] < end, starts[position + 1] >= end else { return .crowded }
        let width = edges[position] - starts[position]
        guard (0..<1 << 18).contains(width) else { return .crowded }
        return Bucket(
            boundary: edges[position] - start, before: states[position], after: states[position + 1], width: width)
    }
}
