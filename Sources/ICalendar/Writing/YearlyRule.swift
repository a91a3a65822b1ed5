internal import Chronology

/// A day that `BYMONTH` and `BYDAY` can say: the second Sunday of March, the last one of October. Not the Friday before a
/// Sunday, nor a midnight that belongs to the day after.
struct YearlyRule: Hashable, Sendable {
    let month: Int
    /// `2SU`, `-1SU`.
    let day: String

    /// After so many years the calendar has shown every first weekday that a month of it can have.
    static let leastYears = 28

    /// Nil unless every year has exactly one of the onsets, all at the same time of day.
    init?(_ onsets: [CivilDateTime]) {
        guard let first = onsets.first, onsets.count >= Self.leastYears else { return nil }
        let years = onsets.map(\.date.year)
        let isAlike = onsets.allSatisfy {
            $0.time == first.time && $0.date.month == first.date.month && $0.date.weekday == first.date.weekday
        }
        guard isAlike, years == Array(years[0]..<(years[0] + years.count)),
            let week = Self.week(of: onsets.map(\.date))
        else { return nil }
        month = first.date.month
        day = "\(week)\(Self.names[first.date.weekday.rawValue])"
    }

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    private static func week(of dates: [CivilDate]) -> Int? {
        let weeks = Set(dates.map { ($0.day - 1) / 7 + 1 })
        if let only = weeks.first, weeks.count == 1 { return only }
        return dates.allSatisfy { $0.day + 7 > CivilDate.days(inMonth: $0.month, year: $0.year) } ? -1 : nil
    }
}
