internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Placing
internal import ProgrammeFiles
internal import Programmes
internal import Releasing
internal import Scheduling
internal import Stores

/// What is asked of `place` beside the programme: what may move, and what if.
struct PlacingQuestion {
    private let named: [String]
    private let replaces: Bool
    private let without: [String]
    private let windows: [(speaker: String, window: Window)]

    private var isWhatIf: Bool { !without.isEmpty || !windows.isEmpty }

    init(_ context: Context) throws(Failure) {
        named = Array(context.arguments.positionals("FILE").dropFirst())
        replaces = context.arguments.flag("replace")
        without = context.arguments.values("without")
        var windows: [(String, Window)] = []
        for text in context.arguments.values("add-window") {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let window = Programme.window(written: parts[1]) else {
                throw .usage("--add-window is \"\(text)\": expected SPEAKER=WINDOW, like amina=09:00..22:00")
            }
            windows.append((parts[0], window))
        }
        self.windows = windows
        let files = context.arguments.positionals("FILE").prefix(1)
        guard files != ["-"] || !context.arguments.flag("write") else {
            throw .usage("--write needs a file to write into: leave it out to get a diff of standard input")
        }
        guard replaces || named.isEmpty else {
            throw .usage("\"\(named[0])\" names a session to move, and that needs --replace")
        }
        guard replaces || context.arguments.value("store") == nil else {
            throw .usage("--store says from where sessions are moved, and that needs --replace")
        }
        guard !isWhatIf || !context.arguments.flag("write") else {
            throw .usage("--write would write down what is only supposed: leave out --without and --add-window")
        }
    }

    /// With --replace a programme may have errors that moving its sessions mends.
    func task(
        _ judged: JudgedProgramme, _ context: Context, _ database: TimeZoneDatabase
    ) throws(Failure) -> PlacingTask {
        let errors = judged.diagnostics.filter { $0.severity == .error && !(replaces && $0.code.isHardRule) }
        guard var schedule = judged.schedule, errors.isEmpty else {
            context.report(errors, in: judged.document.files)
            throw .programme
        }
        if isWhatIf { schedule = Scheduler.schedule(try supposed(schedule.programme), zones: database).schedule }
        var task = PlacingTask(schedule)
        guard replaces else { return task }
        let sessions = Set(schedule.programme.sessions.map(\.id))
        if let unknown = named.first(where: { !sessions.contains(ID($0)) }) {
            throw .usage("the programme has no session \"\(unknown)\"")
        }
        task.replaced = named.isEmpty ? sessions : Set(named.map { ID($0) })
        task.published = try known(schedule, context, database)
        return task
    }

    /// Where people know sessions to be: where the last edition in `--store` shows them, else where the file does.
    private func known(
        _ schedule: Schedule, _ context: Context, _ database: TimeZoneDatabase
    ) throws(Failure) -> [ID<Session>: Showing] {
        func firsts(_ schedule: Schedule) -> [ID<Session>: Showing] {
            let firsts = schedule.showings.filter { $0.id == ShowingID($0.id.session) }
            return Dictionary(firsts.map { ($0.id.session, $0) }) { first, _ in first }
        }
        guard context.arguments.value("store") != nil else { return firsts(schedule) }
        let loading = EditionLoading(from: try context.store(.reading), database: database)
        let id = schedule.programme.id
        let edition: Edition?
        do { edition = try loading.latest(of: id) } catch { throw context.failure(error) }
        guard let edition else { throw .usage("the store has no edition of \"\(id)\" yet: leave out --store") }
        return firsts(schedule).merging(firsts(edition.schedule)) { _, released in released }
    }

    private func supposed(_ programme: Programme) throws(Failure) -> Programme {
        var programme = programme
        for name in without {
            let id = try speaker(name, programme).id
            for index in programme.sessions.indices {
                programme.sessions[index].speakers.removeAll { $0 == id }
                programme.sessions[index].chairs.removeAll { $0 == id }
                for language in programme.sessions[index].interpreters.indices {
                    programme.sessions[index].interpreters[language].people.removeAll { $0 == id }
                }
            }
        }
        for (name, window) in windows {
            let id = try speaker(name, programme).id
            for index in programme.speakers.indices where programme.speakers[index].id == id {
                // Who wrote no windows is available always.
                if !programme.speakers[index].available.isEmpty { programme.speakers[index].available.append(window) }
            }
        }
        return programme
    }

    private func speaker(_ name: String, _ programme: Programme) throws(Failure) -> Speaker {
        guard let speaker = programme.speakers.first(where: { $0.id == ID(name) }) else {
            throw .usage("the programme has no speaker \"\(name)\"")
        }
        return speaker
    }
}

extension DiagnosticCode {
    /// Of a rule that a plan can keep or break.
    fileprivate var isHardRule: Bool { description.hasPrefix("R1") }
}
