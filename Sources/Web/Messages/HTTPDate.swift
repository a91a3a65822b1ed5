internal import Chronology

/// Dates as HTTP writes them (RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
    static func text(of instant: Instant) -> String {
        let (date, time) = (instant.utc.date, instant.utc.time)
        let clock = [time.hour, time.minute, time.second].map { padded($0) }.joined(separator: ":")
        let day = days[date.weekday.rawValue].prefix(3)
        return "\(day), \(padded(date.day)) \(months[date.month - 1]) \(padded(date.year, to: 4)) \(clock) GMT"
    }

    /// Reads the present form and the two old ones; nil for anything else, which is then as if not sent.
    static func instant(of text: String) -> Instant? {
        let words = text.split(separator: " ")
        switch words.count {
        case 6 where words[5] == "GMT":
            return instant(day: words[1], month: words[2], year: Int(words[3]), clock: words[4])
        case 4 where words[3] == "GMT":
            let date = words[1].split(separator: "-")
            guard date.count == 3, let year = Int(date[2]) else { return nil }
            return instant(day: date[0], month: date[1], year: year < 70 ? 2000 + year : 1900 + year, clock: words[2])
        case 5:
            return instant(day: words[2], month: words[1], year: Int(words[4]), clock: words[3])
        default: return nil
        }
    }

    private static func instant(day: Substring, month: Substring, year: Int?, clock: Substring) -> Instant? {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard let year, let day = Int(day), let month = months.firstIndex(of: String(month)), parts.count == 3,
            let date = CivilDate(year: year, month: month + 1, day: day),
            let time = CivilTime(hour: parts[0], minute: parts[1], second: min(parts[2], 59))
        else { return nil }
        return Instant(secondsSinceEpoch: CivilDateTime(date, time).secondsSinceEpoch)
    }

    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
