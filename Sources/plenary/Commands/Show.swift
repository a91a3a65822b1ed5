internal import Arguments
internal import Chronology
internal import Diagnostics
internal import Exports
internal import Markup
internal import Pages
internal import Releasing
internal import Programmes
internal import Scheduling
internal import Spelling
internal import Timetables
internal import Wording

enum ShowCommand: ToolCommand {
    static let grammar = Command(
        "show", "the timetable in the terminal",
        discussion: """
            On the home zone's clocks, or on those of --zone; with --speaker their sessions, on their clocks. --session prints the \
            one line with many cities' times that people type by hand.
            """,
        positionals: [Positional("FILE", "a programme file; - is standard input", values: .file)],
        options: [
            Option("zone", value: "ZONE", "on whose clocks, like Asia/Karachi"),
            Option(
                "language", value: "LANGUAGE", "words and titles in this language", default: "the programme's first"),
            Option("speaker", value: "ID", "only this person's sessions"),
            Option("session", value: "ID", "one line with this session's times in many cities"),
        ])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let database = try context.world.zones()
        let arguments = context.arguments
        let asked: Zone? = if let name = arguments.value("zone") { try ExportCommand.zone(name, database) } else { nil }
        let schedule = try JudgedProgramme.clean(arguments.positional("FILE")!, for: context, zones: database)
        let edition = Edition.draft(of: schedule, at: try context.world.stamp(), database: database)
        let language = try language(arguments.value("language"), edition)
        if let id = arguments.value("session") {
            let session = try session(id, edition, schedule)
            let names =
                edition.viewerZones + [asked?.name].compactMap { $0 }.filter { !edition.viewerZones.contains($0) }
            let line = CityTimes(
                of: session, showings: edition.schedule.showings.filter { $0.id.session == session.id },
                in: names.compactMap { database.zone($0) }, Wording(language: language))
            context.print(context.isJSON ? line.json.compact() + "\n" : line.text + "\n")
            return .done
        }
        let speaker = try speaker(arguments.value("speaker"), edition, schedule)
        let home = edition.schedule.home
        let wanted = asked ?? speaker.map { edition.schedule.clocks($0.zone) } ?? home
        // Under an old name, too, home is home: its days are the programme's.
        let zone = database.canonicalName(wanted.name) == database.canonicalName(home.name) ? home : wanted
        print(speaker.map { edition.keeping($0) } ?? edition, on: zone, database, language, context)
        let hidden = schedule.programme.sessions.count - edition.programme.sessions.count
        if hidden > 0 { context.remark("not shown: \(hidden) session\(hidden == 1 ? "" : "s") that are not public") }
        return .done
    }

    private static func print(
        _ edition: Edition, on zone: Zone, _ database: TimeZoneDatabase, _ language: LanguageTag, _ context: Context
    ) {
        if context.isJSON {
            let file = Export(of: edition, database: database).timetableFile(
                on: zone, in: language, as: AllFormats.timetable(withExtension: "json")!)
            context.print(String(decoding: file.bytes, as: UTF8.self))
            return
        }
        let style = context.style
        let wording = Wording(language: language)
        let text = TimetableText(
            Catalogue(edition), Timetable(edition.schedule, on: zone), zoneName: zone.name,
            phrases: Phrasebook(edition, wording), width: min(context.console.columns, 100), showsLinks: false,
            style: TextStyle(bold: style.bold, quiet: style.dim, accent: style.accent, struck: style.struck))
        context.print(text.rendered())
    }

    static func language(_ text: String?, _ edition: Edition) throws(Failure) -> LanguageTag {
        guard let text else { return edition.programme.languages[0] }
        guard let tag = LanguageTag(text) else {
            throw .usage("\"\(text)\" is not a language: expected a tag like en, ur or pt-BR")
        }
        return tag
    }

    private static func session(_ id: String, _ edition: Edition, _ schedule: Schedule) throws(Failure) -> Session {
        if let session = edition.programme.sessions.first(where: { $0.id.description == id }) { return session }
        if schedule.programme.sessions.contains(where: { $0.id.description == id }) {
            throw .usage("the session \"\(id)\" is not public")
        }
        throw unknown("session", id, edition.programme.sessions.map(\.id.description))
    }

    private static func speaker(
        _ id: String?, _ edition: Edition, _ schedule: Schedule
    ) throws(Failure) -> Speaker? {
        guard let id else { return nil }
        if let speaker = edition.programme.speakers.first(where: { $0.id.description == id }) { return speaker }
        if schedule.programme.speakers.contains(where: { $0.id.description == id }) {
            throw .usage("the speaker \"\(id)\" has no public session")
        }
        throw unknown("speaker", id, edition.programme.speakers.map(\.id.description))
    }

    private static func unknown(_ kind: String, _ id: String, _ known: [String]) -> Failure {
        let guess = nearest(to: id, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
        return .usage("there is no \(kind) \"\(id)\"\(guess)")
    }
}

extension Edition {
    /// Only what a person is on: speaking, chairing or interpreting.
    fileprivate func keeping(_ person: Speaker) -> Edition {
        let sessions = Set(programme.sessions.filter { $0.people.contains(person.id) }.map(\.id))
        var schedule = schedule
        schedule.showings = schedule.showings.filter { sessions.contains($0.id.session) }
        schedule.unscheduled = schedule.unscheduled.filter { sessions.contains($0.session) }
        schedule.pauses = []
        return Edition(
            number: number, instant: instant, note: note, schedule: schedule, stamps: stamps, viewerZones: viewerZones)
    }
}
