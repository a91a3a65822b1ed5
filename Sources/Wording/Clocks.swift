package import Chronology
internal import Programmes

extension Wording {
    /// A time of day: `17:00` in every language, so that nobody takes morning for evening; `5:00 pm` only where the
    /// tag itself names English of a region that reads twelve hours (`en-US`, `en-CA`, `en-AU`, `en-NZ`, `en-IN`,
    /// `en-PK`, `en-BD`, `en-PH`).
    package func time(_ time: CivilTime) -> String {
        isTwelveHour ? Self.twelveHours(time) : time.description
    }

    /// `17:00–19:00`, `5:00 pm – 7:00 pm`.
    package func timeRange(_ start: CivilTime, _ end: CivilTime) -> String {
        self.time(start) + (isTwelveHour ? " – " : "–") + self.time(end)
    }

    /// "Sunday 29 March, 01:00".
    package func dayAndTime(_ moment: CivilDateTime) -> String {
        messages.dayAndTime(day(moment.date), time(moment.time))
    }

    /// "Sat 25 Jul, 17:00".
    package func shortDayAndTime(_ moment: CivilDateTime) -> String {
        messages.dayAndTime(shortDay(moment.date), time(moment.time))
    }

    private static let twelveHourTags: Set<String> = [
        "en-US", "en-CA", "en-AU", "en-NZ", "en-IN", "en-PK", "en-BD", "en-PH",
    ]

    private var isTwelveHour: Bool { Self.twelveHourTags.contains(language.description) }

    private static func twelveHours(_ time: CivilTime) -> String {
        let hour = (time.hour + 11) % 12 + 1
        let seconds = time.second == 0 ? "" : ":\(padded(time.second))"
        return "\(hour):\(padded(time.minute))\(seconds) \(time.hour < 12 ? "am" : "pm")"
    }
}
