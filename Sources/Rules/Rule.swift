package import Diagnostics
package import Programmes

/// What a schedule has to keep, or had better keep. One rule is one file, written once: `check` prints its violations.
package protocol Rule: Sendable {
    /// Its file's name in kebab case: the word for it in weights, explanations and documentation.
    static var id: String { get }
    static var code: DiagnosticCode { get }
    static var level: RuleLevel { get }
    /// One line for organisers.
    static var summary: String { get }
    /// The slow, obvious definition.
    static func violations(in agenda: Agenda) -> [Finding]
}

package enum RuleLevel: Sendable {
    /// Broken, it makes a programme that can't be held.
    case hard
    /// A cost: a warning in `check`.
    case soft
    /// A remark on what a reader would ask about; no plan is better or worse for it.
    case advice
}

extension Rule {
    /// An error for a hard rule, a warning for any other.
    static func finding(
        _ message: String, at subject: Subject, related: [Finding.Related] = [], notes: [String] = [],
        fixes: [Finding.Replacement] = []
    ) -> Finding {
        Finding(
            code, level == .hard ? .error : .warning, message, at: subject, related: related, notes: notes, fixes: fixes
        )
    }

    /// A remark that asks nothing of anyone.
    static func remark(_ message: String, at subject: Subject, notes: [String] = []) -> Finding {
        Finding(code, .note, message, at: subject, notes: notes)
    }
}
