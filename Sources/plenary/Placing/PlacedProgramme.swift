internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Glibc
internal import Markup
internal import Placing
internal import ProgrammeFiles
internal import Programmes
internal import Releasing
internal import Rules
internal import Scheduling

/// `place FILE`: from a programme file to a plan, and back into the file.
struct PlacedProgramme {
    let context: Context
    let judged: JudgedProgramme
    let database: TimeZoneDatabase
    let placement: ProgrammePlacement
    let plan: Placement
    /// The programme with the plan in it.
    let schedule: Schedule

    static func run(
        _ path: String, _ options: SearchOptions, _ context: Context, since began: ContinuousClock.Instant
    ) throws(Failure) -> ExitStatus {
        let database = try context.world.zones()
        let question = try PlacingQuestion(context)
        let judged = try JudgedProgramme.read(path, in: context.world, zones: database)
        let task = try question.task(judged, context, database)
        let placement: ProgrammePlacement
        do throws(PlacingFailure) { placement = try ProgrammePlacement(task) } catch {
            throw refused(path, error, context)
        }
        guard !placement.items.isEmpty else {
            PlacingWatch.end(context.console, context)
            context.remark("\(path): nothing to place")
            return .done
        }
        let plan: Placement
        do throws(PlacingFailure) { plan = try Placer.place(placement.problem, options, since: began) } catch {
            let conflicts: [ProgrammeConflict]
            switch error {
            case .impossible(let sessions, _): conflicts = placement.conflicts(among: sessions, zones: database)
            case .crowded(let shortage, _): conflicts = [placement.conflict(over: shortage, zones: database)]
            case .tooLarge: throw refused(path, error, context)
            }
            PlacingWatch.end(context.console, context)
            let needsLines = !context.isJSON && !context.showsExcerpts
            let findings = conflicts.flatMap { [$0.finding] + (needsLines ? $0.lines : []) }
            context.report(findings.map(judged.document.map.diagnostic), in: judged.document.files)
            return .programme
        }
        PlacingWatch.end(context.console, context)
        let (schedule, _) = Scheduler.schedule(placement.programme(with: plan.places), zones: database)
        let placed = PlacedProgramme(
            context: context, judged: judged, database: database, placement: placement, plan: plan, schedule: schedule)
        return try placed.report(options)
    }

    private static func refused(_ path: String, _ failure: PlacingFailure, _ context: Context) -> Failure {
        PlacingWatch.end(context.console, context)
        context.console.complain("plenary: \(madeVisible(path)): \(PlacedInstance.sentence(failure))\n")
        return .programme
    }

    private var today: CivilDate { context.world.clock().utc.date }

    /// The errors of the plan: what had been wrong before, among sessions that stay where they are.
    private var errors: [Finding] { judge(schedule, today: today).filter { $0.severity == .error } }

    private func report(_ options: SearchOptions) throws(Failure) -> ExitStatus {
        let errors = errors
        context.report(errors.map(judged.document.map.diagnostic), in: judged.document.files)
        guard errors.isEmpty else { return .programme }
        let report = try PlanReport(self)
        let writes = context.arguments.flag("write")
        if writes || !context.isJSON { try changeFile(writes) }
        if context.isJSON {
            context.print(report.json(options).compact() + "\n")
        } else {
            if context.arguments.flag("explain") { context.print(report.text()) }
            for question in report.answers { context.print(question.text) }
        }
        context.remark(
            report.cost == report.bound
                ? "cost \(report.cost), and no plan costs less"
                : "cost \(report.cost); no plan costs less than \(report.bound)"
                    + (report.gap.map { ", so it is at most \(decimal($0 * 100, places: 1)) % above the best" } ?? ""))
        context.remark("the same again: " + plan.replay(options))
        return .done
    }

    private func changeFile(_ writes: Bool) throws(Failure) {
        let edits = judged.document.edits(writing: writings())
        let byFile = Dictionary(grouping: edits, by: \.range.file).sorted { $0.key < $1.key }
        guard writes else {
            return context.print(byFile.map { unifiedDiff(of: judged.document.files[$0.key], with: $0.value) }.joined())
        }
        for (file, _) in byFile { try isUnchanged(judged.document.files[file]) }
        for (file, edits) in byFile {
            let source = judged.document.files[file]
            do { try WholeFile.replace(source.path, with: source.bytes(with: edits)) } catch {
                throw .world("cannot write \(source.path): \(String(cString: strerror(error.code)))")
            }
        }
        context.remark("\(judged.path): placed \(edits.isEmpty ? 0 : writings().count) sessions")
    }

    /// A search takes a while, and an author may have saved meanwhile.
    private func isUnchanged(_ source: SourceFile) throws(Failure) {
        if case .success(let bytes) = context.world.files.read(source.path), bytes == source.bytes { return }
        throw .world("\(source.path) has changed since it was read: nothing was written; run place again")
    }

    /// What is new, in the words of the file.
    func writings() -> [PlaceToWrite] {
        let now = placement.task.schedule
        let home = now.home
        return zip(placement.items, plan.places).compactMap { item, place in
            let session = now.programme.sessions[item.session]
            let start = placement.start(of: place)
            let stream = now.programme.streams[place.stream].id
            let known = now.showings.first { $0.id == item.id }
            let moves = !item.keepsTime && known?.interval.start != start
            let changes = !item.keepsStream && session.stream != stream
            guard !item.isEncore, moves || changes else { return nil }
            return PlaceToWrite(
                session: session.id, at: moves ? words(for: home.wall(at: start)) : nil,
                stream: changes ? stream.description : nil)
        }
    }

    /// The only day of a programme need not be written.
    private func words(for wall: WallTime) -> String {
        let programme = placement.task.schedule.programme
        let repeated = wall.repeated.map { " (\($0.rawValue))" } ?? ""
        let isOnlyDay = programme.days == [wall.face.date] && wall.face.time >= programme.dayStart
        return (isOnlyDay ? wall.face.time.description : wall.face.description) + repeated
    }
}

extension SourceFile {
    fileprivate func bytes(with edits: [Fix.Edit]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        for edit in edits.sorted(by: { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }) {
            result += bytes[copied..<edit.range.bytes.lowerBound]
            result += Array(edit.replacement.utf8)
            copied = edit.range.bytes.upperBound
        }
        return result + bytes[copied...]
    }
}
