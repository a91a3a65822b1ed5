package import Chronology

/// A stretch of time as people write it, on clocks that the context names.
package enum Window: Hashable, Sendable {
    /// `2027-07-24 14:00..23:00`; the end excluded.
    case dated(start: CivilDateTime, end: CivilDateTime)
    /// `09:00..22:00`, every day or on some days of the week.
    case recurring(Set<Weekday>, DailyHours)

    package static func daily(_ hours: DailyHours) -> Window { .recurring(Set(Weekday.allCases), hours) }
}

/// Hours of a day. An end at or before the start, or 24:00, lies on the next day.
package struct DailyHours: Hashable, Sendable {
    package let start: CivilTime
    /// Seconds from the start to the end as the clock counts them, 1...86,400.
    package let seconds: Int

    package init(from start: CivilTime, to end: CivilTime) {
        self.start = start
        let difference = end.secondsOfDay - start.secondsOfDay
        seconds = difference > 0 ? difference : difference + 86_400
    }

    package var end: CivilTime { CivilTime(secondsOfDay: (start.secondsOfDay + seconds) % 86_400) }

    package func contains(_ time: CivilTime) -> Bool {
        let elapsed = (time.secondsOfDay - start.secondsOfDay + 86_400) % 86_400
        return elapsed < seconds
    }
}
