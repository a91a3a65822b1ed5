internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Markup
internal import Programmes
internal import Stores

enum EditionsCommand: ToolCommand {
    static let grammar = Command(
        "editions", "list what has been released",
        positionals: [Positional("ID", "a programme's id; left out: all programmes", .optional)],
        options: [Context.storeOption])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let id = context.arguments.positional("ID").map { ID<Programme>($0) }
        let store = try context.store(.reading)
        let editions: [EditionSummary]
        do { editions = try store.summaries(of: id) } catch { throw .world("\(error)") }
        if let id, editions.isEmpty { throw .usage("no edition of \"\(id)\" has been released") }
        for edition in editions {
            context.print(context.isJSON ? json(of: edition).compact() + "\n" : line(of: edition) + "\n")
        }
        return .done
    }

    private static func line(of edition: EditionSummary) -> String {
        let parts = [
            "\(edition.programme)@\(edition.number)", edition.instant.description, "zone data \(edition.zoneRelease)",
            edition.note,
        ]
        return madeVisible(parts.compactMap { $0 }.joined(separator: "  "))
    }

    private static func json(of edition: EditionSummary) -> JSON {
        [
            "programme": .string(edition.programme.description), "edition": .integer(edition.number),
            "instant": .string(edition.instant.description), "note": .string(orNull: edition.note),
            "zoneData": .string(edition.zoneRelease), "sha256": .string(edition.digest),
        ]
    }
}
