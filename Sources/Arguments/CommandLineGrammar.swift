/// What can be typed: the commands of a tool and the options each of them takes. The parser, the help, the shell
/// completions and the manual page are all made from it, so none can promise what another does not know.
package struct CommandLineGrammar: Sendable {
    package let name: String
    package let summary: String
    package let commands: [Command]
    /// Options that every command takes and that may stand before the command too.
    package let commonOptions: [Option]
    /// What the process's exit status means, and the environment variables it reads: for help and manual.
    package let exitStatuses: [Explanation]
    package let environment: [Explanation]

    package init(
        name: String, summary: String, commands: [Command], commonOptions: [Option] = Option.everywhere,
        exitStatuses: [Explanation] = [], environment: [Explanation] = []
    ) {
        precondition(Set(commands.map(\.name)).count == commands.count, "two commands share a name")
        self.name = name
        self.summary = summary
        self.commands = commands
        self.commonOptions = commonOptions
        self.exitStatuses = exitStatuses
        self.environment = environment
    }

    package func command(_ name: String) -> Command? { commands.first { $0.name == name } }
}

package struct Command: Sendable {
    package let name: String
    /// One line, beginning with a verb, lower case, no full stop.
    package let summary: String
    /// Paragraphs that tell more, separated by blank lines.
    package let discussion: String
    package let positionals: [Positional]
    package let options: [Option]

    package init(
        _ name: String, _ summary: String, discussion: String = "", positionals: [Positional] = [],
        options: [Option] = []
    ) {
        precondition(
            positionals.dropLast().allSatisfy { $0.arity == .one }, "only the last word of \(name) may vary in number")
        precondition(Set(options.map(\.name)).count == options.count, "two options of \(name) share a name")
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.positionals = positionals
        self.options = options
    }
}

/// A term and what it means.
package struct Explanation: Sendable {
    package let term: String
    package let text: String

    package init(_ term: String, _ text: String) {
        self.term = term
        self.text = text
    }
}
