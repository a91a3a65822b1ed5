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
        let days = secondsSinceEpoch.flooredQuotient(by: 86_400)
        date = CivilDate(daysSinceEpoch: days)
        time = CivilTime(secondsOfDay: secondsSinceEpoch - days * 86_400)
    }

    /// Seconds that this clock counts since its 1970-01-01 00:00, as if it were never put forward or back.
    package var secondsSinceEpoch: Int {
        date.daysSinceEpoch * 86_400 + time.secondsOfDay
    }

    /// The face that a clock shows after so many seconds when nobody puts it forward or back.
    package func adding(seconds: Int) -> CivilDateTime {
        CivilDateTime(secondsSinceEpoch: secondsSinceEpoch + seconds)
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
