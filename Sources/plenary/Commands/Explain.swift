internal import Arguments
internal import Diagnostics
internal import DiagnosticPages
internal import Markup
internal import Spelling

enum ExplainCommand: ToolCommand {
    static let grammar = Command(
        "explain", "print the page of a diagnostic",
        positionals: [Positional("CODE", "a code such as Z102; left out: all codes", .optional)])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let pages = DiagnosticPage.all
        guard let code = context.arguments.positional("CODE") else {
            for page in pages { context.print(page.heading + "\n") }
            return .done
        }
        guard let page = pages.first(where: { $0.code == code.uppercased() }) else {
            let guess = nearest(to: code.uppercased(), among: pages.map(\.code)).map { "; did you mean \($0)?" } ?? ""
            throw .usage("there is no diagnostic \"\(code)\"\(guess)")
        }
        if context.isJSON {
            let json: JSON = ["code": .string(page.code), "page": .string(page.text)]
            context.print(json.compact() + "\n")
        } else {
            context.print(page.text)
        }
        return .done
    }
}
