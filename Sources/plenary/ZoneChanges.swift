internal import Chronology
internal import Diagnostics
internal import Markup
internal import Releasing
internal import ProgrammeFiles
internal import Programmes
internal import Scheduling

/// `zones --changes`: what newer zone data say otherwise, and which sessions that moves.
enum ZoneChanges {
    static func report(
        from folder: String, to new: TimeZoneDatabase, files: [String], _ context: Context
    ) throws(Failure) -> ExitStatus {
        let old: TimeZoneDatabase
        do { old = try TimeZoneDatabase(folder: folder) } catch { throw .world("\(error)") }
        let now = context.world.clock()
        let today = now.utc.date
        let start = CivilDate(year: today.year, month: 1, day: 1) ?? today
        let difference = DatabaseDifference(
            from: old, to: new, in: Interval(start: midnight(start), end: midnight(start.adding(days: 10 * 366))))
        var programmes: [(path: String, changes: [ZoneDataChange], hidden: Int)] = []
        for path in files {
            let judged = try JudgedProgramme.read(path, in: context.world, zones: new)
            guard let programme = judged.document.programme, judged.schedule != nil else {
                context.report(judged.diagnostics, in: judged.document.files)
                throw .programme
            }
            // Like every output, the public one.
            let open = Set(programme.publicPart.sessions.map(\.id))
            let all = ZoneDataChange.changes(in: programme, from: old, to: new, now: now)
            let changes = all.filter { open.contains($0.showing.session) }
            programmes.append((path, changes, all.count - changes.count))
        }
        if context.isJSON {
            let json: JSON = [
                "old": .string(old.release), "new": .string(new.release),
                "zones": .array(difference.differences.map(spanJSON)),
                "added": .strings(difference.added), "removed": .strings(difference.removed),
                "files": .array(programmes.map { programmeJSON($0.path, $0.changes, $0.hidden) }),
            ]
            context.print(json.compact() + "\n")
        } else {
            let parts =
                [zonesText(difference, old, new)]
                + programmes.map { text($0.path, $0.changes, $0.hidden) }
            context.print(parts.joined(separator: "\n"))
        }
        return .done
    }

    private static func midnight(_ date: CivilDate) -> Instant {
        Instant(secondsSinceEpoch: date.daysSinceEpoch * 86_400)
    }

    private static func zonesText(
        _ difference: DatabaseDifference, _ old: TimeZoneDatabase, _ new: TimeZoneDatabase
    ) -> String {
        var lines = ["Time zone data \(old.release) → \(new.release)"]
        let byZone = Dictionary(grouping: difference.differences, by: \.zone)
        for zone in byZone.keys.sorted() {
            let all = byZone[zone, default: []]
            // That the same time has another name is worth saying only where nothing else changes.
            let moves = all.filter(\.movesClocks)
            let spans = moves.isEmpty ? all : moves
            lines += spans.prefix(3).map { span in
                let way =
                    "\(span.old.description) (\(span.old.abbreviation)) → \(span.new.description) (\(span.new.abbreviation))"
                return "  \(zone): \(way) from \(span.interval.start) to \(span.interval.end)"
            }
            if spans.count > 3 { lines.append("  \(zone): and \(spans.count - 3) stretches more") }
        }
        if !difference.added.isEmpty { lines.append("  new names: " + difference.added.joined(separator: ", ")) }
        if !difference.removed.isEmpty { lines.append("  names gone: " + difference.removed.joined(separator: ", ")) }
        if lines.count == 1 { lines.append("  no zone changes in the ten years from now") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ path: String, _ changes: [ZoneDataChange], _ hidden: Int) -> String {
        let lines = changes.map { change in
            let words: String =
                switch change.effect {
                case .moved(let from, let to):
                    "moves by \(minutes(to - from)): \(from) → \(to)"
                case .unresolved(let from): "was at \(from); its time is now skipped or repeated: see plenary check"
                case .resolved(let to): "had no time by the old data; now at \(to)"
                case .viewersOnly(let zones): "stays; clocks differ in \(zones.joined(separator: ", "))"
                }
            return "  \(change.showing): \(words)"
        }
        let rest = hidden > 0 ? ["  not shown: \(hidden) that are not public"] : []
        let summary = lines.isEmpty && hidden == 0 ? ["  no session that is still to come changes"] : lines + rest
        return ([madeVisible(path)] + summary).joined(separator: "\n") + "\n"
    }

    private static func minutes(_ duration: Duration) -> String {
        "\(duration.wholeMinutes > 0 ? "+" : "−")\(abs(duration.wholeMinutes)) min"
    }

    private static func spanJSON(_ span: ZoneDifference) -> JSON {
        [
            "zone": .string(span.zone), "start": .string(span.interval.start.description),
            "end": .string(span.interval.end.description), "old": .string(span.old.description),
            "new": .string(span.new.description), "movesClocks": .bool(span.movesClocks),
        ]
    }

    private static func programmeJSON(_ path: String, _ changes: [ZoneDataChange], _ hidden: Int) -> JSON {
        [
            "file": .string(path), "notShown": .integer(hidden),
            "changes": .array(
                changes.map { change in
                    let (effect, from, to, zones): (String, Instant?, Instant?, [String]) =
                        switch change.effect {
                        case .moved(let from, let to): ("moved", from, to, [])
                        case .unresolved(let from): ("unresolved", from, nil, [])
                        case .resolved(let to): ("resolved", nil, to, [])
                        case .viewersOnly(let zones): ("viewers only", nil, nil, zones)
                        }
                    return [
                        "showing": .string(change.showing.description), "effect": .string(effect),
                        "from": .string(orNull: from?.description), "to": .string(orNull: to?.description),
                        "zones": .strings(zones),
                    ]
                }),
        ]
    }
}
