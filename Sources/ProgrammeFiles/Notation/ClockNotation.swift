internal import Chronology

/// A time of day: `17:00`, `4pm`, `4:30 pm`, `12 am`.
enum ClockNotation {
    /// The time at the beginning; nil where there is none. A time that no clock shows is a mistake.
    /// `24:00` is understood only where `allowing24` says so, and is then `.endOfDay`.
    static func leading(_ scanner: inout Scanner) throws(NotationMistake) -> Reading? {
        var ahead = scanner
        guard let hour = ahead.digits(atMost: 2) else { return nil }
        var minute: (value: Int, count: Int)?
        var second: (value: Int, count: Int)?
        if ahead.take(":") {
            minute = ahead.digits(atMost: 2)
            guard minute?.count == 2 else { return nil }
            if ahead.take(":") {
                second = ahead.digits(atMost: 2)
                guard second?.count == 2 else { return nil }
            }
        }
        let half = halfOfDay(&ahead)
        guard minute != nil || half != nil else { return nil }
        let written = scanner.text(to: ahead)
        let reading = try reading(hour.value, minute?.value ?? 0, second?.value ?? 0, half, as: written)
        scanner = ahead
        return reading
    }

    enum Reading: Equatable {
        case time(CivilTime)
        case endOfDay
    }

    private enum Half { case am, pm }

    private static func halfOfDay(_ scanner: inout Scanner) -> Half? {
        var ahead = scanner
        ahead.skipBlanks()
        let word = ahead.word { $0.isLetter || $0 == "." }.lowercased().replacing(".", with: "")
        guard word == "am" || word == "pm" else { return nil }
        scanner = ahead
        return word == "am" ? .am : .pm
    }

    private static func reading(
        _ hour: Int, _ minute: Int, _ second: Int, _ half: Half?, as written: String
    ) throws(NotationMistake) -> Reading {
        if half == nil, hour == 24, minute == 0, second == 0 { return .endOfDay }
        if half != nil, !(1...12).contains(hour) {
            throw NotationMistake("P109", "\(shown(written)) is no time: am and pm go with hours from 1 to 12")
        }
        let hour24 =
            switch half {
            case .am: hour % 12
            case .pm: hour % 12 + 12
            case nil: hour
            }
        guard let time = CivilTime(hour: hour24, minute: minute, second: second) else {
            throw NotationMistake("P109", "\(shown(written)) is no time: hours run from 0 to 23, minutes to 59")
        }
        return .time(time)
    }
}
