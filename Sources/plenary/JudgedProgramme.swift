internal import Chronology
internal import Diagnostics
internal import ProgrammeFiles
internal import Programmes
internal import Rules
internal import Scheduling

/// A programme file read, resolved and judged: what `check` prints and what everything else starts from.
struct JudgedProgramme {
    let path: String
    let document: ProgrammeDocument
    /// Nil where there is no programme to speak of.
    let schedule: Schedule?
    /// In file order.
    let diagnostics: [Diagnostic]

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    static func read(
        _ path: String, in world: World, zones database: TimeZoneDatabase
    ) throws(Failure) -> JudgedProgramme {
        switch ProgrammeDocument.read(path, through: world.files, zones: database) {
        case .failure(let trouble): throw .world("\(path) \(trouble.reason)")
        case .success(let document): return JudgedProgramme(document, path, today: world.clock().utc.date, database)
        }
    }

    private init(_ document: ProgrammeDocument, _ path: String, today: CivilDate, _ database: TimeZoneDatabase) {
        self.path = path
        self.document = document
        guard let programme = document.programme else {
            schedule = nil
            diagnostics = document.diagnostics
            return
        }
        let (schedule, findings) = Scheduler.schedule(programme, zones: database)
        let all = findings + judge(schedule, today: today)
        self.schedule = schedule
        diagnostics = (document.diagnostics + all.map(document.map.diagnostic)).inFileOrder()
    }

    /// For commands that need a clean programme: errors are printed and end the command.
    static func clean(
        _ path: String, for context: Context, zones database: TimeZoneDatabase
    ) throws(Failure) -> Schedule {
        let judged = try read(path, in: context.world, zones: database)
        guard let schedule = judged.schedule, !judged.hasErrors else {
            context.report(judged.diagnostics.filter { $0.severity == .error }, in: judged.document.files)
            throw .programme
        }
        return schedule
    }
}
