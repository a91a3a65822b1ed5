/// `90m`, `2h`, `1h30m`.
enum LengthNotation {
    static func parse(_ text: String) throws(NotationMistake) -> Duration {
        var scanner = Scanner(text)
        var minutes: Int?
        if let number = scanner.digits(atMost: 4) {
            if scanner.take("h") {
                minutes = number.value * 60
                if let rest = scanner.digits(atMost: 4), scanner.take("m") { minutes = minutes! + rest.value }
            } else if scanner.take("m") {
                minutes = number.value
            }
        }
        guard let minutes, scanner.isAtEnd else { throw mistake(text) }
        return .seconds(minutes * 60)
    }

    private static func mistake(_ text: String) -> NotationMistake {
        let suggestion = suggestion(for: text)
        return NotationMistake(
            "P108", "\(shown(text)) is not a length: expected one like 90m, 2h or 1h30m",
            suggestion: suggestion, isSafe: suggestion != nil && text.contains(where: \.isLetter))
    }

    /// `90`, `90 min`, `1.5h`, `1:30`, `2 hours`, `1h 30`: what people write instead.
    private static func suggestion(for text: String) -> String? {
        let compact = text.lowercased().filter { $0 != " " }
        var scanner = Scanner(compact)
        guard let first = scanner.digits(atMost: 4) else { return nil }
        if scanner.isAtEnd { return "\(first.value)m" }
        if scanner.take(":") {
            guard let rest = scanner.digits(atMost: 2), rest.count == 2, scanner.isAtEnd else { return nil }
            return written(minutes: first.value * 60 + rest.value)
        }
        let unit = scanner.word(while: \.isLetter)
        switch unit {
        case "m", "min", "mins", "minute", "minutes": return scanner.isAtEnd ? "\(first.value)m" : nil
        case "h", "hr", "hrs", "hour", "hours":
            let rest = scanner.digits(atMost: 2)?.value ?? 0
            let tail = scanner.word(while: \.isLetter)
            guard scanner.isAtEnd, ["", "m", "min", "mins", "minutes"].contains(tail) else { return nil }
            return written(minutes: first.value * 60 + rest)
        default: return nil
        }
    }

    private static func written(minutes: Int) -> String {
        switch (minutes / 60, minutes % 60) {
        case (0, let rest): "\(rest)m"
        case (let hours, 0): "\(hours)h"
        case (let hours, let rest): "\(hours)h\(rest)m"
        }
    }
}
