import Chronology
import Testing

/// What RFC 9636 lets stand in a file, and what is refused.
@Suite struct TZifFileTests {
    private func error(_ bytes: [UInt8]) -> TZifError? {
        do throws(TZifError) {
            _ = try Zone(name: "Test", tzif: bytes)
            return nil
        } catch {
            return error
        }
    }

    private static let jump = TZifBytes(
        transitions: [(1_000_000_000, 1)], types: [(0, 0, 0), (3_600, 1, 4)], characters: Array("AAA\0BBB\0".utf8),
        footer: "")

    @Test func theSecondBlockCountsAndTheFirstMayBeAStub() throws {
        var misleading = TZifBytes(version: 0)
        misleading.types = [(7_200, 0, 0)]
        var file = Self.jump
        var first = misleading.bytes
        first[4] = file.version
        file.firstBlock = first
        let zone = try Zone(name: "Test", tzif: file.bytes)
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 0)).words == "+00:00 AAA")
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 1_000_000_000)).words == "+01:00 BBB dst")
    }

    @Test func versionOneHasOnlyTheFirstBlock() throws {
        var file = Self.jump
        file.version = 0
        let zone = try Zone(name: "Test", tzif: file.bytes)
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 999_999_999)).words == "+00:00 AAA")
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 4_000_000_000)).words == "+01:00 BBB dst")
    }

    @Test(arguments: [UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "5"), UInt8(ascii: "9")])
    func laterVersionsAreReadAsVersionFour(_ version: UInt8) throws {
        var file = Self.jump
        file.version = version
        file.footer = "AAA0BBB,M3.2.0/-2,M11.1.0/26"
        #expect(try Zone(name: "Test", tzif: file.bytes).offset(at: at("2050-07-01")).words == "+01:00 BBB dst")
    }

    @Test func leapSecondsAreRefused() {
        var file = Self.jump
        file.leapSeconds = [(78_796_800, 1)]
        #expect(error(file.bytes) == .leapSeconds)
        file.version = 0
        #expect(error(file.bytes) == .leapSeconds)
    }

    @Test func everyTruncationIsAnError() throws {
        for version in [UInt8(0), UInt8(ascii: "2")] {
            var file = Self.jump
            file.version = version
            file.footer = "AAA0BBB,M3.2.0,M11.1.0"
            let whole = file.bytes
            #expect(error(whole) == nil)
            for length in 0..<whole.count {
                #expect(error(Array(whole[..<length])) != nil, "\(length) of \(whole.count) bytes")
            }
            #expect(error(whole + [0]) == .trailingBytes)
        }
    }

    @Test func malformedPartsAreNamed() {
        func changed(_ change: (inout TZifBytes) -> Void) -> TZifError? {
            var file = Self.jump
            change(&file)
            return error(file.bytes)
        }
        #expect(error([]) == .notTZif)
        #expect(error(Array("# version 2026f".utf8)) == .notTZif)
        #expect(changed { $0.version = UInt8(ascii: "1") } == .version(49))
        #expect(
            changed {
                $0.types = []; $0.transitions = []
            } == .counts)
        #expect(changed { $0.characters = [] } == .counts)
        #expect(changed { $0.standardIndicators = [0] } == .counts)
        #expect(changed { $0.utIndicators = [1, 0] } == .indicators)
        #expect(changed { $0.standardIndicators = [0, 2] } == .indicators)
        #expect(
            changed {
                $0.standardIndicators = [0, 1]; $0.utIndicators = [0, 1]
            } == nil)
        #expect(changed { $0.transitions = [(5, 1), (4, 0)] } == .transitionOrder(index: 1))
        #expect(changed { $0.transitions = [(5, 1), (5, 0)] } == .transitionOrder(index: 1))
        #expect(changed { $0.transitions = [(5, 2)] } == .transitionType(index: 0))
        #expect(changed { $0.transitions = [(.max, 1)] } == .transitionRange(index: 0))
        #expect(changed { $0.transitions = [(.min, 1)] } == nil)
        #expect(changed { $0.types[1].offset = 93_600 } == .offset(type: 1))
        #expect(changed { $0.types[1].offset = .min } == .offset(type: 1))
        #expect(changed { $0.types[1].flag = 2 } == .daylightFlag(type: 1))
        #expect(changed { $0.types[1].name = 8 } == .abbreviation(type: 1))
        #expect(changed { $0.characters = Array("AAA\0BBB".utf8) } == .abbreviation(type: 1))
        #expect(changed { $0.characters = Array("AAA\0B\u{7}B\0".utf8) } == .abbreviation(type: 1))
        #expect(changed { $0.footer = nil } == .truncated)
        #expect(changed { $0.footer = "EST" } == .footer("EST"))
    }

    @Test func hugeCountsDoNotAllocate() {
        var bytes = Self.jump.bytes
        for index in 88 - 24 - 44..<44 { bytes[index] = 0xFF }
        #expect(error(bytes) == .truncated)
        #expect(error([UInt8](repeating: 0, count: 65_537)) == .tooLarge)
    }

    @Test(arguments: [
        "EST5EDT", "EST5EDT,M3.2.0", "E5", "EST", "EST25", "EST5:60", "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.0.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J100",
        "EST5EDT,J1,J366", "EST5EDT,1,366", "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0/-168,M11.1.0",
        "EST5EDT,M3.2.0,M11.1.0 ", "<-03", "<>3", "<+3>3", "EST5EDT,M3.2.0/2:,M11.1.0", "EST99999999999999999999",
        "EST5EDT,M3.2.0,M11.1.0,M4.1.0", " EST5", "EST5,M3.2.0,M11.1.0", "É5EST",
    ])
    func footersThatAreNoRulesAreRefused(_ footer: String) {
        var file = TZifBytes()
        file.footer = footer
        #expect(error(file.bytes)?.isFooter == true, "\(footer)")
    }

    @Test(arguments: [
        ("UTC0", 0), ("<-00>0", 0), ("<+0330>-3:30", 12_600), ("<-0345>+03:45:30", -13_530),
        ("Abcdef-24:59:59", 89_999), ("AAA24", -86_400),
    ])
    func footersGiveTheOffsetOfStandardTime(_ footer: String, _ seconds: Int) throws {
        let zone = try Zone(name: "Test", tzif: TZifBytes(footer: footer).bytes)
        #expect(zone.offset(at: at("2026-01-01")).seconds == seconds)
    }

    @Test(arguments: [Int.min, -(1 << 59), -62_135_596_801, 1 << 59], [0, 1] as [UInt8])
    func aLastTransitionAtTheBigBangOrTheEndOfTimeIsReadAtOnce(_ time: Int, _ type: UInt8) throws {
        var file = TZifBytes(
            transitions: [(time, type)], types: [(-18_000, 0, 0), (-14_400, 1, 4)],
            characters: Array("EST\0EDT\0".utf8))
        file.footer = "EST5EDT,M3.2.0,M11.1.0"
        let zone = try Zone(name: "Test", tzif: file.bytes)
        let summer = time < 0 ? "-04:00 EDT dst" : "-05:00 EST"
        #expect(zone.offset(at: at("1800-07-01")).words == summer)
        #expect(zone.offset(at: at("2026-07-01")).words == summer)
        #expect(zone.offset(at: at("2026-12-01")).words == "-05:00 EST")
        #expect(zone.transitions(in: years(1, 9999)).count < 20_000)
        #expect(["EST", "EDT"].contains(zone.offset(at: Instant(secondsSinceEpoch: .max)).abbreviation))
    }

    @Test func anEmptyFooterKeepsTheLastType() throws {
        let zone = try Zone(name: "Test", tzif: Self.jump.bytes)
        #expect(zone.offset(at: at("2500-01-01")).words == "+01:00 BBB dst")
    }
}

extension TZifError {
    var isFooter: Bool { if case .footer = self { true } else { false } }
}
