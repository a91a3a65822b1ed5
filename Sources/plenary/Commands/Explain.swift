internal import Arguments
internal import Diagnostics
internal import DiagnosticPages
internal import Markup
internal import Rules
internal import Spelling

enum ExplainCommand: ToolCommand {
    static let grammar = Command(
        "explain", "print the page of a diagnostic, or what a soft rule of place counts",
        positionals: [
            Positional(
                "CODE", "a code such as Z102, or a rule such as track-not-parallel; left out: all codes", .optional)
        ])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let pages = DiagnosticPage.all
        guard let code = context.arguments.positional("CODE") else {
            for page in pages { context.print(page.heading + "\n") }
            return .done
        }
        if let rule = softRules.first(where: { $0.id == code.lowercased() }) {
            let text = page(of: rule)
            context.print(context.isJSON ? page(rule.id, text).compact() + "\n" : text)
            return .done
        }
        guard let page = pages.first(where: { $0.code == code.uppercased() }) else {
            let guess = nearest(to: code.uppercased(), among: pages.map(\.code)).map { "; did you mean \($0)?" } ?? ""
            throw .usage("there is no diagnostic \"\(code)\"\(guess)")
        }
        if context.isJSON {
            context.print(self.page(page.code, page.text).compact() + "\n")
        } else {
            context.print(page.text)
        }
        return .done
    }

    private static func page(_ code: String, _ text: String) -> JSON {
        ["code": .string(code), "page": .string(text)]
    }

    private static func page(of rule: any SoftRule.Type) -> String {
        """
        # \(rule.id): \(rule.summary)

        A unit: \(rule.counts).
        Each costs \(rule.usualWeight), unless the programme's file says otherwise; 0 turns the rule off:

        ```yaml
        placing: {weights: {\(rule.id): \(2 * rule.usualWeight)}}
        ```

        `plenary place` weighs this against all other rules of its kind, and --explain prints what comes of it.

        """
    }
}
