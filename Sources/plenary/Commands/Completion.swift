internal import Arguments

enum CompletionCommand: ToolCommand {
    static let grammar = Command(
        "completion", "print shell completion",
        discussion:
            "For bash: source <(plenary completion bash). For fish: plenary completion fish | source. For zsh: write it to a file called _plenary in a folder of $fpath.",
        positionals: [Positional("SHELL", "which shell", values: .choices(["bash", "zsh", "fish"]))])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        switch context.arguments.positional("SHELL") {
        case "bash": context.print(Tool.grammar.bashCompletion)
        case "zsh": context.print(Tool.grammar.zshCompletion)
        default: context.print(Tool.grammar.fishCompletion)
        }
        return .done
    }
}
