/// A set of slots, a bit each.
struct Cover: Hashable {
    private var words: [UInt64]

    init(_ ranges: some Sequence<Range<Int>>, of slots: Int) {
        words = Array(repeating: 0, count: (slots + 63) / 64)
        for slot in ranges.lazy.map({ $0.clamped(to: 0..<slots) }).joined() {
            words[slot >> 6] |= 1 << UInt64(slot & 63)
        }
    }

    mutating func formUnion(_ other: Cover) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    func intersection(_ other: Cover) -> Cover {
        var both = self
        for index in words.indices { both.words[index] &= other.words[index] }
        return both
    }

    func subtracting(_ other: Cover) -> Cover {
        var left = self
        for index in words.indices { left.words[index] &= ~other.words[index] }
        return left
    }

    func isSubset(of other: Cover) -> Bool {
        for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
        return true
    }

    /// How many slots follow each other, wherever any do.
    func stretches() -> [Int] {
        var stretches: [Int] = []
        var length = 0
        for slot in 0..<words.count << 6 {
            if words[slot >> 6] >> UInt64(slot & 63) & 1 == 1 {
                length += 1
            } else if length > 0 {
                stretches.append(length)
                length = 0
            }
        }
        return length > 0 ? stretches + [length] : stretches
    }
}

/// An order without a meaning: it makes ties come out the same every time.
extension Cover: Comparable {
    static func < (left: Cover, right: Cover) -> Bool { left.words.lexicographicallyPrecedes(right.words) }
}
