/// `90m`, `2h`, `1h30m`.
enum LengthNotation {
    static func parse(_ text: String) throws(NotationMistake) -> Duration {
        var scanner = Scanner(text)
        let hours = part("h", &scanner)
        let minutes = part("m", &scanner)
        guard scanner.isAtEnd, hours != nil || minutes != nil else { throw mistake(text) }
        return .seconds((hours ?? 0) * 3_600 + (minutes ?? 0) * 60)
    }

    /// A number and its unit; nil, and nothing taken, where they don't follow.
    private static func part(_ unit: String, _ scanner: inout Scanner) -> Int? {
        var ahead = scanner
        guard let number = ahead.digits(atMost: 4), ahead.take(unit) else { return nil }
        scanner = ahead
        return number.value
    }

    private static func mistake(_ text: String) -> NotationMistake {
        NotationMistake(
            "P108", "\(shown(text)) is not a length: expected one like 90m, 2h or 1h30m",
            suggestion: suggestion(for: text).map {
                .init($0, for: text, isSafe: text.contains(where: \.isLetter))
            })
    }

    /// `90`, `90 min`, `1.5h`, `1:30`, `2 hours`, `1h 30`: what people write instead.
    private static func suggestion(for text: String) -> String? {
        var scanner = Scanner(text.lowercased().filter { $0 != " " })
        guard let first = scanner.digits(atMost: 4) else { return nil }
        if scanner.isAtEnd { return "\(first.value)m" }
        if scanner.take(":") {
            guard let rest = scanner.digits(atMost: 2), rest.count == 2, scanner.isAtEnd else { return nil }
            return written(minutes: first.value * 60 + rest.value)
        }
        let isHalf = scanner.take(".5") || scanner.take("½")
        switch scanner.word(while: \.isLetter) {
        case "m", "min", "mins", "minute", "minutes":
            return scanner.isAtEnd && !isHalf ? "\(first.value)m" : nil
        case "h", "hr", "hrs", "hour", "hours":
            return minutes(&scanner).map { written(minutes: first.value * 60 + $0 + (isHalf ? 30 : 0)) }
        default: return nil
        }
    }

    /// What follows the hours: nothing, `30`, `30 min`.
    private static func minutes(_ scanner: inout Scanner) -> Int? {
        let number = scanner.digits(atMost: 2)?.value ?? 0
        let unit = scanner.word(while: \.isLetter)
        return scanner.isAtEnd && ["", "m", "min", "mins", "minutes"].contains(unit) ? number : nil
    }

    private static func written(minutes: Int) -> String {
        switch (minutes / 60, minutes % 60) {
        case (0, let rest): "\(rest)m"
        case (let hours, 0): "\(hours)h"
        case (let hours, let rest): "\(hours)h\(rest)m"
        }
    }
}
