/// A word that begins with `--`: a flag, or with the name of a value, which follows as `--zone Z` or `--zone=Z`.
package struct Option: Sendable {
    /// Without the dashes.
    package let name: String
    package let short: Character?
    /// Other spellings that are understood but not shown.
    package let aliases: [String]
    package let valueName: String?
    package let help: String
    package let values: Values
    /// What holds without it, for the help.
    package let defaultText: String?
    package let isRepeated: Bool

    package var isFlag: Bool { valueName == nil }

    /// An option with a value.
    package init(
        _ name: String, value: String, _ help: String, values: Values = .text, default defaultText: String? = nil,
        repeated: Bool = false, aliases: [String] = []
    ) {
        self.name = name
        self.help = help
        self.values = values
        self.defaultText = defaultText
        self.aliases = aliases
        short = nil
        valueName = value
        isRepeated = repeated
    }

    /// A flag.
    package init(flag name: String, short: Character? = nil, _ help: String, aliases: [String] = []) {
        self.name = name
        self.short = short
        self.help = help
        self.aliases = aliases
        valueName = nil
        values = .text
        defaultText = nil
        isRepeated = false
    }

    /// The options every command takes.
    package static let everywhere = [
        Option(flag: "help", short: "h", "show this help"),
        Option(flag: "version", "show the version"),
        Option(flag: "json", "print results and diagnostics as JSON"),
        Option(
            "colour", value: "WHEN", "whether to use colours", values: .choices(["auto", "always", "never"]),
            default: "auto", aliases: ["color"]),
        Option(flag: "quiet", short: "q", "print no progress and no notes"),
    ]
}

/// A word that stands for itself: a file, a code.
package struct Positional: Sendable {
    /// In capitals: `FILE`.
    package let name: String
    package let help: String
    package let arity: Arity
    package let values: Values

    package init(_ name: String, _ help: String, _ arity: Arity = .one, values: Values = .text) {
        self.name = name
        self.help = help
        self.arity = arity
        self.values = values
    }

    package enum Arity: Sendable {
        case one, optional, oneOrMore, any
    }
}

/// What a value may be; completions offer it, and the parser refuses others.
package enum Values: Hashable, Sendable {
    case text
    case file
    case folder
    case integer(minimum: Int)
    case choices([String])
    /// Several, separated by commas; any text where no choices are named.
    case list([String])
}
