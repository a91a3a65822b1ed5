internal import Diagnostics
internal import Placing
internal import Programmes
internal import Rules

extension ProgrammeConflict {
    private var code: DiagnosticCode { shortage != nil ? "P203" : isProven ? "P201" : "P202" }

    /// The facts beside the first, each on a line of its own, for where labels are not shown; then what would help.
    var lines: [Finding] {
        facts.dropFirst().map { Finding(code, .note, $0.text, at: $0.subject) }
            + remedies.map { Finding(code, .note, $0, at: place) }
    }

    /// Named at the first of its facts, a session as a rule, with every other fact beside it.
    var finding: Finding {
        Finding(
            code, .error, message, at: place, related: facts.dropFirst().map { .init($0.text, at: $0.subject) },
            notes: [need, isProven ? "that there is none of all is proven" : "that there is none of all is not proven"]
                + remedies)
    }

    private var place: Subject { facts.first?.subject ?? .programme() }

    private var message: String {
        if let shortage { return "\(sessions.count) sessions can't be placed: \(shortage)" }
        let names = list(sessions.map(quoted), atMost: 6)
        let words = list(facts.map(\.text), atMost: 6)
        return isProven ? "\(names) can't be placed: \(words)" : "no plan was found for \(names): \(words)"
    }

    private var need: String {
        if isMinimal { return "without any one of these \(facts.count) there is a plan of the rest" }
        // Counted, each is needed for the count; whether the search finds a plan without it is another matter.
        if shortage != nil { return "these \(facts.count) are what was counted" }
        return "fewer than these \(facts.count) may do: to find out would take too long"
    }
}
