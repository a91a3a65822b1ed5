/// A TZif file put together field by field, to be wrong in one of them.
struct TZifBytes {
    var version: UInt8 = UInt8(ascii: "2")
    var transitions: [(time: Int, type: UInt8)] = []
    var types: [(offset: Int32, flag: UInt8, name: UInt8)] = [(0, 0, 0)]
    var characters = Array("AAA\0".utf8)
    var leapSeconds: [(time: Int, correction: Int32)] = []
    var standardIndicators: [UInt8] = []
    var utIndicators: [UInt8] = []
    var footer: String? = "AAA0"
    /// What the 32-bit block says: a stub by default, as `zic -b slim` writes it.
    var firstBlock: [UInt8]?

    var bytes: [UInt8] {
        if version == 0 { return header + block(timeSize: 4) }
        let first = firstBlock ?? Self.stub(version)
        return first + header + block(timeSize: 8) + (footer.map { Array("\n\($0)\n".utf8) } ?? [])
    }

    static func stub(_ version: UInt8) -> [UInt8] {
        var stub = TZifBytes(version: version)
        stub.types = []
        stub.characters = []
        return stub.header
    }

    private var header: [UInt8] {
        let counts = [
            utIndicators.count, standardIndicators.count, leapSeconds.count, transitions.count, types.count,
            characters.count,
        ]
        return Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
            + counts.flatMap { Self.bigEndian(UInt32($0)) }
    }

    private func block(timeSize: Int) -> [UInt8] {
        func time(_ seconds: Int) -> [UInt8] {
            timeSize == 8 ? Self.bigEndian(Int64(seconds)) : Self.bigEndian(Int32(truncatingIfNeeded: seconds))
        }
        var bytes = transitions.flatMap { time($0.time) } + transitions.map(\.type)
        bytes += types.flatMap { Self.bigEndian($0.offset) + [$0.flag, $0.name] } + characters
        bytes += leapSeconds.flatMap { time($0.time) + Self.bigEndian($0.correction) }
        return bytes + standardIndicators + utIndicators
    }

    private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}
