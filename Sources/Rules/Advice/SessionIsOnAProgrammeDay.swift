internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

enum SessionIsOnAProgrammeDay: Rule {
    static let id = "session-is-on-a-programme-day"
    static let code: DiagnosticCode = "R208"
    static let level = RuleLevel.advice
    static let summary = "sessions are on the programme's days; only a series may lie outside"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard let home = agenda.home, !agenda.programme.days.isEmpty else { return [] }
        let days = Set(agenda.programme.days)
        return agenda.showings.enumerated().compactMap { place, showing in
            let day = agenda.schedule.programmeDay(of: showing.interval.start)
            guard !days.contains(day), !agenda.session(of: showing).isSeries else { return nil }
            let face = home.local(at: showing.interval.start)
            // A time before `day-start` belongs to the day before, which nobody expects who forgot about it.
            let hint = face.date == day ? "" : ": before \(agenda.programme.dayStart) it is still \(day)"
            return finding(
                "\(quoted(showing.id)) is at \(face) (\(home.name)), outside the programme's days\(hint)",
                at: agenda.time(of: place), related: [.init(spelled(agenda.programme.days), at: .programme("days"))])
        }
    }

    private static func spelled(_ days: [CivilDate]) -> String {
        guard let first = days.first, let last = days.last, first != last else {
            return days.map(\.description).joined()
        }
        return "\(days.count) days from \(first) to \(last)"
    }
}
