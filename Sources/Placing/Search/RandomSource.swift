/// A small generator of random numbers (wyrand), the same on every machine.
struct RandomSource {
    private var state: UInt64

    /// Generators of neighbouring seeds and streams have nothing in common.
    init(seed: UInt64, stream: UInt64) {
        state = Self.scrambled(seed &+ 0x9E37_79B9_7F4A_7C15 &* (stream &+ 1))
    }

    @inline(__always) mutating func next() -> UInt64 {
        state &+= 0xA076_1D64_78BD_642F
        let product = state.multipliedFullWidth(by: state ^ 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }

    /// 0 to `count` - 1; `count` is positive and below 2^32.
    @inline(__always) mutating func below(_ count: Int) -> Int {
        Int(truncatingIfNeeded: ((next() &>> 32) &* UInt64(truncatingIfNeeded: count)) &>> 32)
    }

    private static func scrambled(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
