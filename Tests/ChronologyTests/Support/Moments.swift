import Chronology

/// `at("2027-03-14T07:00:00")`: an instant as RFC 3339 writes it, the Z left out.
func at(_ text: String) -> Instant {
    Instant(secondsSinceEpoch: face(text.replacing("T", with: " ")).secondsSinceEpoch)
}

/// `face("2027-03-14 02:30")`; the time may be left out.
func face(_ text: String) -> CivilDateTime {
    let fields = text.split { "- :".contains($0) }.map { Int($0)! } + [0, 0, 0]
    let date = CivilDate(year: fields[0], month: fields[1], day: fields[2])!
    return CivilDateTime(date, CivilTime(hour: fields[3], minute: fields[4], second: fields[5])!)
}

func date(_ text: String) -> CivilDate { face(text).date }

/// From the first second of one year to the last of another, in UTC.
func years(_ first: Int, _ last: Int) -> Interval {
    let end = CivilDate(year: last, month: 12, day: 31)!.adding(days: 1)
    return Interval(
        start: at("\(padded(first, to: 4))-01-01"), end: Instant(secondsSinceEpoch: end.daysSinceEpoch * 86_400))
}

extension Zone {
    /// `2026-03-08T10:00:00Z -08:00 PST > -07:00 PDT` for each change.
    func changes(_ first: Int, _ last: Int) -> [String] {
        transitions(in: years(first, last)).map { "\($0.instant) \($0.before.words) > \($0.after.words)" }
    }
}

extension ZoneOffset {
    /// `-07:00 PDT dst`.
    var words: String { "\(description) \(abbreviation)\(isDaylightSaving ? " dst" : "")" }
}
