extension CommandLineGrammar {
    /// Understands the words that follow the tool's name.
    ///
    /// Options may stand anywhere; `--` ends them; `-` is a word like others (standard input). `--help` wins over
    /// whatever else is wrong, because who asks for help should not first need to know how to ask.
    package func parse(_ words: [String]) throws(UsageError) -> Invocation {
        var parser = CommandLineParser(grammar: self, words: words)
        return try parser.parse()
    }
}

struct CommandLineParser {
    let grammar: CommandLineGrammar
    let words: [String]
    private var next = 0
    private var command: Command?
    private var given: [String: [String]] = [:]
    private var plain: [(index: Int, word: String)] = []

    init(grammar: CommandLineGrammar, words: [String]) {
        self.grammar = grammar
        self.words = words
    }

    mutating func parse() throws(UsageError) -> Invocation {
        if let asked = helpOrVersion() { return asked }
        var optionsEnded = false
        while next < words.count {
            let (index, word) = (next, words[next])
            next += 1
            if !optionsEnded, word == "--" {
                optionsEnded = true
            } else if !optionsEnded, word.hasPrefix("-"), word != "-" {
                try takeOption(word, at: index)
            } else if command == nil {
                try takeCommand(word, at: index)
            } else {
                plain.append((index, word))
            }
        }
        guard let command else { throw error("a command is missing", at: words.count) }
        return .run(try distribute(over: command))
    }

    private func helpOrVersion() -> Invocation? {
        let asked = words.prefix { $0 != "--" }
        let names = asked.filter { !$0.hasPrefix("-") }
        if asked.contains("--help") || asked.contains("-h") {
            return .help(names.first.flatMap(grammar.command))
        }
        if asked.contains("--version") { return .version }
        guard names.first == "help", grammar.command("help") == nil else { return nil }
        return names.count == 1
            ? .help(nil) : grammar.command(names[names.index(after: names.startIndex)]).map { .help($0) }
    }

    private mutating func takeCommand(_ word: String, at index: Int) throws(UsageError) {
        guard let found = grammar.command(word) else {
            // `plenary help chekc`
            if word == "help", next < words.count { return }
            let names = grammar.commands.map(\.name)
            throw error("unknown command “\(word)”" + suggestion(for: word, among: names), at: index)
        }
        command = found
    }

    private mutating func takeOption(_ word: String, at index: Int) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = option(parts[0]) else { throw unknownOption(parts[0], at: index) }
        guard let valueName = option.valueName else {
            if parts.count > 1 { throw error("--\(option.name) takes no value", at: index) }
            given[option.name, default: []].append("")
            return
        }
        if parts.count > 1 { return try take(parts[1], for: option, at: index) }
        guard next < words.count, !words[next].hasPrefix("--") else {
            throw error("--\(option.name) needs a value, \(valueName)", at: index)
        }
        next += 1
        try take(words[next - 1], for: option, at: next - 1)
    }

    private mutating func take(_ value: String, for option: Option, at index: Int) throws(UsageError) {
        if let reason = refusal(of: value, by: option.values, for: "--\(option.name)") {
            throw error(reason, at: index)
        }
        given[option.name, default: []].append(value)
    }

    private var options: [Option] { (command?.options ?? []) + grammar.commonOptions }

    private func option(_ word: String) -> Option? {
        if word.hasPrefix("--") {
            let name = String(word.dropFirst(2))
            return options.first { $0.name == name || $0.aliases.contains(name) }
        }
        return options.first { option in option.short.map { "-\($0)" == word } ?? false }
    }

    private func unknownOption(_ word: String, at index: Int) -> UsageError {
        guard let command else {
            return error("unknown option “\(word)” before the command" + hint(for: word), at: index)
        }
        return error("\(command.name) has no option “\(word)”" + hint(for: word), at: index)
    }

    private func hint(for word: String) -> String {
        let bare = String(word.drop { $0 == "-" })
        return suggestion(for: "--" + bare, among: options.map { "--" + $0.name })
    }

    /// Gives the plain words to the command's positionals, in order.
    private func distribute(over command: Command) throws(UsageError) -> ParsedArguments {
        var parsed = ParsedArguments(command: command, commonOptions: grammar.commonOptions)
        parsed.given = given
        var rest = plain[...]
        for positional in command.positionals {
            let taken = rest.prefix(positional.arity.limit)
            if taken.isEmpty, positional.arity.isRequired {
                throw error("\(command.name) needs a \(positional.name)", at: words.count)
            }
            for (index, word) in taken {
                if let reason = refusal(of: word, by: positional.values, for: positional.name) {
                    throw error(reason, at: index)
                }
            }
            parsed.words[positional.name] = taken.map(\.word)
            rest = rest.dropFirst(taken.count)
        }
        if let extra = rest.first { throw error("\(command.name) does not take “\(extra.word)”", at: extra.index) }
        return parsed
    }

    private func error(_ message: String, at index: Int) -> UsageError {
        UsageError(message: message, command: command?.name, line: [grammar.name] + words, index: index + 1)
    }
}

extension Positional.Arity {
    var limit: Int { self == .one || self == .optional ? 1 : .max }
    var isRequired: Bool { self == .one || self == .oneOrMore }
}

/// Why a value is not one of those that are allowed, or nil where it is.
private func refusal(of value: String, by values: Values, for name: String) -> String? {
    switch values {
    case .text, .file, .folder, .list([]): return value.isEmpty && values != .text ? "\(name) is empty" : nil
    case .integer(let minimum):
        if let number = Int(value), number >= minimum { return nil }
        return "\(name) must be a whole number from \(minimum), not “\(value)”"
    case .choices(let choices): return refusal(of: [value], among: choices, for: name)
    case .list(let choices):
        return value.isEmpty ? "\(name) is empty" : refusal(of: listItems(value), among: choices, for: name)
    }
}

private func refusal(of words: [String], among choices: [String], for name: String) -> String? {
    guard let unknown = words.first(where: { !choices.contains($0) }) else { return nil }
    let meant = suggestion(for: unknown, among: choices)
    return "\(name) can't be “\(unknown)”" + (meant.isEmpty ? "; it is \(alternatives(choices))" : meant)
}
