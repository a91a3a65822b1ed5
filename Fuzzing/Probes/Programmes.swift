internal import Chronology
internal import Diagnostics
internal import Exports
internal import ProgrammeFiles
internal import Programmes
internal import Releasing
internal import Scheduling

/// What every probe needs of the world, always the same.
enum Given {
    static let zones: TimeZoneDatabase = {
        do {
            let zones = try TimeZoneDatabase(folder: "/usr/share/zoneinfo")
            // The first of these reads all zones; no input is to blame for that.
            _ = zones.nearestNames(to: "x")
            return zones
        } catch {
            preconditionFailure("there are no zone data: \(error)")
        }
    }()

    /// 2026-07-25 07:00:00 UTC
    static let instant = Instant(secondsSinceEpoch: 1_784_962_800)

    /// A file that another one names is the part of the input behind a line with its name.
    static func judged(_ files: [String: [UInt8]]) -> JudgedProgramme? {
        let access = FileAccess { path in files[path].map { .success($0) } ?? .failure(.missing) }
        return try? JudgedProgramme.read("p.yaml", through: access, zones: zones, today: instant.utc.date)
    }
}

/// What `check` prints of a programme, `check --fix` makes of it, and `export` of what came through.
func findings(in files: [String: [UInt8]]) -> [String] {
    guard let judged = Given.judged(files) else { return ["the programme could not be read"] }
    return printedFindings(judged) + fixedFindings(judged, files) + exportedFindings(judged)
}

private func printedFindings(_ judged: JudgedProgramme) -> [String] {
    let renderers: [any DiagnosticRenderer] = [
        TerminalRenderer(colour: false, width: 80), LineRenderer(), JSONLinesRenderer(),
    ]
    // A file can have very many mistakes, all alike.
    let some = judged.diagnostics.prefix(200)
    return renderers.flatMap { renderer in
        some.compactMap { diagnostic in
            let printed = renderer.render(diagnostic, in: judged.document.files)
            let steers = printed.unicodeScalars.contains {
                $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0) ~= $0.value)
            }
            return steers ? "\(diagnostic.code) prints a control character" : nil
        }
    }
}

/// A fixed file is a file like any other.
private func fixedFindings(_ judged: JudgedProgramme, _ files: [String: [UInt8]]) -> [String] {
    for onlySafe in [true, false] {
        let fixed = applyingFixes(of: judged.diagnostics, to: judged.document.files, onlySafe: onlySafe)
        guard let bytes = fixed.bytes[0] else { continue }
        guard let again = Given.judged(files.merging(["p.yaml": bytes]) { $1 }) else { return ["a fix loses the file"] }
        if onlySafe, again.document.programme == nil, judged.document.programme != nil {
            return ["a safe fix breaks the file"]
        }
    }
    return []
}

private func exportedFindings(_ judged: JudgedProgramme) -> [String] {
    guard !judged.hasErrors, let schedule = judged.schedule, schedule.showings.count <= 60,
        schedule.programme.languages.count <= 4
    else { return [] }
    let edition = Edition.draft(of: schedule, at: Given.instant, database: Given.zones)
    guard edition.viewerZones.count <= 6 else { return [] }
    return findings(in: exportTree(of: edition, database: Given.zones))
}
