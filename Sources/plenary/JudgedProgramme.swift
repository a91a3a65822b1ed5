internal import Chronology
internal import Diagnostics
internal import ProgrammeFiles
internal import Releasing
internal import Scheduling

extension JudgedProgramme {
    static func read(
        _ path: String, in world: World, zones database: TimeZoneDatabase
    ) throws(Failure) -> JudgedProgramme {
        do { return try read(path, through: world.files, zones: database, today: world.clock().utc.date) } catch {
            throw .world("\(path) \(error.reason)")
        }
    }

    /// For commands that need a clean programme: errors are printed and end the command.
    static func clean(
        _ path: String, for context: Context, zones database: TimeZoneDatabase
    ) throws(Failure) -> Schedule {
        try cleanProgramme(path, for: context, zones: database).schedule
    }

    /// The same with the text it came from.
    static func cleanProgramme(
        _ path: String, for context: Context, zones database: TimeZoneDatabase
    ) throws(Failure) -> (judged: JudgedProgramme, schedule: Schedule) {
        let judged = try read(path, in: context.world, zones: database)
        guard let schedule = judged.schedule, !judged.hasErrors else {
            context.report(judged.diagnostics.filter { $0.severity == .error }, in: judged.document.files)
            throw .programme
        }
        return (judged, schedule)
    }
}
