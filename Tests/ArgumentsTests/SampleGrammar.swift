import Arguments

/// A tool small enough to read and with one of each kind of word.
let sample = CommandLineGrammar(
    name: "plenary", summary: "schedules livestreams and webinars",
    commands: [
        Command(
            "check", "reads and judges programme files",
            discussion: """
                Prints what is wrong, where, and what to do; writes nothing.

                With --fix it mends what can only mean one thing. Don't [fear] it: it's "safe" \\ tested, and this
                paragraph is long enough to be broken over several lines.
                """,
            positionals: [Positional("FILE", "the programme, or - for standard input", .oneOrMore, values: .file)],
            options: [
                Option(flag: "fix", "apply the fixes that are safe"),
                Option("report", value: "FILE.html", "write a page of what was found", values: .file),
            ]),
        Command(
            "show", "prints the timetable",
            positionals: [Positional("FILE", "the programme", values: .file)],
            options: [
                Option("zone", value: "Z", "whose clocks", default: "the programme's"),
                Option("session", value: "ID", "only this session", repeated: true),
            ]),
        Command(
            "export", "writes calendars and pages",
            positionals: [Positional("FILE", "programmes", .any, values: .file)],
            options: [
                Option("to", value: "FOLDER", "where to", values: .folder, default: "exports"),
                Option("formats", value: "F,…", "which", values: .list(["ics", "html", "txt", "schedule.xml"])),
                Option("zones", value: "Z,…", "on whose clocks", values: .list([])),
                Option("seconds", value: "N", "how long", values: .integer(minimum: 1)),
            ]),
        Command(
            "completion", "prints a completion script",
            positionals: [Positional("SHELL", "which shell", values: .choices(["bash", "zsh", "fish"]))]),
        Command("zones", "says what the zone data say", positionals: [Positional("ZONE", "one zone", .optional)]),
    ],
    exitStatuses: [Explanation("0", "done"), Explanation("2", "wrong usage")],
    environment: [Explanation("NO_COLOR", "no colours, whatever the terminal")])

extension CommandLineGrammar {
    func parsed(_ line: String) throws -> ParsedArguments {
        guard case .run(let parsed) = try parse(line.split(separator: " ").map(String.init)) else {
            throw UnexpectedInvocation()
        }
        return parsed
    }
}

struct UnexpectedInvocation: Error {}
