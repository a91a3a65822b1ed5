/// Where the tables of one model or one plan live; they die together with it.
final class Arena: @unchecked Sendable {
    private var blocks: [UnsafeMutableRawPointer] = []

    func table<Element: BitwiseCopyable>(_ count: Int, filledWith element: Element) -> Table<Element> {
        // One element at least, so that an empty table has an address too.
        let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
        base.initialize(repeating: element, count: max(1, count))
        blocks.append(UnsafeMutableRawPointer(base))
        return Table(base: base, count: count)
    }

    func table<Element: BitwiseCopyable>(_ elements: [Element], or none: Element) -> Table<Element> {
        let table = table(elements.count, filledWith: none)
        for (index, element) in elements.enumerated() { table[index] = element }
        return table
    }

    deinit {
        for block in blocks { block.deallocate() }
    }
}

/// A row of numbers that the search reads and writes without counting references or checking bounds; debug builds, which
/// the tests are, check every one. Its arena must outlive it.
struct Table<Element: BitwiseCopyable> {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    init(base: UnsafeMutablePointer<Element>, count: Int) {
        self.base = base
        self.count = count
    }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count, "\(index) of \(count)")
            return base[index]
        }
        @inline(__always) nonmutating set {
            assert(index >= 0 && index < count, "\(index) of \(count)")
            base[index] = newValue
        }
    }

    func fill(with element: Element) {
        for index in 0..<count { base[index] = element }
    }
}

/// Several rows in one table: the items of row `r` are `items[offsets[r]..<offsets[r + 1]]`.
struct Rows<Element: BitwiseCopyable> {
    let offsets: Table<Int32>
    let items: Table<Element>

    init(_ rows: [[Element]], or none: Element, in arena: Arena) {
        offsets = arena.table(rows.count + 1, filledWith: 0)
        items = arena.table(rows.flatMap { $0 }, or: none)
        var end = 0
        for (index, row) in rows.enumerated() {
            end += row.count
            offsets[index + 1] = Int32(end)
        }
    }

    @inline(__always) func range(_ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

    @inline(__always) func count(_ row: Int) -> Int { Int(offsets[row + 1] - offsets[row]) }

    @inline(__always) func item(_ row: Int, _ index: Int) -> Element { items[Int(offsets[row]) + index] }
}

/// Rows of bits, a bit a slot. Windows of up to 64 slots are read as one word.
struct BitRows {
    private let words: Table<UInt64>
    private let width: Int

    init(rows: Int, slots: Int, in arena: Arena) {
        // A window may begin at the last slot and look a word further.
        width = (slots + 63) / 64 + 2
        words = arena.table(rows * width, filledWith: 0)
    }

    /// The 64 slots from `slot` on.
    @inline(__always) func window(_ row: Int, _ slot: Int) -> UInt64 {
        let index = row &* width &+ slot >> 6
        let shift = UInt64(truncatingIfNeeded: slot & 63)
        return words[index] &>> shift | (words[index &+ 1] &<< 1) &<< (63 &- shift)
    }

    @inline(__always) func set(_ row: Int, _ slot: Int, _ mask: UInt64) {
        let index = row &* width &+ slot >> 6
        let shift = UInt64(truncatingIfNeeded: slot & 63)
        words[index] |= mask &<< shift
        words[index &+ 1] |= (mask &>> 1) &>> (63 &- shift)
    }

    @inline(__always) func clear(_ row: Int, _ slot: Int, _ mask: UInt64) {
        let index = row &* width &+ slot >> 6
        let shift = UInt64(truncatingIfNeeded: slot & 63)
        words[index] &= ~(mask &<< shift)
        words[index &+ 1] &= ~((mask &>> 1) &>> (63 &- shift))
    }

    func fill(with word: UInt64) { words.fill(with: word) }
}

/// The lowest `length` bits, 1 to 64.
@inline(__always) func lowest(_ length: Int) -> UInt64 {
    UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- length)
}

/// `mask` moved up by `distance`, down where negative; nothing is left of it 64 away.
@inline(__always) func moved(_ mask: UInt64, by distance: Int) -> UInt64 {
    mask << distance
}
