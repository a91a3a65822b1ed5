internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

enum DayEndIsKept: Rule {
    static let id = "day-end-is-kept"
    static let code: DiagnosticCode = "R115"
    static let level = RuleLevel.hard
    static let summary = "no session runs across the end of a programme day"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard let home = agenda.home else { return [] }
        let dayStart = agenda.programme.dayStart
        return agenda.showings.enumerated().compactMap { place, showing in
            let day = agenda.schedule.programmeDay(of: showing.interval.start)
            let end = CivilDateTime(day.adding(days: 1), dayStart)
            guard let ending = home.resolve(end).instant(.compatible), showing.interval.end > ending else { return nil }
            return finding(
                "\(quoted(showing.id)) is \(showing.interval.spelled(on: home)) (\(home.name)), across the end of the "
                    + "programme day at \(end); end it by then, or set another day-start",
                at: agenda.time(of: place),
                related: agenda.programme.dayStart == defaultDayStart
                    ? [] : [.init("the day starts here", at: .programme("day-start"))])
        }
    }

    private static let defaultDayStart = CivilTime(hour: 4, minute: 0)
}
