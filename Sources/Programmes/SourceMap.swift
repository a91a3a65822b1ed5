package import Diagnostics

/// Where in the author's files each part of a programme is written.
package struct SourceMap: Sendable {
    private var ranges: [Subject: SourceRange] = [:]
    private let whole: SourceRange
    private var extents: [Subject: SourceRange] = [:]
    private var rows: Set<SourceRange> = []

    /// `whole` answers for what is written nowhere.
    package init(whole: SourceRange) { self.whole = whole }

    /// Makes room for so many parts at once.
    package mutating func expect(_ parts: Int) { ranges.reserveCapacity(parts) }

    package mutating func record(_ subject: Subject, _ range: SourceRange) { ranges[subject] = range }

    /// Remembers all that is written of an item, from its first key to its last value.
    package mutating func recordExtent(_ subject: Subject, _ range: SourceRange, isRow: Bool) {
        extents[subject] = range
        if isRow { rows.insert(range) }
    }

    /// All that is written of an item.
    package func extent(of subject: Subject) -> SourceRange? { extents[subject] }

    /// Whether an item's extent is the row of a spreadsheet.
    package func isRow(_ extent: SourceRange) -> Bool { rows.contains(extent) }

    /// Where the very subject is written, if it is.
    package func exactRange(of subject: Subject) -> SourceRange? { ranges[subject] }

    /// Where it is written; of a date of a series where that of the first is written, for a field that was left out the item
    /// (its id), else the whole file.
    package func range(of subject: Subject) -> SourceRange {
        ranges[subject] ?? ranges[subject.ofFirstDate] ?? ranges[subject.field("id")] ?? ranges[subject.field("")]
            ?? whole
    }

    package func diagnostic(for finding: Finding) -> Diagnostic {
        let range = range(of: finding.subject)
        // Written over what stands in for it, over an id for one, a fix would destroy.
        let fixes = exactRange(of: finding.subject) == nil ? [] : finding.fixes
        return Diagnostic(
            finding.code, finding.severity, finding.message, at: range,
            labels: finding.related.map { Diagnostic.Label($0.text, at: self.range(of: $0.subject)) },
            notes: finding.notes,
            fixes: fixes.map { Fix($0.summary, edits: [Fix.Edit(range, $0.text)], isSafe: $0.isSafe) })
    }
}
