internal import Arguments
internal import Pages

enum ManualCommand: ToolCommand {
    static let grammar = Command(
        "manual", "print the manual page",
        discussion:
            "To read it: plenary manual | man -l -. To install it: plenary manual > /usr/local/share/man/man1/plenary.1."
    )

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        context.print(Tool.grammar.manualPage(date: softwareDate, version: softwareVersion))
        return .done
    }
}
