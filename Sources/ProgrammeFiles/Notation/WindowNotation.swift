internal import Chronology
internal import Programmes

/// `2020-07-25 14:00..23:00`, `09:00..22:00` (daily), `weekdays 18:00..21:00`, `mon wed 18:00..21:00`, `2020-07-25` (all day).
enum WindowNotation {
    static func parse(_ text: String) throws(NotationMistake) -> Window {
        let text = text.trimmed
        let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
        var scanner = Scanner(ends[0])
        if let date = try DateNotation.leading(&scanner) {
            return try dated(date, &scanner, to: ends.count == 2 ? ends[1] : nil, text)
        }
        let days = try weekdays(&scanner)
        guard ends.count == 2 else { throw mistake(text) }
        return .recurring(days ?? Set(Weekday.allCases), try hours(&scanner, to: ends[1], text))
    }

    /// `12:00..23:00`, where only hours of the day make sense.
    static func dailyHours(_ text: String) throws(NotationMistake) -> DailyHours {
        let ends = text.trimmed.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map {
            $0.trimmed
        }
        var scanner = Scanner(ends[0])
        guard ends.count == 2 else {
            throw NotationMistake("P111", "\(shown(text)) are not hours: expected them like 09:00..22:00")
        }
        return try hours(&scanner, to: ends[1], text)
    }

    private static func hours(_ scanner: inout Scanner, to end: String, _ text: String) throws(NotationMistake)
        -> DailyHours
    {
        guard case .time(let start)? = try ClockNotation.leading(&scanner), scanner.isAtEnd,
            let last = try clock(end)
        else { throw mistake(text) }
        return DailyHours(from: start, to: last.time)
    }

    private static func dated(
        _ date: CivilDate, _ scanner: inout Scanner, to end: String?, _ text: String
    ) throws(NotationMistake) -> Window {
        if !scanner.take("T") { scanner.skipBlanks() }
        let time = try ClockNotation.leading(&scanner)
        guard scanner.isAtEnd else { throw mistake(text) }
        switch (time, end) {
        case (nil, nil): return .dated(start: midnight(date), end: midnight(date.adding(days: 1)))
        case (nil, let end?):
            let last = try DateNotation.parse(end)
            guard date <= last else { throw NotationMistake("P111", "\(shown(text)) ends before it begins") }
            return .dated(start: midnight(date), end: midnight(last.adding(days: 1)))
        case (.time(let start)?, let end?):
            return .dated(
                start: CivilDateTime(date, start), end: try datedEnd(end, after: CivilDateTime(date, start), text))
        default: throw mistake(text)
        }
    }

    private static func datedEnd(
        _ text: String, after start: CivilDateTime, _ whole: String
    ) throws(NotationMistake) -> CivilDateTime {
        var scanner = Scanner(text)
        let date = try DateNotation.leading(&scanner)
        if !scanner.take("T") { scanner.skipBlanks() }
        guard let last = try clock(String(scanner.rest)) else { throw mistake(whole) }
        var end = CivilDateTime(date ?? start.date, last.time)
        if last.isEndOfDay || (date == nil && end <= start) { end = end.adding(seconds: 86_400) }
        guard start < end else { throw NotationMistake("P111", "\(shown(whole)) ends before it begins") }
        return end
    }

    private static func clock(_ text: String) throws(NotationMistake) -> (time: CivilTime, isEndOfDay: Bool)? {
        var scanner = Scanner(text)
        guard let reading = try ClockNotation.leading(&scanner), scanner.isAtEnd else { return nil }
        return switch reading {
        case .time(let time): (time, false)
        case .endOfDay: (.midnight, true)
        }
    }

    private static func midnight(_ date: CivilDate) -> CivilDateTime { CivilDateTime(date, .midnight) }

    private static func weekdays(_ scanner: inout Scanner) throws(NotationMistake) -> Set<Weekday>? {
        var days: Set<Weekday> = []
        while scanner.rest.first?.isLetter == true {
            let word = scanner.word(while: \.isLetter)
            guard let meant = named[word.lowercased()] else {
                throw NotationMistake(
                    "P111", "\(shown(word)) is not a day of the week: expected mon to sun, weekdays or weekend")
            }
            days.formUnion(meant)
            _ = scanner.take(",")
            scanner.skipBlanks()
        }
        return days.isEmpty ? nil : days
    }

    /// `mon`, `monday`, `weekdays`.
    static let named: [String: Set<Weekday>] = {
        var named: [String: Set<Weekday>] = [
            "weekdays": [.monday, .tuesday, .wednesday, .thursday, .friday], "weekend": [.saturday, .sunday],
            "daily": Set(Weekday.allCases),
        ]
        for day in Weekday.allCases {
            named["\(day)"] = [day]
            named[String("\(day)".prefix(3))] = [day]
        }
        return named
    }()

    private static func mistake(_ text: String) -> NotationMistake {
        NotationMistake(
            "P111",
            "\(shown(text)) is not a window: expected 2027-07-24 14:00..23:00, 09:00..22:00 or weekdays 18:00..21:00")
    }
}
