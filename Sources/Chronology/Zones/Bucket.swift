/// What a lookup needs to know of 97 days, in 32 bits: the stretch of time that programmes are in is cut into such buckets,
/// so that a lookup is a shift, a load and a compare. A binary search costs more than all of that, since its branches can't
/// be predicted, and it reads from all over the memory. Small, so that the buckets of all the world's zones stay in a cache.
struct Bucket: Sendable {
    static let shift = 23
    static let count = 384
    /// In the first days of 2072, counted from the epoch.
    static let end = count << shift

    /// From the lowest: 21 bits boundary in units of 4 seconds, 7 bits width in quarters of an hour, 4 bits state pair.
    private let bits: UInt32

    /// The second of the bucket at which its one transition is; 0, all of it being after, where there is none.
    var boundary: Int { Int(bits << 2 & 0x7F_FFFC) }
    /// How many seconds of clock face before the boundary are skipped or shown twice.
    var width: Int { Int(bits >> 21 & 0x7F) * 900 }
    /// Which pair of states is in force before and from the boundary on.
    var pair: Int { Int(bits >> 28) }

    /// More than 32 bits can tell: several transitions, or one that reaches over the bucket's end. Search the arrays.
    var isCrowded: Bool { bits == .max }

    static let crowded = Bucket(bits: .max)

    private init(bits: UInt32) {
        self.bits = bits
    }

    /// Nil where the bits don't do. All minutes are multiples of 4 seconds.
    init?(boundary: Int, width: Int, pair: Int) {
        guard boundary % 4 == 0, width % 900 == 0, (0...0x7F).contains(width / 900) else { return nil }
        self.init(bits: UInt32(boundary / 4) | UInt32(width / 900) << 21 | UInt32(pair) << 28)
    }

    /// Which second of its bucket a time is.
    @inline(__always)
    static func second(_ time: Int) -> Int { time & (1 << shift - 1) }
}

/// Two of a zone's types, in 8 bits each: before a boundary and from then on.
struct StatePair: Hashable, Sendable {
    private let bits: UInt16

    /// Four bits of a bucket name a pair; one is left out, so that no bucket has all bits set but the crowded one.
    static let most = 15

    init?(before: UInt16, after: UInt16) {
        guard before <= 0xFF, after <= 0xFF else { return nil }
        bits = before | after << 8
    }

    var after: UInt16 { bits >> 8 }

    static let none = StatePair(before: 0, after: 0)!

    /// The shift is chosen rather than the way to go, so that there is no branch to predict.
    @inline(__always)
    func state(isBefore: Bool) -> Int { Int(bits >> (isBefore ? 0 : 8) & 0xFF) }
}
