package import Diagnostics

/// What is wrong in the files of a programme. Of each file, and of each severity, at most so many are kept: a spreadsheet under
/// wrong heads has a mistake in every cell.
package struct Mistakes: Sendable {
    static let most = 1_000

    private var kept: [Diagnostic] = []
    private var counts: [Place: Count] = [:]

    private struct Place: Hashable {
        let file: Int
        let severity: Severity
    }

    private struct Count {
        var all = 0
        /// Of the last one that is kept.
        var last: SourceRange
    }

    init(_ diagnostics: [Diagnostic] = []) { for diagnostic in diagnostics { append(diagnostic) } }

    var isEmpty: Bool { kept.isEmpty }

    package mutating func append(_ diagnostic: Diagnostic) {
        append(diagnostic.severity, at: diagnostic.range, diagnostic)
    }

    /// A mistake whose words are only made where it is kept.
    mutating func append(_ severity: Severity, at range: SourceRange, _ diagnostic: @autoclosure () -> Diagnostic) {
        let place = Place(file: range.file, severity: severity)
        var count = counts[place] ?? Count(last: range)
        count.all += 1
        if count.all <= Self.most {
            kept.append(diagnostic())
            count.last = range
        }
        counts[place] = count
    }

    static func += (mistakes: inout Mistakes, others: Mistakes) {
        for diagnostic in others.kept { mistakes.append(diagnostic) }
        for (place, count) in others.counts where count.all > most {
            mistakes.counts[place]?.all += count.all - most
        }
    }

    /// In file order; behind the last one that is kept, how many more there are.
    package var diagnostics: [Diagnostic] {
        let more = counts.compactMap { place, count -> Diagnostic? in
            guard count.all > Self.most else { return nil }
            let end = SourceRange(file: place.file, bytes: count.last.bytes.upperBound..<count.last.bytes.upperBound)
            return Diagnostic(
                "F116", place.severity, "and \(count.all - Self.most) more in this file, not shown: mend these first",
                at: end)
        }
        return (kept + more).inFileOrder()
    }
}
