internal import Diagnostics
internal import Placing
internal import Programmes
internal import Rules

extension ProgrammeConflict {
    /// The facts beside the first, each on a line of its own, for where labels are not shown.
    var lines: [Finding] {
        facts.dropFirst().map { Finding(isProven ? "P201" : "P202", .note, $0.text, at: $0.subject) }
    }

    /// Named at the first of its facts, a session as a rule, with every other fact beside it.
    var finding: Finding {
        let names = list(sessions.map(quoted), atMost: 6)
        let words = list(facts.map(\.text), atMost: 6)
        return Finding(
            isProven ? "P201" : "P202", .error,
            isProven ? "\(names) can't be placed: \(words)" : "no plan was found for \(names): \(words)",
            at: facts.first?.subject ?? .programme(), related: facts.dropFirst().map { .init($0.text, at: $0.subject) },
            notes: [
                isMinimal
                    ? "without any one of these \(facts.count) there is a plan of the rest"
                    : "fewer than these \(facts.count) may do: to find out would take too long",
                isProven ? "that there is none of all is proven" : "that there is none of all is not proven",
            ])
    }
}
