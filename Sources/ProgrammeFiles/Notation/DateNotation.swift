internal import Chronology

/// `2027-07-24`.
enum DateNotation {
    static func parse(_ text: String) throws(NotationMistake) -> CivilDate {
        var scanner = Scanner(text)
        guard let date = try leading(&scanner), scanner.isAtEnd else {
            throw NotationMistake("P109", "\(shown(text)) is not a date: expected one like 2027-07-24")
        }
        return date
    }

    /// The date at the beginning, or nil where there is none; a date that no calendar has is a mistake.
    static func leading(_ scanner: inout Scanner) throws(NotationMistake) -> CivilDate? {
        var ahead = scanner
        guard let year = ahead.digits(atMost: 4), year.count == 4, ahead.take("-"),
            let month = ahead.digits(atMost: 2), ahead.take("-"), let day = ahead.digits(atMost: 2)
        else { return nil }
        let written = scanner.text(to: ahead)
        guard let date = CivilDate(year: year.value, month: month.value, day: day.value) else {
            throw NotationMistake("P110", "\(written) does not exist: " + why(year.value, month.value))
        }
        guard month.count == 2, day.count == 2 else {
            throw NotationMistake(
                "P109", "\(written) is not a date: months and days have two digits",
                suggestion: .init(date.description, for: written, isSafe: true))
        }
        scanner = ahead
        return date
    }

    private static func why(_ year: Int, _ month: Int) -> String {
        guard (1...12).contains(month) else { return "a year has 12 months" }
        guard year > 0 else { return "years begin with 1" }
        let days = CivilDate.days(inMonth: month, year: year)
        return "\(padded(year, to: 4))-\(padded(month)) has \(days) days"
    }
}

/// `2027-07-24`, `2027-07-24..2027-07-27`.
enum DaysNotation {
    /// More than any programme lasts, so that a slip of a year is a mistake and not a long list.
    static let most = 400

    static func parse(_ text: String) throws(NotationMistake) -> [CivilDate] {
        let ends = text.split(separator: "..", maxSplits: 1).map { $0.trimmed }
        let first = try DateNotation.parse(ends.first ?? text)
        guard ends.count == 2 else { return [first] }
        let last = try DateNotation.parse(ends[1])
        guard first <= last else {
            throw NotationMistake("P109", "\(first)..\(last) ends before it begins")
        }
        let count = last.daysSinceEpoch - first.daysSinceEpoch + 1
        guard count <= most else {
            throw NotationMistake("P109", "\(first)..\(last) is \(count) days long: at most \(most) are read")
        }
        return (0..<count).map { first.adding(days: $0) }
    }
}
