extension CommandLineGrammar {
    /// A script for fish: `plenary completion fish | source`.
    package var fishCompletion: String {
        var lines = ["# fish completion for \(name)", "complete -c \(name) -f"]
        for command in commands {
            lines.append(
                "complete -c \(name) -n __fish_use_subcommand -a \(command.name) -d \(fishQuoted(command.summary))")
        }
        lines += commonOptions.map { fishLine(for: $0, condition: nil) }
        for command in commands {
            let condition = "'__fish_seen_subcommand_from \(command.name)'"
            lines += command.options.map { fishLine(for: $0, condition: condition) }
            if let positional = command.positionals.last, let values = fishValues(positional.values) {
                lines.append("complete -c \(name) -n \(condition) \(values)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func fishLine(for option: Option, condition: String?) -> String {
        var line = "complete -c \(name)" + (condition.map { " -n \($0)" } ?? "")
        if let short = option.short { line += " -s \(short)" }
        line += " -l \(option.name)"
        if !option.isFlag { line += " -r" + (fishValues(option.values).map { " \($0)" } ?? "") }
        return line + " -d \(fishQuoted(option.help))"
    }

    private func fishValues(_ values: Values) -> String? {
        switch values {
        case .text, .integer, .list([]): nil
        case .file: "-F"
        case .folder: "-a '(__fish_complete_directories)'"
        case .choices(let choices): "-a \(fishQuoted(choices.joined(separator: " ")))"
        case .list(let choices): "-a \(fishQuoted("(__fish_append , \(choices.joined(separator: " ")))"))"
        }
    }

    private func fishQuoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
