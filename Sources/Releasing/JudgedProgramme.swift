package import Chronology
package import Diagnostics
package import ProgrammeFiles
internal import Programmes
internal import Rules
package import Scheduling

/// A programme file read, resolved and judged: what `check` prints and what everything else starts from.
package struct JudgedProgramme: Sendable {
    package let path: String
    package let document: ProgrammeDocument
    /// Nil where there is no programme to speak of.
    package let schedule: Schedule?
    /// In file order.
    package let diagnostics: [Diagnostic]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    package static func read(
        _ path: String, through files: FileAccess, zones database: TimeZoneDatabase, today: CivilDate
    ) throws(FileTrouble) -> JudgedProgramme {
        let document = try ProgrammeDocument.read(path, through: files, zones: database).get()
        return JudgedProgramme(document, path, today: today, database)
    }

    package init(_ document: ProgrammeDocument, _ path: String, today: CivilDate, _ database: TimeZoneDatabase) {
        self.path = path
        self.document = document
        guard let programme = document.programme else {
            schedule = nil
            diagnostics = document.diagnostics
            return
        }
        let (schedule, findings) = Scheduler.schedule(programme, zones: database)
        self.schedule = schedule
        var mistakes = document.mistakes
        for finding in findings + judge(schedule, today: today) {
            mistakes.append(document.map.diagnostic(for: finding))
        }
        diagnostics = mistakes.diagnostics
    }
}
