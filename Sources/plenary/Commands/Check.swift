internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Glibc
internal import Markup
internal import Pages
internal import Releasing
internal import ProgrammeFiles
internal import Programmes
internal import Scheduling

enum CheckCommand: ToolCommand {
    static let grammar = Command(
        "check", "read, resolve and judge programme files",
        discussion: """
            Prints every mistake with its place and writes nothing. --fix applies the fixes that can mean only one thing, keeping \
            comments and layout, and checks again.
            """,
        positionals: [Positional("FILE", "a programme file; - is standard input", .oneOrMore, values: .file)],
        options: [
            Option(flag: "fix", "apply safe fixes to the file"),
            Option(flag: "strict", "count warnings as errors"),
            Option(
                "report", value: "FILE.html", "write a page for the organiser: who is awake when, and every diagnostic",
                values: .file),
        ])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let database = try context.world.zones()
        let paths = context.arguments.positionals("FILE")
        if context.arguments.flag("fix"), paths.contains("-") {
            throw .usage("--fix needs a file to change: standard input has none")
        }
        if let report = context.arguments.value("report") {
            guard paths.count == 1 else { throw .usage("--report is about one FILE") }
            guard report != "-", !report.isEmpty else { throw .usage("--report needs a file to write") }
        }
        var status = ExitStatus.done
        for path in paths {
            do { status = max(status, try check(path, context, database)) } catch {
                guard case .world(let message) = error else { throw error }
                context.console.complain("plenary: \(madeVisible(message))\n")
                status = .world
            }
        }
        return status
    }

    private static func check(
        _ path: String, _ context: Context, _ database: TimeZoneDatabase
    ) throws(Failure) -> ExitStatus {
        if context.arguments.flag("fix") { try fix(path, context, database) }
        let judged = try JudgedProgramme.read(path, in: context.world, zones: database)
        context.report(judged.diagnostics, in: judged.document.files)
        if let report = context.arguments.value("report") {
            try CheckReport.write(judged, to: report, zoneRelease: database.release)
        }
        let warnings = judged.diagnostics.count(of: .warning)
        if context.isJSON {
            context.print(summary(of: judged).compact() + "\n")
        } else if !context.isQuiet {
            context.print(sentence(of: judged) + "\n")
        }
        let isBad = judged.hasErrors || context.arguments.flag("strict") && warnings > 0
        return isBad ? .programme : .done
    }

    private static func sentence(of judged: JudgedProgramme) -> String {
        let mistakes = summaryLine(of: judged.diagnostics, in: judged.document.files)
        if judged.hasErrors, let mistakes { return mistakes }
        let count = judged.schedule?.programme.sessions.count ?? 0
        let days = judged.schedule?.programme.days.count ?? 0
        let size = "\(count) session\(count == 1 ? "" : "s"), \(days) day\(days == 1 ? "" : "s")"
        let warnings = judged.diagnostics.count(of: .warning)
        let state = warnings == 0 ? "no mistakes" : "\(warnings) warning\(warnings == 1 ? "" : "s")"
        return madeVisible("\(judged.path): \(size), \(state)")
    }

    private static func summary(of judged: JudgedProgramme) -> JSON {
        let lines = judged.diagnostics.map { JSONLinesRenderer().render($0, in: judged.document.files) }
        return [
            "file": .string(judged.path),
            "errors": .integer(judged.diagnostics.count(of: .error)),
            "warnings": .integer(judged.diagnostics.count(of: .warning)),
            "notes": .integer(judged.diagnostics.count(of: .note)),
            "sessions": .integer(judged.schedule?.programme.sessions.count ?? 0),
            "lines": .integer(lines.count),
        ]
    }

    /// One fix may bring another mistake to light, so a few rounds; each leaves a whole file behind.
    private static func fix(
        _ path: String, _ context: Context, _ database: TimeZoneDatabase
    ) throws(Failure) {
        var applied = 0
        for _ in 1...5 {
            let judged = try JudgedProgramme.read(path, in: context.world, zones: database)
            let fixed = applyingFixes(of: judged.diagnostics, to: judged.document.files, onlySafe: true)
            guard fixed.applied > 0 else { break }
            for (file, bytes) in fixed.bytes.sorted(by: { $0.key < $1.key }) {
                let path = judged.document.files[file].path
                do { try WholeFile.replace(path, with: bytes) } catch {
                    throw .world("cannot write \(path): \(String(cString: strerror(error.code)))")
                }
            }
            applied += fixed.applied
        }
        if applied > 0 { context.remark("\(path): applied \(applied) fix\(applied == 1 ? "" : "es")") }
    }
}
