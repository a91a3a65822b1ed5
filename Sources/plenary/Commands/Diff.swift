internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Exports
internal import Markup
internal import Programmes
internal import Releasing
internal import Scheduling
internal import Stores
internal import Wording

enum DiffCommand: ToolCommand {
    static let grammar = Command(
        "diff", "what changed between two states of a programme",
        discussion: """
            Says in words what readers and calendars are told otherwise: sessions that come, go, move, are renamed or \
            cancelled. Sessions that are not public are left out.
            """,
        positionals: [
            Positional("A", "the earlier state: a programme file, or ID@N for a released edition", .one, values: .file),
            Positional("B", "the later state: the same", .one, values: .file),
        ],
        options: [
            Context.storeOption,
            Option(
                "language", value: "LANGUAGE", "words and titles in this language", default: "the programme's first"),
        ])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let database = try context.world.zones()
        let names = ["A", "B"].flatMap(context.arguments.positionals)
        let old = try edition(names[0], context, database)
        let new = try edition(names[1], context, database)
        if old.programme.id != new.programme.id {
            context.remark("\(old.programme.id) and \(new.programme.id) are different programmes to every calendar")
        }
        let found = changes(from: old, to: new)
        let language = try ShowCommand.language(context.arguments.value("language"), new)
        let export = Export(of: new, database: database)
        if context.isJSON {
            let json: JSON = [
                "from": json(of: old, names[0]), "to": json(of: new, names[1]),
                "changes": export.json(of: found, in: language),
            ]
            context.print(json.compact() + "\n")
        } else {
            let lines = export.lines(of: found, in: language)
            let words = lines.isEmpty ? [Wording(language: language).messages.noChanges] : lines
            context.print(words.map { madeVisible($0) + "\n" }.joined())
        }
        return .done
    }

    private static func json(of edition: Edition, _ name: String) -> JSON {
        [
            "name": .string(name), "programme": .string(edition.programme.id.description),
            "edition": .integer(edition.number), "zoneData": .string(edition.schedule.zoneRelease),
        ]
    }

    /// `school@3`, or else a file as it stands, which needs no store.
    private static func edition(
        _ name: String, _ context: Context, _ database: TimeZoneDatabase
    ) throws(Failure) -> Edition {
        guard let name = EditionName(name) else {
            let schedule = try JudgedProgramme.clean(name, for: context, zones: database)
            return Edition.draft(of: schedule, at: try context.world.stamp(), database: database)
        }
        let loading = EditionLoading(from: try context.store(.reading), database: database)
        do { return try loading.load(name) } catch { throw context.failure(error) }
    }
}
