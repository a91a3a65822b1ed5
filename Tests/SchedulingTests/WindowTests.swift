import Chronology
import Programmes
import Scheduling
import Testing

/// Windows against their definition, minute by minute.
@Suite struct WindowTests {
    private static let times = [0, 30, 90, 120, 150, 180, 240, 540, 1_020, 1_290, 1_380, 1_439]

    @Test(arguments: [
        ("Europe/London", "2027-03-28"), ("Europe/London", "2027-10-31"), ("America/New_York", "2026-11-01"),
        ("Australia/Lord_Howe", "2027-04-04"), ("Africa/Cairo", "2027-04-30"), ("Asia/Kathmandu", "2027-04-30"),
        ("Pacific/Apia", "2011-12-30"),
    ])
    func coverageAndContactAgreeWithEveryMinuteAcrossAChangeOfClocks(zone name: String, day: String) throws {
        let zone = try #require(systemZones.zone(name))
        let date = try #require(civilDate(day))
        let minutes = Minutes(of: zone, around: date)
        var random = Numbers(state: 20_270_328)
        for _ in 0..<25 {
            let windows = (0..<random.below(3) + 1).map { _ in window(near: date, &random) }
            let open = windows.map { minutes.open($0) }
            for _ in 0..<40 {
                let start = minutes.middle + random.below(3 * 1_440) - 1_440
                let end = start + [1, 30, 90, 600, 1_500][random.below(5)]
                let interval = Interval(start: minutes.instant(start), end: minutes.instant(end))
                let covered = (start..<end).allSatisfy { minute in open.contains { $0[minute] } }
                let touched = (start..<end).contains { minute in open.contains { $0[minute] } }
                #expect(zone.isCovered(interval, by: windows) == covered, "\(interval) by \(windows)")
                #expect(zone.touches(interval, windows) == touched, "\(interval) and \(windows)")
            }
        }
    }

    @Test func noWindowCoversNothing() throws {
        let hour = Interval(start: Instant(secondsSinceEpoch: 0), length: .seconds(3_600))
        #expect(!Zone.utc.isCovered(hour, by: []))
        #expect(!Zone.utc.touches(hour, []))
    }

    @Test func windowsThatMeetCoverWhatCrossesFromOneToTheNext() throws {
        let (schedule, _) = try planned(
            """
            id: a
            title: A
            zone: UTC
            days: 2027-07-24
            streams:
              - id: main
                title: Main
                open: [2027-07-24 12:00..24:00, 2027-07-25 00:00..02:00, weekdays 09:00..10:00, mon wed 22:00..01:00, 2027-07-30]
            sessions: []
            """)
        let windows = schedule.programme.streams[0].open
        for (start, end, isCovered) in [
            ("2027-07-24 23:00", "2027-07-25 01:00", true), ("2027-07-24 11:59", "2027-07-24 13:00", false),
            ("2027-07-25 01:00", "2027-07-25 02:01", false), ("2027-07-26 09:00", "2027-07-26 10:00", true),
            ("2027-07-25 09:00", "2027-07-25 10:00", false), ("2027-07-27 00:30", "2027-07-27 01:00", true),
            ("2027-07-28 00:30", "2027-07-28 01:00", false), ("2027-07-30 00:00", "2027-07-31 00:00", true),
        ] {
            let interval = Interval(start: try instant(start), end: try instant(end))
            #expect(schedule.home.isCovered(interval, by: windows) == isCovered, "\(start)..\(end)")
        }
    }

    private func window(near date: CivilDate, _ random: inout Numbers) -> Window {
        let start = CivilTime(secondsOfDay: Self.times[random.below(Self.times.count)] * 60)
        let end = CivilTime(secondsOfDay: Self.times[random.below(Self.times.count)] * 60)
        let hours = DailyHours(from: start, to: end)
        switch random.below(3) {
        case 0: return .daily(hours)
        case 1: return .recurring([date.weekday, date.adding(days: 1).weekday], hours)
        default:
            let face = CivilDateTime(date.adding(days: random.below(3) - 1), start)
            return .dated(start: face, end: face.adding(seconds: hours.seconds + random.below(2) * 86_400))
        }
    }

    private func civilDate(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])
    }

    private func instant(_ text: String) throws -> Instant {
        let parts = text.split { "- :".contains($0) }.compactMap { Int($0) }
        let date = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
        return Instant(secondsSinceEpoch: date.daysSinceEpoch * 86_400 + parts[3] * 3_600 + parts[4] * 60)
    }
}

/// Every minute of some days of a zone with what its clocks show; a face is looked up by going through them all.
private struct Minutes {
    private static let days = 6
    private let first: Int
    private let faces: [CivilDateTime]
    private let zone: Zone

    init(of zone: Zone, around date: CivilDate) {
        first = (date.daysSinceEpoch - Self.days) * 1_440
        let first = first
        faces = (0..<2 * Self.days * 1_440).map { zone.local(at: Instant(secondsSinceEpoch: (first + $0) * 60)) }
        self.zone = zone
    }

    var middle: Int { Self.days * 1_440 }

    func instant(_ minute: Int) -> Instant { Instant(secondsSinceEpoch: (first + minute) * 60) }

    /// Which minutes lie in a window.
    func open(_ window: Window) -> [Bool] {
        var open = [Bool](repeating: false, count: faces.count)
        for (start, end) in stretches(of: window) {
            let from = minute(showing: start)
            for minute in from..<max(from, minute(showing: end)) where open.indices.contains(minute) {
                open[minute] = true
            }
        }
        return open
    }

    private func stretches(of window: Window) -> [(CivilDateTime, CivilDateTime)] {
        switch window {
        case .dated(let start, let end): [(start, end)]
        case .recurring(let days, let hours):
            (0..<2 * Self.days).map { CivilDate(daysSinceEpoch: first / 1_440 + $0) }.filter {
                days.contains($0.weekday)
            }
            .map {
                let start = CivilDateTime($0, hours.start)
                return (start, start.adding(seconds: hours.seconds))
            }
        }
    }

    /// The first minute at which the clocks show the face. One that they skip is counted on from before the jump (RFC 5545
    /// section 3.3.5).
    private func minute(showing face: CivilDateTime) -> Int {
        if let minute = faces.firstIndex(of: face) { return minute }
        guard let after = faces.firstIndex(where: { $0 > face }) else { return faces.count }
        guard after > 0 else { return 0 }
        return after - 1 + (face.secondsSinceEpoch - faces[after - 1].secondsSinceEpoch) / 60
    }
}

/// Numbers that look random and are the same in each run.
private struct Numbers {
    var state: UInt64

    mutating func below(_ end: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % end
    }
}
