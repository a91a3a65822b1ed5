package import Chronology
package import Programmes
package import Scheduling

/// All that the rules have to say about a schedule, rule by rule. `today` tells whether the programme is still to come.
package func judge(_ schedule: Schedule, today: CivilDate) -> [Finding] {
    let agenda = Agenda(schedule, today: today)
    return allRules.flatMap { $0.violations(in: agenda) }
}
