import Chronology
import Testing

/// Damaged files: an error or a zone that works, never a crash.
@Suite struct MutantTests {
    /// SplitMix64, so that a failing run can be had again from its printed seed.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let names = [
        "Europe/London", "America/New_York", "Asia/Gaza", "Europe/Dublin", "Africa/Casablanca", "Pacific/Apia",
        "Australia/Lord_Howe", "America/Vancouver", "Etc/UTC", "Asia/Kolkata", "America/Nuuk", "Antarctica/Troll",
    ]

    @Test func tenThousandMutantsGiveAnErrorOrAZoneThatWorks() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("mutants of seed \(seed)")
        var random = Random(state: seed)
        let folder = Zic.release2026f.folder
        let originals = try Self.names.map { try bytes(ofFile: "\(folder.path)/\($0)") }
        var survivors = 0
        for _ in 0..<10_000 {
            let mutant = mutate(originals.randomElement(using: &random)!, &random)
            guard let zone = try? Zone(name: "Test", tzif: mutant) else { continue }
            survivors += 1
            exercise(zone, &random)
        }
        #expect((100..<9_900).contains(survivors), "seed \(seed)")
    }

    private func mutate(_ original: [UInt8], _ random: inout Random) -> [UInt8] {
        var bytes = original
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
        case 1: bytes.remove(at: Int.random(in: 0..<bytes.count, using: &random))
        case 2: bytes.insert(.random(in: 0...255, using: &random), at: Int.random(in: 0..<bytes.count, using: &random))
        case 3: flip(&bytes, in: bytes.count - 40..<bytes.count, &random)
        case 4: flip(&bytes, in: 0..<100, &random)
        default: for _ in 0..<Int.random(in: 1...4, using: &random) { flip(&bytes, in: 0..<bytes.count, &random) }
        }
        return bytes
    }

    private func flip(_ bytes: inout [UInt8], in range: Range<Int>, _ random: inout Random) {
        let index = Int.random(in: range.clamped(to: 0..<bytes.count), using: &random)
        let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &random)
        bytes[index] = Bool.random(using: &random) ? bytes[index] ^ bit : .random(in: 0...255, using: &random)
    }

    private func exercise(_ zone: Zone, _ random: inout Random) {
        let times =
            [.min, .max, 0, -1, 3_221_225_471, 3_221_225_472]
            + (0..<4).map { _ in Int.random(in: -5_000_000_000...9_000_000_000, using: &random) }
        for time in times + [Int.random(in: .min ... .max, using: &random)] {
            let instant = Instant(secondsSinceEpoch: time)
            let local = zone.local(at: instant)
            _ = zone.resolve(local)
            _ = zone.startOfDay(local.date)
        }
        _ = zone.transitions(in: years(1960, 2090))
        _ = zone.offsetSpans(in: years(1, 1900))
    }
}
