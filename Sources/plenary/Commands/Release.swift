internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Markup
internal import ProgrammeFiles
internal import Releasing
internal import Scheduling
internal import Stores

enum ReleaseCommand: ToolCommand {
    static let grammar = Command(
        "release", "release a new edition of a programme",
        discussion: """
            An edition is numbered, never changed, and what calendars, pages and exports are made of. Each of its calendars is read \
            back before it is released. Where nothing has changed since the last one, nothing is released.
            """,
        positionals: [Positional("FILE", "a programme file; - is standard input", .optional, values: .file)],
        options: [
            Context.storeOption,
            Option("note", value: "TEXT", "what subscribers should know about it"),
            Option("again", value: "ID@N", "release an earlier edition anew instead of a file"),
            Option(flag: "dry-run", "say what would be released, and release nothing"),
        ])

    /// What is to be released.
    private struct Source {
        let document: ProgrammeDocument
        let schedule: Schedule
        let note: String?
    }

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let database = try context.world.zones()
        let isDryRun = context.arguments.flag("dry-run")
        let store = try store(context, isDryRun)
        let again = try editionName(context)
        let source: Source
        switch (context.arguments.positional("FILE"), again) {
        case (let path?, nil):
            let (judged, schedule) = try JudgedProgramme.cleanProgramme(path, for: context, zones: database)
            source = Source(document: judged.document, schedule: schedule, note: context.arguments.value("note"))
        case (nil, let name?):
            source = try earlier(name, EditionLoading(from: store, database: database), context)
        case (nil, nil): throw .usage("release needs a FILE, or --again with an edition")
        case (_?, _?): throw .usage("release takes a FILE or --again, not both")
        }
        let releaser = Releaser(into: store, database: database)
        do {
            if isDryRun {
                let preparation = try releaser.prepare(
                    source.document, source.schedule, at: context.world.clock(), note: source.note)
                if case .next(let next) = preparation { try releaser.check(next, source.document) }
                report(preparation, isDryRun, context)
            } else {
                let preparation = try releaser.release(
                    source.document, source.schedule, at: context.world.clock(), note: source.note)
                report(preparation, isDryRun, context)
            }
        } catch {
            throw context.failure(error, in: source.document.files)
        }
        return .done
    }

    /// A dry run makes no store; where there is none, it would be the first edition.
    private static func store(_ context: Context, _ isDryRun: Bool) throws(Failure) -> any EditionStore {
        guard isDryRun else { return try context.store(.writing) }
        let url = try context.storeURL()
        do { return try AllStores.open(url, .reading) } catch StoreError.missing { return MemoryStore() } catch {
            throw .world("\(error)")
        }
    }

    private static func editionName(_ context: Context) throws(Failure) -> EditionName? {
        guard let text = context.arguments.value("again") else { return nil }
        guard let name = EditionName(text) else {
            throw .usage("--again is \"\(text)\": expected an edition like world-school-2027@3")
        }
        return name
    }

    private static func earlier(
        _ name: EditionName, _ loading: EditionLoading, _ context: Context
    ) throws(Failure) -> Source {
        let record: EditionRecord
        do { record = try loading.record(name) } catch { throw context.failure(error) }
        let judged: JudgedProgramme
        do {
            judged = try JudgedProgramme.read(
                record.mainFile, through: record.fileAccess, zones: loading.database,
                today: context.world.clock().utc.date)
        } catch { throw .world("\(name) \(error.reason)") }
        guard let schedule = judged.schedule, !judged.hasErrors else {
            context.report(judged.diagnostics.filter { $0.severity == .error }, in: judged.document.files)
            throw .programme
        }
        let note = context.arguments.value("note") ?? "edition \(name.number) again"
        return Source(document: judged.document, schedule: schedule, note: note)
    }

    private static func report(_ preparation: Preparation, _ isDryRun: Bool, _ context: Context) {
        if context.isJSON {
            context.print(ReleaseReport(preparation, isDryRun: isDryRun).json.compact() + "\n")
        } else if !context.isQuiet {
            context.print(madeVisible(ReleaseReport(preparation, isDryRun: isDryRun).sentence) + "\n")
        }
    }
}
