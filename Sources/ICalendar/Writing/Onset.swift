internal import Chronology

/// How the clocks are changed: from one distance to another. Changes of the name alone are none.
struct ClockChange: Hashable, Sendable {
    /// Seconds ahead of UTC.
    let from: Int
    let to: Int
    let name: String
    let isToDaylight: Bool

    init(_ transition: Transition) {
        let (before, after) = (transition.before, transition.after)
        (from, to, name) = (before.seconds, after.seconds, after.abbreviation)
        isToDaylight =
            before.isDaylightSaving == after.isDaylightSaving
            ? after.isDaylightSaving : transition.jumpSeconds > 0
    }

    /// What was never different.
    init(always offset: ZoneOffset) {
        (from, to, name) = (offset.seconds, offset.seconds, offset.abbreviation)
        isToDaylight = false
    }
}

/// When the clocks are changed, and how.
struct Onset: Hashable, Sendable {
    let instant: Instant
    let change: ClockChange

    /// What the clocks would show had they not been changed (RFC 5545 section 3.6.5).
    var local: CivilDateTime { CivilDateTime(secondsSinceEpoch: instant.secondsSinceEpoch + change.from) }

    /// From the last two at or before the span's start, as far as there are any within two years, to decades after its end:
    /// so long that a rule that holds all the while may be said to hold.
    static func all(of zone: Zone, covering span: Interval) -> [Onset] {
        let searched = Interval(
            start: span.start.adding(seconds: -2 * 366 * 86_400),
            end: span.end.adding(seconds: (YearlyRule.leastYears + 2) * 366 * 86_400))
        let onsets = zone.transitions(in: searched).filter { $0.jumpSeconds != 0 }
            .map { Onset(instant: $0.instant, change: ClockChange($0)) }
        let before = onsets.prefix { $0.instant <= span.start }.count
        return Array(onsets.dropFirst(max(0, before - 2)))
    }
}
