/// What a calendar and a clock on the wall show together, belonging to no zone (RFC 5545 calls it floating).
package struct CivilDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let date: CivilDate
    package let time: CivilTime

    package init(_ date: CivilDate, _ time: CivilTime) {
        self.date = date
        self.time = time
    }

    /// The clock face that is `secondsSinceEpoch` seconds after 1970-01-01 00:00 on the same clock.
    package init(secondsSinceEpoch: Int) {
        let remainder = secondsSinceEpoch % 86_400
        date = CivilDate(daysSinceEpoch: secondsSinceEpoch.flooredQuotient(by: 86_400))
        time = CivilTime(secondsOfDay: remainder < 0 ? remainder + 86_400 : remainder)
    }

    /// Seconds that this clock counts since its 1970-01-01 00:00, as if it were never put forward or back.
    /// Held at the ends of the number line for dates that are past them.
    package var secondsSinceEpoch: Int {
        let days = date.daysSinceEpoch
        let (midnight, overflow) = days.multipliedReportingOverflow(by: 86_400)
        guard overflow else { return midnight.addingSaturated(time.secondsOfDay) }
        // The earliest day begins before the number line does, and yet its last seconds are on it.
        let (nextMidnight, farOverflow) = (days + (days < 0 ? 1 : 0)).multipliedReportingOverflow(by: 86_400)
        if farOverflow { return days < 0 ? .min : .max }
        return nextMidnight.addingSaturated(time.secondsOfDay - 86_400)
    }

    /// The face that a clock shows after so many seconds when nobody puts it forward or back.
    package func adding(seconds: Int) -> CivilDateTime {
        CivilDateTime(secondsSinceEpoch: secondsSinceEpoch.addingSaturated(seconds))
    }

    package static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }

    /// `2027-03-28 02:30`.
    package var description: String { "\(date) \(time)" }
}

extension Int {
    /// Division that rounds towards minus infinity; `divisor` is positive.
    package func flooredQuotient(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
