internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Exports
internal import Markup
internal import Releasing
internal import ProgrammeFiles
internal import Programmes
internal import Scheduling
internal import Stores

enum ExportCommand: ToolCommand {
    static let grammar = Command(
        "export", "write calendars, timetables and pages",
        discussion: """
            Writes the folder of each programme whole or not at all. Drafts are stamped with the present instant, or with \
            SOURCE_DATE_EPOCH for byte-for-byte reproducible output. With --store, a file with the text of the latest edition gives \
            that edition, another one the draft of the next; nothing is released.
            """,
        positionals: [Positional("FILE", "a programme file; - is standard input", .oneOrMore, values: .file)],
        options: [
            Option("to", value: "FOLDER", "where to write", values: .folder, default: "exports"),
            Option(
                "zones", value: "ZONE,…", "timetables for these zones too; all: every zone that is no link",
                values: .list([])),
            Option(
                "formats", value: "FORMAT,…", "only these formats; cards: pictures of each session to share",
                values: .list(AllFormats.all.map(\.name) + [Export.cardsFormat]), default: "all but cards"),
            Option("store", value: "URL", "where editions are kept: sqlite:PATH; left out: a draft"),
        ])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let database = try context.world.zones()
        var options = ExportOptions()
        options.zones = try zones(context.arguments.values("zones"), database)
        let formats = context.arguments.values("formats")
        if !formats.isEmpty { options.formats = formats.compactMap(AllFormats.named) }
        let hasCards = formats.contains(Export.cardsFormat)
        let folder = context.arguments.value("to") ?? "exports"
        let stamp = try context.world.stamp()

        let store = context.arguments.value("store") == nil ? nil : try context.store(.reading)
        let releaser = store.map { Releaser(into: $0, database: database) }
        // Everything is made before anything is written: a mistake in one file leaves no other half of the lot behind.
        var trees: [ExportTree] = []
        var names: [String: String] = [:]
        for path in context.arguments.positionals("FILE") {
            let (judged, schedule) = try JudgedProgramme.cleanProgramme(path, for: context, zones: database)
            let name = schedule.programme.id.description
            if let other = names.updateValue(path, forKey: name) {
                throw .usage("\(other) and \(path) are both called \(name): give one of them another id")
            }
            let edition = try edition(judged.document, schedule, stamp, releaser, context, database)
            let history = try history(of: edition, store, context, database)
            let export = Export(of: edition, database: database, options: options, history: history)
            trees.append(try tree(of: export, hasCards: hasCards))
        }
        for tree in trees {
            do { report(try ExportWriter.write(tree, into: folder), at: "\(folder)/\(tree.name)", context) } catch {
                throw .world("\(error)")
            }
        }
        return .done
    }

    private static func tree(of export: Export, hasCards: Bool) throws(Failure) -> ExportTree {
        let tree = export.tree()
        guard hasCards else { return tree }
        do { return tree.with(try export.cards()) } catch { throw .world("\(error)") }
    }

    /// Of a store the latest edition where the file says what it says, else what the next one would be.
    private static func edition(
        _ document: ProgrammeDocument, _ schedule: Schedule, _ stamp: Instant, _ releaser: Releaser?,
        _ context: Context, _ database: TimeZoneDatabase
    ) throws(Failure) -> Edition {
        guard let releaser else { return Edition.draft(of: schedule, at: stamp, database: database) }
        do {
            switch try releaser.prepare(document, schedule, at: stamp) {
            case .unchanged(let record): return try releaser.edition(of: record)
            case .next(let next): return next.edition
            }
        } catch {
            throw context.failure(error, in: document.files)
        }
    }

    /// What it and the editions before it changed; a draft without a store has none.
    private static func history(
        of edition: Edition, _ store: (any EditionStore)?, _ context: Context, _ database: TimeZoneDatabase
    ) throws(Failure) -> [ReleasedChanges] {
        guard let store else { return [] }
        do { return try EditionLoading(from: store, database: database).history(upTo: edition) } catch {
            throw context.failure(error)
        }
    }

    static func zones(_ names: [String], _ database: TimeZoneDatabase) throws(Failure) -> [Zone] {
        if names == ["all"] { return database.zoneNames.compactMap { database.zone($0) } }
        var zones: [Zone] = []
        for name in names { zones.append(try zone(name, database)) }
        return zones
    }

    /// A zone named on the command line.
    static func zone(_ name: String, _ database: TimeZoneDatabase) throws(Failure) -> Zone {
        if let zone = database.zone(name) { return zone }
        let guess = database.nearestNames(to: name).first.map { "; did you mean \($0)?" } ?? ""
        throw .usage("there is no time zone \"\(name)\"\(guess)")
    }

    private static func report(_ tree: WrittenTree, at place: String, _ context: Context) {
        if context.isJSON {
            context.print(ExportedTreeSummary(tree, place: place).json.compact() + "\n")
        } else if !context.isQuiet {
            context.print("\(madeVisible(place)): \(tree.paths.count) files\n")
        }
    }
}
