extension CommandLineGrammar {
    /// The manual page in mdoc(7), section 1. `date` is written as mdoc wants it: `July 25, 2026`.
    package func manualPage(date: String, version: String) -> String {
        let lines =
            [
                ".Dd \(date)", ".Dt \(mdoc(name.uppercased())) 1", ".Os \(mdoc("\(name) \(version)"))",
                ".Sh NAME", ".Nm \(mdoc(name))", ".Nd \(mdoc(summary))",
                ".Sh SYNOPSIS",
            ] + commands.flatMap(synopsis)
            + [".Sh DESCRIPTION", "The commands are:"] + commands.flatMap(description)
            + [".Ss Options of every command"] + mdocList(commonOptions.map(item))
            + section("ENVIRONMENT", environment, macro: "Ev")
            + section("EXIT STATUS", exitStatuses, macro: "Li")
        return lines.joined(separator: "\n") + "\n"
    }

    private func synopsis(of command: Command) -> [String] {
        [".Nm", ".Cm \(mdoc(command.name))"] + command.options.map(mdocUsage) + command.positionals.map(mdocUsage)
    }

    private func description(of command: Command) -> [String] {
        let items = command.positionals.map(item) + command.options.map(item)
        let discussion = paragraphs(command.discussion).flatMap { [".Pp"] + mdocLines($0) }
        return [".Ss \(mdoc(command.name))", mdoc(sentence(command.summary))] + discussion + mdocList(items)
    }

    private func section(_ title: String, _ rows: [Explanation], macro: String) -> [String] {
        guard !rows.isEmpty else { return [] }
        return [".Sh \(title)"]
            + mdocList(rows.map { [".It \(macro) \(mdoc($0.term))"] + mdocLines(sentence($0.text)) })
    }

    private func item(for option: Option) -> [String] {
        let short = option.short.map { "Fl \($0) , " } ?? ""
        let value = option.valueName.map { " Ar \(mdoc($0))" } ?? ""
        return [".It \(short)Fl -\(option.name)\(value)"] + mdocLines(sentence(option.explanation))
    }

    private func item(for positional: Positional) -> [String] {
        [".It Ar \(mdoc(positional.term))"] + mdocLines(sentence(positional.help + positional.values.described))
    }
}

private func mdocList(_ items: [[String]]) -> [String] {
    items.isEmpty ? [] : [".Bl -tag -width Ds"] + items.joined() + [".El"]
}

private func mdocUsage(of option: Option) -> String {
    ".Op Fl -\(option.name)" + (option.valueName.map { " Ar \(mdoc($0))" } ?? "")
}

private func mdocUsage(of positional: Positional) -> String {
    let isOptional = positional.arity == .optional || positional.arity == .any
    return (isOptional ? ".Op Ar " : ".Ar ") + mdoc(positional.term)
}

/// Text with each sentence on a line of its own, by which formatters know where sentences end.
private func mdocLines(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    var lines: [String] = []
    var line: [Substring] = []
    for (index, word) in words.enumerated() {
        line.append(word)
        if index == words.count - 1 || (".!?".contains(word.last ?? " ") && words[index + 1].first?.isUppercase == true)
        {
            lines.append(mdoc(line.joined(separator: " ")))
            line = []
        }
    }
    return lines
}

private func sentence(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.hasSuffix(".") ? text : text + "."
}

/// Text that means itself to roff: the escape character, characters beyond ASCII, and a line that would begin with a
/// request.
private func mdoc(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { output, scalar in
        switch scalar {
        case "\\": output += "\\e"
        case "\n": output += " "
        case " "..."~": output.unicodeScalars.append(scalar)
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            output += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
