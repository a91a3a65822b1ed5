internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

enum ProgrammeHours: Rule {
    static let id = "programme-hours"
    static let code: DiagnosticCode = "R106"
    static let level = RuleLevel.hard
    static let summary = "sessions keep to the programme's hours, on its own clocks"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard let hours = agenda.programme.hours, let home = agenda.home else { return [] }
        return agenda.showings.enumerated().compactMap { place, showing in
            guard !home.isCovered(showing.interval, by: [.daily(hours)]), !agenda.session(of: showing).isSeries
            else { return nil }
            return finding(
                "\(quoted(showing.id)) is \(showing.interval.spelled(on: home)) (\(home.name)), "
                    + "outside the programme's hours \(hours.spelled)",
                at: agenda.time(of: place), related: [.init("the hours are set here", at: .programme("hours"))])
        }
    }
}
