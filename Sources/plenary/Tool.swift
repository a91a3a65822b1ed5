internal import Arguments
internal import Diagnostics
internal import Pages

/// A command of the tool: what can be typed, and what it does.
protocol ToolCommand: Sendable {
    static var grammar: Command { get }
    static func run(_ context: Context) throws(Failure) -> ExitStatus
}

/// What a running command has to hand.
struct Context {
    let arguments: ParsedArguments
    let world: World

    var isJSON: Bool { arguments.flag("json") }
    var isQuiet: Bool { arguments.flag("quiet") }
    var console: Console { world.console }

    func print(_ text: String) { console.print(text) }

    /// A remark on standard error that `--quiet` silences.
    func remark(_ text: String) {
        if !isQuiet { console.complain(madeVisible(text) + "\n") }
    }

    var style: Style {
        Style(isOn: console.colours(arguments.value("colour"), isTerminal: console.outputIsTerminal))
    }

    /// Snippets for people at a terminal, one line a diagnostic on a pipe, JSON Lines where asked.
    /// Whether diagnostics are shown with their lines and labels; else they are a line each, without.
    var showsExcerpts: Bool { !isJSON && (console.errorIsTerminal || arguments.value("colour") == "always") }

    func report(_ diagnostics: [Diagnostic], in files: SourceFiles) {
        let shown = isQuiet ? diagnostics.filter { $0.severity != .note } : diagnostics
        let colours = console.colours(arguments.value("colour"), isTerminal: console.errorIsTerminal)
        let renderer: any DiagnosticRenderer =
            if isJSON { JSONLinesRenderer() } else if showsExcerpts {
                TerminalRenderer(colour: colours, width: console.columns)
            } else { LineRenderer() }
        console.complain(renderer.render(shown, in: files))
    }
}

struct Tool {
    let world: World

    static let grammar = CommandLineGrammar(
        name: "plenary",
        summary: "schedules livestreams and webinars for people in every time zone",
        commands: AllCommands.all.map { $0.grammar },
        exitStatuses: [
            Explanation("0", "done; warnings are allowed"),
            Explanation("1", "the programme has errors (with --strict: or warnings)"),
            Explanation("2", "wrong usage: an unknown option, code, zone or speaker"),
            Explanation("3", "the world failed: an unreadable file, a full disk, a port in use"),
        ],
        environment: [
            Explanation("TZDIR", "the folder of the time zone data, instead of /usr/share/zoneinfo"),
            Explanation("SOURCE_DATE_EPOCH", "the instant that drafts are stamped with, in seconds since 1970"),
            Explanation("NO_COLOR", "when set and not empty, no colours"),
        ])

    func run(_ words: [String]) -> ExitStatus {
        do { return try run(try Self.grammar.parse(words)) } catch let error as UsageError {
            world.console.complain(visible(error.text(cellWidth: CellWidth.of)))
            return .usage
        } catch let failure as Failure {
            return report(failure)
        } catch {
            return report(.world("\(error)"))
        }
    }

    private func run(_ invocation: Invocation) throws -> ExitStatus {
        switch invocation {
        case .help(let command): world.console.print(Self.grammar.help(for: command))
        case .version: world.console.print("plenary \(softwareVersion)\n")
        case .run(let arguments):
            let command = AllCommands.all.first { $0.grammar.name == arguments.command.name }!
            return try command.run(Context(arguments: arguments, world: world))
        }
        return .done
    }

    private func report(_ failure: Failure) -> ExitStatus {
        switch failure {
        case .programme: return .programme
        case .usage(let message):
            world.console.complain(visible("plenary: \(message)"))
            return .usage
        case .world(let message):
            world.console.complain(visible("plenary: \(message)"))
            return .world
        }
    }

    /// Words of the command line may hold anything; line ends are ours.
    private func visible(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { madeVisible(String($0)) }
            .joined(separator: "\n") + "\n"
    }
}
