extension CommandLineGrammar {
    /// A script for bash, from 3.2 on (macOS): `source <(plenary completion bash)`.
    package var bashCompletion: String {
        bashCommand + bashChoice + bashReply
    }

    /// Finds the command, and the word before the cursor.
    private var bashCommand: String {
        """
        # bash completion for \(name)
        _\(identifier)() {
            local IFS=$'\\n' cur prev command= word index options= words= kind=
            cur=${COMP_WORDS[COMP_CWORD]}
            prev=${COMP_WORDS[COMP_CWORD-1]}
            # bash splits --option=value at the sign
            if [[ $cur == = ]]; then cur=
            elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}
            fi
            for ((index = 1; index < COMP_CWORD; index++)); do
                word=${COMP_WORDS[index]}
                case $word in
        \(commands.map { "            \($0.name)) command=$word; break ;;" }.joined(separator: "\n"))
                esac
            done

        """
    }

    /// Sets `kind` and `words`: what may stand where the cursor is.
    private var bashChoice: String {
        """
            COMPREPLY=()
            case $command:$prev in
        \(valueCases.joined(separator: "\n"))
            esac
            if [[ -z $kind ]]; then
                case $command in
        \(commands.map(bashWords).joined(separator: "\n"))
                    *) options=\(shellList(commonOptions.map { "--" + $0.name })); kind=words
                       words=\(shellList(commands.map(\.name))) ;;
                esac
                if [[ $cur == -* ]]; then kind=words; words=$options; fi
            fi

        """
    }

    private var bashReply: String {
        """
            case $kind in
                words) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
                list)
                    local before=
                    if [[ $cur == *,* ]]; then before=${cur%,*},; fi
                    COMPREPLY=($(compgen -P "$before" -W "$words" -- "${cur##*,}"))
                    compopt -o nospace 2>/dev/null ;;
                files) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")) ;;
                folders) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$cur")) ;;
            esac
        }
        complete -F _\(identifier) \(name)

        """
    }

    /// What may follow an option, by command.
    private var valueCases: [String] {
        let own = commands.flatMap { command in
            command.options.filter { !$0.isFlag }.map { "\(command.name):--\($0.name)) \(bashKind(of: $0.values)) ;;" }
        }
        let common = commonOptions.filter { !$0.isFlag }.map { "*:--\($0.name)) \(bashKind(of: $0.values)) ;;" }
        return (own + common).map { "        " + $0 }
    }

    private func bashWords(of command: Command) -> String {
        let options = (command.options + commonOptions).map { "--" + $0.name }
        let kind = command.positionals.last.map { bashKind(of: $0.values) } ?? "kind=none"
        return "            \(command.name)) options=\(shellList(options)); \(kind) ;;"
    }

    private func bashKind(of values: Values) -> String {
        switch values {
        case .text, .integer, .list([]): "kind=none"
        case .file: "kind=files"
        case .folder: "kind=folders"
        case .choices(let choices): "kind=words; words=\(shellList(choices))"
        case .list(let choices): "kind=list; words=\(shellList(choices))"
        }
    }

    /// Words one a line, as `compgen -W` splits them by IFS.
    private func shellList(_ words: [String]) -> String { "$'" + words.joined(separator: "\\n") + "'" }

    /// The tool's name as shells allow it for a function.
    var identifier: String { String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
}
