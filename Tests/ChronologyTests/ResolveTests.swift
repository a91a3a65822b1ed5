import Chronology
import Testing

/// `resolve` against its definition: the instants at which the clocks show a face.
@Suite struct ResolveTests {
    @Test func everyFaceAboutEveryJumpMeansWhatTheClocksShow() throws {
        let database = try TimeZoneDatabase.system(environment: [:])
        var faces = 0
        for name in database.zoneNames {
            let zone = try database.find(name)
            // 1840: the oldest jumps are of a day; 2072: where the table ends and the rule alone goes on.
            let jumps = [years(1840, 2030), years(2069, 2075), years(2099, 2100)].flatMap(zone.transitions)
            let offsets = Set(jumps.flatMap { [$0.before.seconds, $0.after.seconds] })
            for jump in jumps { faces += check(zone, jump, offsets) }
        }
        #expect(faces > 100_000)
    }

    private func check(_ zone: Zone, _ jump: Transition, _ offsets: Set<Int>) -> Int {
        #expect(zone.offset(at: jump.instant) == jump.after, "\(zone.name)")
        #expect(zone.offset(at: jump.instant.adding(seconds: -1)) == jump.before, "\(zone.name)")
        let utc = jump.instant.secondsSinceEpoch
        let edges = [utc + jump.before.seconds, utc + jump.after.seconds]
        let faces = Set(edges.flatMap { [$0 - 1, $0] } + [edges.reduce(0, +) / 2])
        for face in faces {
            let resolved = zone.resolve(CivilDateTime(secondsSinceEpoch: face))
            let showing = offsets.map { Instant(secondsSinceEpoch: face - $0) }.sorted()
                .filter { zone.offsetSeconds(at: $0) + $0.secondsSinceEpoch == face }
            if !matches(resolved, showing) {
                Issue.record("\(zone.name) \(CivilDateTime(secondsSinceEpoch: face)): \(resolved), shown at \(showing)")
            }
        }
        return faces.count
    }

    private func matches(_ resolved: LocalResolution, _ showing: [Instant]) -> Bool {
        switch resolved {
        case .unique(let instant): showing == [instant]
        case .fold(let earlier, let later, let jump):
            showing == [earlier, later] && earlier < jump.instant && jump.instant <= later && jump.jumpSeconds < 0
        case .gap(let before, let after, let jump):
            showing.isEmpty && after < jump.instant && jump.instant <= before
                && (before - after).wholeSeconds == jump.jumpSeconds
        }
    }

    @Test func aGapAndAFoldCarryBothReadingsAndTheirJump() throws {
        let zone = try Zic.pinnedZone("America/New_York")
        guard case .gap(let before, let after, let jump) = zone.resolve(face("2027-03-14 02:30")) else {
            Issue.record("2027-03-14 02:30 is no gap")
            return
        }
        #expect(zone.local(at: before) == face("2027-03-14 03:30"))
        #expect(zone.local(at: after) == face("2027-03-14 01:30"))
        #expect(jump.before.words == "-05:00 EST")
        #expect(jump.after.words == "-04:00 EDT dst")
        let fold = zone.resolve(face("2027-11-07 01:00"))
        #expect(fold.instant() == nil)
        #expect(fold.instant(.compatible) == at("2027-11-07T05:00:00"))
        #expect(fold.instant(.earlier) == at("2027-11-07T05:00:00"))
        #expect(fold.instant(.later) == at("2027-11-07T06:00:00"))
        #expect(zone.resolve(face("2027-11-07 02:00")) == .unique(at("2027-11-07T07:00:00")))
    }

    @Test func anIntervalEndsBeforeTheTransitionAtItsEnd() throws {
        let zone = try Zic.pinnedZone("Europe/London")
        let jump = at("2027-03-28T01:00:00")
        #expect(zone.transitions(in: Interval(start: jump, length: .seconds(1))).map(\.instant) == [jump])
        #expect(zone.transitions(in: Interval(start: jump.adding(seconds: -1), end: jump)).isEmpty)
        #expect(zone.transitions(in: Interval(start: jump, end: jump)).isEmpty)
        let far = at("2127-03-30T01:00:00")
        #expect(zone.transitions(in: Interval(start: far, length: .seconds(1))).map(\.instant) == [far])
        #expect(zone.transitions(in: Interval(start: far.adding(seconds: -1), end: far)).isEmpty)
    }

    @Test func transitionsJoinWhereTheTableEndsAndTheRuleGoesOn() throws {
        for name in ["Europe/London", "Australia/Sydney", "America/Santiago", "Asia/Gaza", "Africa/Cairo"] {
            let zone = try Zic.pinnedZone(name)
            let whole = zone.transitions(in: years(2060, 2110))
            let parts = (2060...2110).flatMap { zone.transitions(in: years($0, $0)) }
            #expect(whole == parts, "\(name)")
            #expect(zip(whole, whole.dropFirst()).allSatisfy { $0.after == $1.before && $0.instant < $1.instant })
            #expect(whole.allSatisfy { zone.offset(at: $0.instant) == $0.after })
            #expect(whole.allSatisfy { zone.offset(at: $0.instant.adding(seconds: -1)) == $0.before })
        }
    }

    @Test(arguments: ["Africa/Casablanca", "Asia/Gaza", "Europe/London", "America/Vancouver", "Australia/Lord_Howe"])
    func spansAreCutAtTheJumpsAndNowhereElse(_ name: String) throws {
        let zone = try Zic.pinnedZone(name)
        let begin = at("1995-01-01")
        for number in 0..<2_500 {
            let days = [1, 7, 40, 60, 97, 150, 400][number % 7]
            let start = begin.adding(seconds: number * 12 * 86_400 + number)
            let interval = Interval(start: start, length: .seconds(days * 86_400))
            let spans = zone.offsetSpans(in: interval)
            let jumps = zone.transitions(in: interval).filter { $0.jumpSeconds != 0 && $0.instant > start }
            #expect(spans.dropFirst().map(\.interval.start) == jumps.map(\.instant), "\(name) \(start) \(days)")
            #expect(spans.dropLast().map(\.interval.end) == jumps.map(\.instant))
            #expect(spans.first?.interval.start == start && spans.last?.interval.end == interval.end)
            #expect(spans.allSatisfy { $0.seconds == zone.offsetSeconds(at: $0.interval.start) })
        }
    }

    @Test func zonesAreTheSameWhereTheirClocksAre() throws {
        let (london, lisbon) = (try Zic.pinnedZone("Europe/London"), try Zic.pinnedZone("Europe/Lisbon"))
        let dublin = try Zic.pinnedZone("Europe/Dublin")
        #expect(london.sameOffsets(as: lisbon, in: years(2026, 2030)))
        #expect(london.sameOffsets(as: dublin, in: years(2026, 2030)))
        #expect(!london.sameOffsets(as: lisbon, in: years(1970, 2030)))
        #expect(!london.sameOffsets(as: .utc, in: years(2026, 2026)))
        let winter = Interval(start: at("2026-12-01"), end: at("2026-12-05"))
        #expect(london.sameOffsets(as: .utc, in: winter))
        #expect(london.offsetSpans(in: winter) == [OffsetSpan(interval: winter, seconds: 0)])
        #expect(london.offsetSpans(in: years(2027, 2027)).map(\.seconds) == [0, 3_600, 0])
    }
}
