extension CommandLineGrammar {
    /// The help of one command, or without one what the whole tool does; 80 columns.
    package func help(for command: Command? = nil) -> String {
        let sections = command.map(sections(of:)) ?? overview
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var overview: [[String]] {
        [
            wrapped("\(name) – \(summary)", to: helpWidth),
            ["Usage: \(name) COMMAND [OPTION…] [WORD…]"],
            section("Commands", commands.map { ($0.name, $0.summary) }),
            section("Everywhere", commonOptions.map { ($0.term, $0.explanation) }),
            section("Exit status", exitStatuses.map { ($0.term, $0.text) }),
            section("Environment", environment.map { ($0.term, $0.text) }),
            ["\(name) COMMAND --help tells more about a command."],
        ]
    }

    private func sections(of command: Command) -> [[String]] {
        [
            wrapped("\(name) \(command.name) – \(command.summary)", to: helpWidth),
            usage(of: command),
        ] + paragraphs(command.discussion).map { wrapped($0, to: helpWidth) } + [
            section("Words", command.positionals.map { ($0.term, $0.help + $0.values.described) }),
            section("Options", command.options.map { ($0.term, $0.explanation) }),
            section("Everywhere", commonOptions.map { ($0.term, $0.explanation) }),
        ]
    }

    private func section(_ title: String, _ rows: [(term: String, text: String)]) -> [String] {
        rows.isEmpty ? [] : ["\(title):"] + table(rows)
    }

    private func usage(of command: Command) -> [String] {
        let start = "Usage: \(name) \(command.name) "
        let parts = command.positionals.map(\.usage) + command.options.map(\.usage)
        // Blanks inside an option's brackets are not places to break a line.
        let lines = wrapped(
            parts.map { $0.replacing(" ", with: "\u{1F}") }.joined(separator: " "), to: helpWidth - start.count)
        let indent = String(repeating: " ", count: start.count)
        return (lines.isEmpty ? [""] : lines).enumerated().map { index, line in
            let text = (index == 0 ? start : indent) + line.replacing("\u{1F}", with: " ")
            return text.hasSuffix(" ") ? String(text.dropLast()) : text
        }
    }
}

extension Option {
    var usage: String {
        "[--\(name)" + (valueName.map { " \($0)" } ?? "") + "]" + (isRepeated ? "…" : "")
    }

    var term: String {
        (short.map { "-\($0), " } ?? "") + "--\(name)" + (valueName.map { " \($0)" } ?? "")
    }

    var explanation: String {
        help + values.described + (isRepeated ? "; may be given more than once" : "")
            + (defaultText.map { " (default: \($0))" } ?? "")
    }
}

extension Positional {
    var usage: String {
        switch arity {
        case .one: name
        case .optional: "[\(name)]"
        case .oneOrMore: "\(name)…"
        case .any: "[\(name)…]"
        }
    }

    var term: String { arity == .one || arity == .optional ? name : name + "…" }
}

extension Values {
    /// `: auto, always or never`, where there is something to choose from.
    var described: String {
        switch self {
        case .choices(let choices) where choices.count > 1:
            ": " + choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
        case .list(let choices) where !choices.isEmpty: ": of " + choices.joined(separator: ", ")
        default: ""
        }
    }
}
