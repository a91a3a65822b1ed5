/// The rule that holds after a file's last transition: a POSIX TZ string as RFC 9636 section 3.3.1 extends it.
struct FooterRule: Hashable, Sendable {
    let standard: ZoneOffset
    /// Nil where the clocks are never changed again.
    let daylight: Daylight?

    struct Daylight: Hashable, Sendable {
        let offset: ZoneOffset
        /// On the clocks of standard time.
        let start: YearlyMoment
        /// On the clocks of daylight saving time.
        let end: YearlyMoment
    }
}

/// A moment that comes once a year on somebody's clock: `M3.2.0`, `J60/24`, `0/-1`.
struct YearlyMoment: Hashable, Sendable {
    let day: Day
    /// Seconds after that day's midnight: -167 to 167 hours.
    let time: Int

    enum Day: Hashable, Sendable {
        /// `Jn`, 1...365; 29 February is never counted.
        case julian(Int)
        /// `n`, 0...365; 29 February is counted.
        case zeroBased(Int)
        /// `Mm.w.d`; week 5 is the last, day 0 is Sunday.
        case weekday(month: Int, week: Int, day: Int)
    }

    /// Seconds from the epoch to that moment of `year`, on the same clock.
    func seconds(inYear year: Int, newYear: Int) -> Int {
        (newYear + dayOfYear(year, newYear: newYear)) * 86_400 + time
    }

    /// `newYear` is 1 January in days since the epoch.
    private func dayOfYear(_ year: Int, newYear: Int) -> Int {
        switch day {
        case .julian(let number): number - 1 + (number >= 60 && CivilDate.isLeap(year) ? 1 : 0)
        case .zeroBased(let number): number
        case .weekday(let month, let week, let day):
            Self.dayOfYear(year, month: month, week: week, weekday: day, newYear: newYear)
        }
    }

    private static func dayOfYear(_ year: Int, month: Int, week: Int, weekday: Int, newYear: Int) -> Int {
        let first = daysBeforeMonth(month, isLeap: CivilDate.isLeap(year))
        // 1970-01-01 was a Thursday, day 4 where Sunday is 0.
        let weekdayOfFirst = modulo(newYear + first + 4, 7)
        var day = modulo(weekday - weekdayOfFirst, 7) + (week - 1) * 7
        if day >= CivilDate.days(inMonth: month, year: year) { day -= 7 }
        return first + day
    }

    private static func daysBeforeMonth(_ month: Int, isLeap: Bool) -> Int {
        // The days of the months repeat 31 and 30 in a way that this line follows exactly; February apart.
        let asIfFebruaryHad30 = (month - 1) * 30 + (month + month / 9) / 2
        return month <= 2 ? asIfFebruaryHad30 : asIfFebruaryHad30 - (isLeap ? 1 : 2)
    }

    private static func modulo(_ number: Int, _ divisor: Int) -> Int {
        let remainder = number % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
