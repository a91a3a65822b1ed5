package import Chronology

/// A rule that gives dates: every two weeks on Monday and Wednesday, monthly on the last Friday. All of it can be said by an
/// RRULE (RFC 5545 section 3.3.10), and means the same there.
package struct Recurrence: Hashable, Sendable {
    package enum Pattern: Hashable, Sendable {
        case daily
        /// On these days of the week; none: on that of the first date. Weeks begin on Monday.
        case weekly(Set<Weekday>)
        /// On the day of the month of the first date; months without it are left out.
        case monthly
        /// On the first (1) to fourth (4), or the last (-1), of a day of the week.
        case monthlyOn(week: Int, Weekday)
    }

    package enum End: Hashable, Sendable {
        /// This date is the last that it may be on.
        case until(CivilDate)
        /// So many dates, the exceptions among them counted.
        case times(Int)
    }

    package let pattern: Pattern
    /// Every so many days, weeks or months.
    package let interval: Int
    package let end: End

    package init(_ pattern: Pattern, every interval: Int = 1, _ end: End) {
        precondition(interval > 0, "a series that does not go on")
        self.pattern = pattern
        self.interval = interval
        self.end = end
    }

    /// The dates from a first one on, `most` at most; without that first one where the rule does not give it.
    package func dates(from start: CivilDate, atMost most: Int) -> [CivilDate] {
        var dates: [CivilDate] = []
        var (last, count) = (CivilDate(daysSinceEpoch: 2_932_896), most)
        switch end {
        case .until(let date): last = min(last, date)
        case .times(let times): count = min(most, times)
        }
        var step = 0
        // Periods without a date (the 31st of February) end nothing; a last date or a count does.
        while dates.count < count, let candidates = period(step, from: start, notAfter: last) {
            dates += candidates.filter { start <= $0 && $0 <= last }.prefix(count - dates.count)
            step += 1
        }
        return dates
    }

    /// The dates of one day, week or month, in order; nil past the last date.
    private func period(_ step: Int, from start: CivilDate, notAfter last: CivilDate) -> [CivilDate]? {
        switch pattern {
        case .daily:
            let date = start.adding(days: step * interval)
            return date <= last ? [date] : nil
        case .weekly(let days):
            let monday = start.adding(days: step * interval * 7 - start.weekday.rawValue)
            let days = days.isEmpty ? [start.weekday] : days
            return monday <= last ? days.map(\.rawValue).sorted().map { monday.adding(days: $0) } : nil
        case .monthly, .monthlyOn:
            let months = start.year * 12 + start.month - 1 + step * interval
            guard let first = CivilDate(year: months / 12, month: months % 12 + 1, day: 1), first <= last else {
                return nil
            }
            return date(inMonthOf: first, day: start.day).map { [$0] } ?? []
        }
    }

    private func date(inMonthOf first: CivilDate, day: Int) -> CivilDate? {
        guard case .monthlyOn(let week, let weekday) = pattern else {
            return CivilDate(year: first.year, month: first.month, day: day)
        }
        let offset = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        if week > 0 { return first.adding(days: offset + 7 * (week - 1)) }
        let days = CivilDate.days(inMonth: first.month, year: first.year)
        return first.adding(days: offset + (days - 1 - offset) / 7 * 7)
    }
}
