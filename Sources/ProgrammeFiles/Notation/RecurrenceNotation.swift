internal import Chronology
internal import Programmes

/// `weekly until 2027-12-15`, `every 2 weeks on mon and wed 8 times`, `daily until 2027-08-01`, `monthly on the last fri 6 times`.
enum RecurrenceNotation {
    static func parse(_ text: String) throws(NotationMistake) -> Recurrence {
        var words = Words(text)
        guard let (period, interval, days) = try beginning(&words) else { throw notUnderstood(text) }
        let pattern = try pattern(period, days, &words, text)
        return Recurrence(pattern, every: interval, try end(&words, text))
    }

    private enum Period { case day, week, month }

    /// `weekly`, `every 2 weeks`, `every mon and wed`; nil where it is none of these.
    private static func beginning(
        _ words: inout Words
    ) throws(NotationMistake) -> (Period, interval: Int, days: Set<Weekday>)? {
        switch words.next() {
        case "daily": return (.day, 1, [])
        case "weekly": return (.week, 1, [])
        case "fortnightly", "biweekly": return (.week, 2, [])
        case "monthly": return (.month, 1, [])
        case "every": break
        default: return nil
        }
        let days = words.weekdays()
        if !days.isEmpty { return (.week, 1, days) }
        let interval = words.take("other") ? 2 : words.number() ?? 1
        guard (1...99).contains(interval) else {
            throw NotationMistake("P123", "a series goes on every 1 to 99 days, weeks or months, not every \(interval)")
        }
        switch words.next() {
        case "day", "days": return (.day, interval, [])
        case "week", "weeks": return (.week, interval, [])
        case "month", "months": return (.month, interval, [])
        default: return nil
        }
    }

    /// What stands after `on`.
    private static func pattern(
        _ period: Period, _ days: Set<Weekday>, _ words: inout Words, _ text: String
    ) throws(NotationMistake) -> Recurrence.Pattern {
        guard words.take("on") else {
            return period == .day ? .daily : period == .week ? .weekly(days) : .monthly
        }
        _ = words.take("the")
        switch period {
        case .day: throw NotationMistake("P123", "a daily series is on every day: write weekly on mon and wed instead")
        case .week:
            let named = words.weekdays()
            guard days.isEmpty, !named.isEmpty else { throw notUnderstood(text) }
            return .weekly(named)
        case .month:
            guard let week = words.ordinal() else {
                throw NotationMistake(
                    "P123", "on which day of the month? write monthly on the first wed, or monthly alone for its date")
            }
            let days = words.weekdays()
            guard days.count == 1, let day = days.first else { throw notUnderstood(text) }
            return .monthlyOn(week: week, day)
        }
    }

    /// `until 2027-12-15`, `8 times`, `for 8 times`.
    private static func end(_ words: inout Words, _ text: String) throws(NotationMistake) -> Recurrence.End {
        if words.isAtEnd {
            throw NotationMistake(
                "P123",
                "\(shown(text)) never ends: write until when, like \(text) until 2027-12-15, or how often, like "
                    + "\(text) 8 times")
        }
        if words.take("until"), let date = words.next(), words.isAtEnd { return .until(try DateNotation.parse(date)) }
        _ = words.take("for")
        guard let times = words.number(), words.take("times") || words.take("time"), words.isAtEnd else {
            throw notUnderstood(text)
        }
        guard (1...Series.most).contains(times) else {
            throw NotationMistake("P124", "\(times) times: a series has 1 to \(Series.most) dates")
        }
        return .times(times)
    }

    private static func notUnderstood(_ text: String) -> NotationMistake {
        NotationMistake(
            "P123",
            "\(shown(text)) is not how a series repeats: expected weekly until 2027-12-15, every 2 weeks on mon and wed 8 times "
                + "or monthly on the last fri until 2027-12-15")
    }
}

/// The words of a sentence, one after the other; commas and `and` only part them.
private struct Words {
    private var rest: ArraySlice<String>

    init(_ text: String) {
        let words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
        rest = words.filter { $0 != "and" }[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func next() -> String? { rest.popFirst() }

    mutating func take(_ word: String) -> Bool {
        guard rest.first == word else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number() -> Int? {
        guard let word = rest.first, word.utf8.count <= 9, word.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(word)
        else { return nil }
        rest.removeFirst()
        return number
    }

    /// As many days of the week as follow.
    mutating func weekdays() -> Set<Weekday> {
        var days: Set<Weekday> = []
        while let word = rest.first, let meant = WindowNotation.named[word], word != "daily" {
            days.formUnion(meant)
            rest.removeFirst()
        }
        return days
    }

    mutating func ordinal() -> Int? {
        let words = [
            "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
        ]
        guard let word = rest.first, let week = words[word] else { return nil }
        rest.removeFirst()
        return week
    }
}
