/// What a command line asks for.
package enum Invocation: Sendable {
    case run(ParsedArguments)
    /// Help for a command, or for the whole tool.
    case help(Command?)
    case version
}

/// The words of a command line, each where the grammar says it belongs. Asking for a name that the grammar does not
/// declare is our own mistake and traps.
package struct ParsedArguments: Sendable {
    package let command: Command
    let commonOptions: [Option]
    var given: [String: [String]] = [:]
    var words: [String: [String]] = [:]

    init(command: Command, commonOptions: [Option]) {
        self.command = command
        self.commonOptions = commonOptions
    }

    package func flag(_ name: String) -> Bool {
        precondition(option(name).isFlag, "--\(name) has a value")
        return given[name] != nil
    }

    /// The last value given.
    package func value(_ name: String) -> String? { values(name).last }

    /// Every value given, lists taken apart.
    package func values(_ name: String) -> [String] {
        let option = option(name)
        precondition(!option.isFlag, "--\(name) is a flag")
        let all = given[name] ?? []
        guard case .list = option.values else { return option.isRepeated ? all : Array(all.suffix(1)) }
        return (option.isRepeated ? all : Array(all.suffix(1))).flatMap(listItems)
    }

    /// The last value given of an option that was declared to be a number.
    package func integer(_ name: String) -> Int? { value(name).flatMap(Int.init) }

    package func positional(_ name: String) -> String? { positionals(name).first }

    package func positionals(_ name: String) -> [String] {
        precondition(command.positionals.contains { $0.name == name }, "\(command.name) takes no \(name)")
        return words[name] ?? []
    }

    private func option(_ name: String) -> Option {
        guard let option = (command.options + commonOptions).first(where: { $0.name == name }) else {
            preconditionFailure("\(command.name) takes no --\(name)")
        }
        return option
    }
}

func listItems(_ value: String) -> [String] { value.split(separator: ",").map(String.init) }
