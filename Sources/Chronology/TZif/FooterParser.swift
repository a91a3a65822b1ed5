extension FooterRule {
    /// Reads `GMT0BST,M3.5.0/1,M10.5.0` and all that RFC 9636 section 3.3.1 lets stand there; nil for anything else.
    init?(_ text: ArraySlice<UInt8>) {
        var scanner = FooterScanner(rest: text)
        guard let rule = scanner.rule(), scanner.rest.isEmpty else { return nil }
        self = rule
    }
}

/// One pass over a TZ string; each method takes what it reads from the front of `rest`, or gives nil.
private struct FooterScanner {
    var rest: ArraySlice<UInt8>

    mutating func rule() -> FooterRule? {
        guard let name = name(), let west = offset() else { return nil }
        let standard = ZoneOffset(seconds: -west, isDaylightSaving: false, abbreviation: name)
        if rest.isEmpty { return FooterRule(standard: standard, daylight: nil) }
        guard let daylight = daylight(standardWest: west) else { return nil }
        return FooterRule(standard: standard, daylight: daylight)
    }

    /// `EDT`, or `EDT` with its own offset; then the two moments, without which no year could be told.
    private mutating func daylight(standardWest: Int) -> FooterRule.Daylight? {
        guard let name = name() else { return nil }
        var west = standardWest - 3_600
        if rest.first != UInt8(ascii: ",") {
            guard let own = offset() else { return nil }
            west = own
        }
        guard take(","), let start = moment(), take(","), let end = moment() else { return nil }
        let offset = ZoneOffset(seconds: -west, isDaylightSaving: true, abbreviation: name)
        return FooterRule.Daylight(offset: offset, start: start, end: end)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Three letters or more, or `<+0330>`.
    private mutating func name() -> String? {
        let quoted = take("<")
        let taken = rest.prefix { quoted ? $0.isAbbreviationCharacter : $0.isASCIILetter }
        guard taken.count >= 3 else { return nil }
        rest = rest[taken.endIndex...]
        if quoted, !take(">") { return nil }
        return String(decoding: taken, as: UTF8.self)
    }

    /// Seconds west of Greenwich, 24 hours at most.
    private mutating func offset() -> Int? {
        guard let seconds = clock(hours: 0...24), seconds.magnitude < 90_000 else { return nil }
        return seconds
    }

    private mutating func moment() -> YearlyMoment? {
        guard let day = day() else { return nil }
        guard take("/") else { return YearlyMoment(day: day, time: 7_200) }
        guard let time = clock(hours: 0...167) else { return nil }
        return YearlyMoment(day: day, time: time)
    }

    private mutating func day() -> YearlyMoment.Day? {
        if take("J") { return number(1...365).map { .julian($0) } }
        guard take("M") else { return number(0...365).map { .zeroBased($0) } }
        guard let month = number(1...12), take("."), let week = number(1...5), take("."), let day = number(0...6)
        else { return nil }
        return .weekday(month: month, week: week, day: day)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private mutating func clock(hours: ClosedRange<Int>) -> Int? {
        let negative = take("-")
        if !negative { _ = take("+") }
        guard let hour = number(hours) else { return nil }
        var seconds = hour * 3_600
        for unit in [60, 1] where take(":") {
            guard let part = number(0...59) else { return nil }
            seconds += part * unit
        }
        return negative ? -seconds : seconds
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(4).prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty else { return nil }
        rest = rest[digits.endIndex...]
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        return range.contains(number) ? number : nil
    }
}
