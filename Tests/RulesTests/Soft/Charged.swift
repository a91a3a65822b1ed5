import Diagnostics
import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Rules
import Scheduling
import Testing

/// What a programme costs by one soft rule, at a weight of 1, charge by charge where there is any.
func charges(
    _ rule: any SoftRule.Type, _ text: String, published: [ID<Session>: Showing] = [:]
) throws -> [Int] {
    let text = "id: may\ntitle: May\nzone: Europe/London\ndays: 2027-05-01..2027-05-02\n" + text
    let access = FileAccess { _ in .success(Array(text.utf8)) }
    let document = try ProgrammeDocument.read("may.yaml", through: access, zones: MarkedProgramme.database).get()
    #expect(document.diagnostics.map(\.message) == [])
    let programme = try #require(document.programme)
    let (schedule, findings) = Scheduler.schedule(programme, zones: MarkedProgramme.database)
    #expect(findings.map(\.message) == [])
    let agenda = Agenda(schedule, today: CivilDate(year: 2027, month: 1, day: 1)!, published: published)
    return rule.charges(in: agenda, weight: 1).map(\.cost).filter { $0 > 0 }
}
