internal import Chronology
internal import Programmes

/// When something starts: `2020-07-25 17:00`, `17:00`, `2020-11-01 01:30 (second)`, `2020-07-25 21:00 Asia/Karachi`,
/// `2020-07-25T16:00Z`, `2026-11-15T10:00:00-08:00[America/Vancouver]` (RFC 9557), `after opening + 15m`.
struct TimeNotation {
    /// The day that a bare time belongs to; nil where there is none.
    let day: CivilDate?
    /// A bare time before it belongs to the night after `day`.
    let dayStart: CivilTime

    func parse(_ text: String) throws(NotationMistake) -> WrittenTime {
        let text = text.trimmed
        if let relative = try RelativeNotation.parse(text) { return relative }
        var scanner = Scanner(text)
        let date = try DateNotation.leading(&scanner)
        if date != nil, !scanner.take("T"), !scanner.take("t") { scanner.skipBlanks() }
        guard let reading = try ClockNotation.leading(&scanner) else { throw noTime(in: text, after: date) }
        guard case .time(let time) = reading else {
            throw NotationMistake("P109", "24:00 cannot be a start: write 00:00 of the next day")
        }
        var wall = WallTime(face: CivilDateTime(try dated(date, time), time))
        try readTail(of: text, &scanner, into: &wall)
        return .wall(wall)
    }

    private func dated(_ date: CivilDate?, _ time: CivilTime) throws(NotationMistake) -> CivilDate {
        if let date { return date }
        guard let day else {
            throw NotationMistake(
                "P114", "\(time) of which day? the programme has several: write the date before the time")
        }
        return time < dayStart ? day.adding(days: 1) : day
    }

    private func noTime(in text: String, after date: CivilDate?) -> NotationMistake {
        if let date {
            return NotationMistake("P109", "\(shown(text)) has no time of day: expected one like \(date) 17:00")
        }
        return NotationMistake(
            "P109", "\(shown(text)) is not a time: expected one like 17:00, 4 pm, 2027-07-24 17:00 or after ID")
    }

    /// What may follow a time: an offset, a zone, `(first)` or `(second)`.
    private func readTail(of text: String, _ scanner: inout Scanner, into wall: inout WallTime) throws(NotationMistake)
    {
        wall.offset = Self.offset(&scanner)
        var words = scanner.rest.trimmed
        // As nearly all times.
        guard !words.isEmpty else { return }
        for repeated in [WallTime.Repeated.first, .second] where words.contains("(\(repeated.rawValue))") {
            wall.repeated = repeated
            words = words.replacing("(\(repeated.rawValue))", with: "").trimmed
        }
        if wall.offset == nil {
            var tail = Scanner(words)
            wall.offset = Self.offset(&tail)
            if wall.offset != nil { words = tail.rest.trimmed }
        }
        guard !words.isEmpty else { return }
        if words.hasPrefix("["), words.hasSuffix("]") { words = String(words.dropFirst().dropLast()) }
        guard words.contains(where: \.isLetter), !words.contains("(") else {
            throw NotationMistake(
                "P109",
                "\(shown(words)) after the time is not understood: a zone, (first) or (second) may stand there")
        }
        wall.zone = words
    }

    /// `Z`, `+05:45`, `-0800`.
    private static func offset(_ scanner: inout Scanner) -> Int? {
        var ahead = scanner
        if ahead.take("Z") || ahead.take("z") {
            guard ahead.rest.first?.isLetter != true else { return nil }
            scanner = ahead
            return 0
        }
        let sign = ahead.take("+") ? 1 : ahead.take("-") || ahead.take("−") ? -1 : 0
        guard sign != 0, let hours = ahead.digits(atMost: 2), hours.count == 2, hours.value <= 23 else { return nil }
        _ = ahead.take(":")
        guard let minutes = ahead.digits(atMost: 2), minutes.count == 2, minutes.value <= 59 else { return nil }
        scanner = ahead
        return sign * (hours.value * 3_600 + minutes.value * 60)
    }
}

/// `after opening`, `after opening/east + 15m`; in `after:` lists the same without the word.
enum RelativeNotation {
    static func parse(_ text: String) throws(NotationMistake) -> WrittenTime? {
        guard text == "after" || text.hasPrefix("after ") else { return nil }
        let condition = try condition(text.dropFirst("after".count).trimmed)
        return .after(condition.showing, gap: condition.gap)
    }

    static func condition(_ text: String) throws(NotationMistake) -> Session.AfterCondition {
        let parts = text.split(separator: "+", maxSplits: 1).map { $0.trimmed }
        guard let name = parts.first, !name.isEmpty else {
            throw NotationMistake("P109", "after what? write the id of a session: after opening + 15m")
        }
        let ids = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard ids.allSatisfy(isIdentifier) else {
            throw NotationMistake(
                "P109",
                "\(shown(name)) is not the id of a session: expected after ID, after ID/ENCORE or after ID + 15m")
        }
        let gap = parts.count == 2 ? try LengthNotation.parse(parts[1]) : .zero
        let encore = ids.count == 2 ? ID<Encore>(ids[1]) : nil
        return Session.AfterCondition(showing: ShowingID(ID(ids[0]), encore: encore), gap: gap)
    }
}
