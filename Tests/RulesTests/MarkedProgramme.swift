import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Rules
import Scheduling
import Testing

/// A programme file in which `▸` stands before each place that a rule is expected to point at.
struct MarkedProgramme {
    /// `line:column` of the marks, in file order.
    let marks: [String]
    private let document: ProgrammeDocument
    private let findings: [Finding]

    static let database = try! TimeZoneDatabase.system(environment: [:])

    /// Keys that the text leaves out, and that any programme has, are put before it.
    init(
        _ text: String, today: CivilDate = CivilDate(year: 2027, month: 1, day: 1)!, zoneData: String? = "2027a",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let text = Self.header(of: text) + text
        let plain = text.filter { $0 != "▸" }
        marks = Self.marks(in: text)
        let access = FileAccess { _ in .success(Array(plain.utf8)) }
        let document = try! ProgrammeDocument.read("programme.yaml", through: access, zones: Self.database).get()
        self.document = document
        let errors = document.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message) == [], sourceLocation: sourceLocation)
        guard let programme = document.programme else {
            findings = []
            return
        }
        var (schedule, found) = Scheduler.schedule(programme, zones: Self.database)
        #expect(found.filter { $0.severity == .error }.map(\.message) == [], sourceLocation: sourceLocation)
        schedule.zoneRelease = zoneData ?? schedule.zoneRelease
        findings = judge(schedule, today: today)
    }

    /// `line:column` of all that a rule, by its id, finds, in file order.
    func places(_ rule: String) -> [String] {
        diagnostics(rule).map { diagnostic in
            let start = document.files.start(diagnostic.range)
            return "\(start.line):\(start.column)"
        }
    }

    func messages(_ rule: String) -> [String] { diagnostics(rule).map(\.message) }

    func severities(_ rule: String) -> [String] { diagnostics(rule).map(\.severity.rawValue) }

    func notes(_ rule: String) -> [[String]] { diagnostics(rule).map(\.notes) }

    func fixes(_ rule: String) -> [[String]] {
        diagnostics(rule).map { $0.fixes.map { $0.summary + ($0.isSafe ? " (safe)" : "") } }
    }

    /// What the labels point at, as it is written.
    func labels(_ rule: String) -> [[String]] {
        diagnostics(rule).map { $0.labels.map { document.files.text($0.range) } }
    }

    private func diagnostics(_ rule: String) -> [Diagnostic] {
        guard let rule = allRules.first(where: { $0.id == rule }) else {
            Issue.record("there is no rule \(rule)")
            return []
        }
        return diagnostics.filter { $0.code == rule.code }
    }

    var diagnostics: [Diagnostic] { findings.map { document.map.diagnostic(for: $0) }.inFileOrder() }

    var codes: Set<String> { Set(findings.map(\.code.description)) }

    var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.message) }

    private static func header(of text: String) -> String {
        let keys = [("id", "may-day"), ("title", "May Day"), ("zone", "Europe/London"), ("days", "2027-05-01")]
        let lines = text.split(separator: "\n")
        return keys.filter { key, _ in !lines.contains { $0.hasPrefix("\(key):") || $0.hasPrefix("▸\(key):") } }
            .map { "\($0): \($1)\n" }.joined()
    }

    private static func marks(in text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { line, words in
            words.split(separator: "▸", omittingEmptySubsequences: false).dropLast()
                .reduce(into: [Int]()) { columns, piece in
                    columns.append((columns.last ?? 1) + piece.unicodeScalars.count)
                }
                .map { "\(line + 1):\($0)" }
        }
    }
}
