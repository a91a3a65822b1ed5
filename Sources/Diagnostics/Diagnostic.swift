/// What was found in a file, where, and what to do about it. A user's mistake is this value; it is never thrown.
package struct Diagnostic: Hashable, Sendable {
    package let code: DiagnosticCode
    package let severity: Severity
    /// Lower case, no full stop: what was found, what was expected, then "did you mean".
    package let message: String
    package let range: SourceRange
    /// Other places that belong to it, each with a word why.
    package var labels: [Label] = []
    package var notes: [String] = []
    package var fixes: [Fix] = []

    package init(
        _ code: DiagnosticCode, _ severity: Severity, _ message: String, at range: SourceRange,
        labels: [Label] = [], notes: [String] = [], fixes: [Fix] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.labels = labels
        self.notes = notes
        self.fixes = fixes
    }

    package struct Label: Hashable, Sendable {
        package let range: SourceRange
        package let text: String

        package init(_ text: String, at range: SourceRange) {
            self.range = range
            self.text = text
        }
    }
}

package enum Severity: String, Comparable, Sendable, CaseIterable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self)! }
}

/// A letter for the floor it is raised on and a number, never reused: `Z102`. `plenary explain` prints its page.
package struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    package let description: String

    package init(stringLiteral value: String) { description = value }

    package init(_ value: String) { description = value }
}

/// A change to the author's file that mends a mistake.
package struct Fix: Hashable, Sendable {
    /// What the reader sees: `at: 2027-03-28 03:30`.
    package let summary: String
    package let edits: [Edit]
    /// Whether it can only mean one thing, so that `check --fix` may apply it unasked.
    package let isSafe: Bool

    package init(_ summary: String, edits: [Edit], isSafe: Bool) {
        self.summary = summary
        self.edits = edits
        self.isSafe = isSafe
    }

    package struct Edit: Hashable, Sendable {
        package let range: SourceRange
        package let replacement: String

        package init(_ range: SourceRange, _ replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }
}
