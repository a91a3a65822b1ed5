internal import Chronology

extension Wording {
    /// "1 minute", "90 minutes".
    package func minutes(_ number: Int) -> String { count(number, messages.minutes) }

    /// "1 hour", "3 hours".
    package func hours(_ number: Int) -> String { count(number, messages.hours) }

    /// "12 sessions".
    package func sessions(_ number: Int) -> String { count(number, messages.sessionCount) }

    /// A length as timetables print it: "45 min", "2 h", "1 h 30 min".
    package func length(_ length: Duration) -> String {
        let total = length.wholeMinutes
        let hours = count(total / 60, messages.hoursShort)
        let minutes = count(total % 60, messages.minutesShort)
        return switch (total / 60, total % 60) {
        case (0, _): minutes
        case (_, 0): hours
        default: messages.hoursAndMinutes(hours, minutes)
        }
    }

    /// How a date stands to the one that the reader expects: "next day", "2 days later"; nil on the same day.
    package func dayAfter(_ days: Int) -> String? {
        switch days {
        case 0: nil
        case 1: messages.nextDay
        case -1: messages.previousDay
        case 2...: count(days, messages.daysLater)
        default: count(-days, messages.daysEarlier)
        }
    }

    func count(_ number: Int, _ forms: PluralForms) -> String { forms.words(for: number, by: plurals) }
}
