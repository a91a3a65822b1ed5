internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Markup

enum ZonesCommand: ToolCommand {
    static let grammar = Command(
        "zones", "what the time zone data say",
        discussion: """
            Without ZONE: their release and every zone with its offset on that date. With --changes: what the data say otherwise \
            than those in another folder, from this year on, and which sessions of the programme FILEs that moves.
            """,
        positionals: [
            Positional("ZONE|FILE", "a zone such as Asia/Karachi; with --changes: programme files", .any, values: .file)
        ],
        options: [
            Option("on", value: "DATE", "on this date, like 2027-03-28", default: "today"),
            Option("changes", value: "OLD-TZDIR", "compare with the older data in this folder", values: .folder),
        ])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let database = try context.world.zones()
        let words = context.arguments.positionals("ZONE|FILE")
        if let folder = context.arguments.value("changes") {
            return try ZoneChanges.report(from: folder, to: database, files: words, context)
        }
        let date = try date(context)
        guard let name = words.first else {
            list(database, on: date, context)
            return .done
        }
        if words.count > 1 { throw .usage("zones takes one zone, not \"\(words[1])\" too") }
        describe(try ExportCommand.zone(name, database), database, on: date, context)
        return .done
    }

    private static func date(_ context: Context) throws(Failure) -> CivilDate {
        guard let text = context.arguments.value("on") else { return context.world.clock().utc.date }
        let parts = text.split(separator: "-").map { Int($0) }
        guard text.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            let date = CivilDate(year: year, month: month, day: day)
        else { throw .usage("--on is \"\(text)\": expected a date like 2027-03-28") }
        return date
    }

    private static func noon(_ date: CivilDate) -> Instant {
        Instant(secondsSinceEpoch: date.daysSinceEpoch * 86_400 + 43_200)
    }

    private static func list(_ database: TimeZoneDatabase, on date: CivilDate, _ context: Context) {
        let rows = database.zoneNames.compactMap { database.zone($0) }.map { ($0.name, $0.offset(at: noon(date))) }
        if context.isJSON {
            let zones = rows.map { name, offset -> JSON in
                [
                    "zone": .string(name), "offset": .string(offset.description),
                    "abbreviation": .string(offset.abbreviation),
                ]
            }
            let json: JSON = [
                "release": .string(database.release), "folder": .string(database.folder),
                "date": .string(date.description), "zones": .array(zones),
            ]
            context.print(json.compact() + "\n")
            return
        }
        let heading = "Time zone data \(database.release) in \(database.folder): \(rows.count) zones, on \(date)\n\n"
        context.print(
            heading
                + rows.map { name, offset in
                    "\(name.padded(to: 34))\(offset.description.padded(to: 11))\(offset.abbreviation)\n"
                }.joined())
    }

    private static func describe(
        _ zone: Zone, _ database: TimeZoneDatabase, on date: CivilDate, _ context: Context
    ) {
        let start = Instant(secondsSinceEpoch: date.daysSinceEpoch * 86_400)
        let offset = zone.offset(at: noon(date))
        let canonical = database.canonicalName(zone.name) ?? zone.name
        let changes = zone.transitions(in: Interval(start: start, end: start.adding(seconds: 366 * 86_400)))
        if context.isJSON {
            let json: JSON = [
                "zone": .string(zone.name), "canonical": .string(canonical), "release": .string(database.release),
                "date": .string(date.description), "offset": .string(offset.description),
                "abbreviation": .string(offset.abbreviation), "daylightSaving": .bool(offset.isDaylightSaving),
                "changes": .array(changes.map(json)),
            ]
            context.print(json.compact() + "\n")
            return
        }
        var lines = [zone.name == canonical ? zone.name : "\(zone.name) (an old name of \(canonical))"]
        lines.append("on \(date) at 12:00 UTC: \(offset.description) (\(offset.abbreviation))")
        lines += changes.map(sentence)
        if changes.isEmpty { lines.append("no change of clocks in the year from then") }
        lines.append("time zone data \(database.release)")
        context.print(lines.joined(separator: "\n") + "\n")
    }

    private static func json(_ change: Transition) -> JSON {
        [
            "instant": .string(change.instant.description), "before": .string(change.before.description),
            "after": .string(change.after.description), "abbreviation": .string(change.after.abbreviation),
        ]
    }

    private static func sentence(_ change: Transition) -> String {
        let before = face(change.instant, change.before)
        let after = face(change.instant, change.after)
        let names = "(\(change.before.abbreviation) to \(change.after.abbreviation))"
        if change.jumpSeconds == 0 { return "\(before): the clocks keep running, only the name changes \(names)" }
        let way = change.jumpSeconds > 0 ? "forward" : "back"
        return "\(before): clocks go \(way) to \(after.date == before.date ? "\(after.time)" : "\(after)") \(names)"
    }

    private static func face(_ instant: Instant, _ offset: ZoneOffset) -> CivilDateTime {
        CivilDateTime(secondsSinceEpoch: instant.secondsSinceEpoch + offset.seconds)
    }
}
