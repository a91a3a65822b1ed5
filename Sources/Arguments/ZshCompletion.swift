extension CommandLineGrammar {
    /// A script for zsh: a file `_plenary` in `$fpath`, or `source <(plenary completion zsh)`.
    package var zshCompletion: String {
        """
        #compdef \(name)
        _\(identifier)() {
            local curcontext="$curcontext" state line
            typeset -A opt_args
            _arguments -C -S \\
        \(commonOptions.map { "        \(zshSpecification(of: $0)) \\" }.joined(separator: "\n"))
                '1: :->command' '*:: :->words'
            case $state in
            command)
                local -a commands
                commands=(
        \(commands.map { "            \(zshQuoted(zshEscaped($0.name) + ":" + $0.summary))" }.joined(separator: "\n"))
                )
                _describe -t commands command commands
                ;;
            words)
                case $line[1] in
        \(commands.map(zshCase).joined(separator: "\n"))
                esac
                ;;
            esac
        }
        if [ "$funcstack[1]" = "_\(identifier)" ]; then _\(identifier) "$@"; else compdef _\(identifier) \(name); fi

        """
    }

    private func zshCase(of command: Command) -> String {
        let specifications =
            (command.options + commonOptions).map(zshSpecification)
            + command.positionals.map { positional in
                let place = positional.arity.limit == 1 ? "" : "*"
                return zshQuoted("\(place):\(zshEscaped(positional.name)):\(zshAction(for: positional.values))")
            }
        return "        \(command.name)) _arguments -S "
            + specifications.joined(separator: " \\\n            ") + " ;;"
    }

    private func zshSpecification(of option: Option) -> String {
        let help = "[" + zshEscaped(option.help) + "]"
        guard let value = option.valueName else {
            let short = option.short.map { "(-\($0) --\(option.name))" } ?? ""
            let long = zshQuoted("\(short)--\(option.name)\(help)")
            return option.short.map { long + " " + zshQuoted("\(short)-\($0)\(help)") } ?? long
        }
        let many = option.isRepeated ? "*" : ""
        return zshQuoted("\(many)--\(option.name)=\(help):\(zshEscaped(value)):\(zshAction(for: option.values))")
    }

    private func zshAction(for values: Values) -> String {
        switch values {
        case .text, .integer, .list([]): " "
        case .file: "_files"
        case .folder: "_files -/"
        case .choices(let choices): "(" + choices.joined(separator: " ") + ")"
        case .list(let choices): "_sequence compadd - " + choices.joined(separator: " ")
        }
    }

    private func zshEscaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += ":[]\\".contains($1) ? "\\\($1)" : "\($1)" }
    }

    private func zshQuoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
