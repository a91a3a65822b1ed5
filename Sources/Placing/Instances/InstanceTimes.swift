internal import Chronology

/// A stretch of clock faces, which may run past midnight: 09:00 to 23:00, 22:00 to 06:00.
struct ClockSpan {
    let open: Int
    let close: Int

    func contains(minute: Int) -> Bool {
        open <= close ? open <= minute && minute < close : minute >= open || minute < close
    }
}

extension InstanceFields {
    func clockSpan() throws(InstanceError) -> ClockSpan {
        let ends = try items(count: 2)
        return ClockSpan(open: try ends[0].minuteOfDay(), close: try ends[1].minuteOfDay())
    }

    /// `08:30`; `24:00` ends a day.
    func minuteOfDay() throws(InstanceError) -> Int {
        try parsed("a time like 08:30") { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
            let total = hour * 60 + minute
            return (0...24).contains(hour) && (0..<60).contains(minute) && total <= 24 * 60 ? total : nil
        }
    }

    func date() throws(InstanceError) -> CivilDate {
        try parsed("a date like 2026-03-27", Self.date)
    }

    /// `2026-03-27T08:15:00Z`, in seconds since 1970.
    func instant() throws(InstanceError) -> Int {
        try parsed("a time like 2026-03-27T08:15:00Z") { text in
            let parts = text.split(separator: "T", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].hasSuffix("Z"), let date = Self.date(String(parts[0])) else { return nil }
            let fields = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard fields.count == 3, let hour = fields[0], let minute = fields[1], let second = fields[2],
                (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
            else { return nil }
            return date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second
        }
    }

    func zone(in database: TimeZoneDatabase) throws(InstanceError) -> Zone {
        try parsed("a time zone of the data \(database.release)") { database.zone($0) }
    }

    private static func date(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
}
