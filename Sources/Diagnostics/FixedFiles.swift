/// What files are once fixes were applied to them.
package struct FixedFiles: Hashable, Sendable {
    /// The new bytes of the files that changed, by their index in `SourceFiles`.
    package let bytes: [Int: [UInt8]]
    package let applied: Int
    /// Fixes that touch what an earlier one changed already; checking again finds them where they still matter.
    package let skipped: Int
}

/// Applies the diagnostics' fixes. A fix is applied whole or not at all; of several that change the same place the
/// first in file order wins. Of a diagnostic's own fixes, which are alternatives, the first that may be applied is.
package func applyingFixes(
    of diagnostics: some Sequence<Diagnostic>, to files: SourceFiles, onlySafe: Bool
) -> FixedFiles {
    var edits: Set<Fix.Edit> = []
    var applied = 0
    var skipped = 0
    for diagnostic in diagnostics.inFileOrder() {
        guard let fix = diagnostic.fixes.first(where: { $0.isSafe || !onlySafe }) else { continue }
        if edits.isSuperset(of: fix.edits) { continue }
        if canApply(fix, beside: edits) {
            edits.formUnion(fix.edits)
            applied += 1
        } else {
            skipped += 1
        }
    }
    let changed = Dictionary(grouping: edits, by: \.range.file)
    let bytes = changed.reduce(into: [:]) { $0[$1.key] = editing(files[$1.key].bytes, with: $1.value) }
    return FixedFiles(bytes: bytes, applied: applied, skipped: skipped)
}

private func canApply(_ fix: Fix, beside edits: Set<Fix.Edit>) -> Bool {
    for (index, edit) in fix.edits.enumerated() {
        if fix.edits[..<index].contains(where: { collide($0.range, edit.range) }) { return false }
        if edits.contains(where: { collide($0.range, edit.range) }) { return false }
    }
    return true
}

/// Whether two changes touch the same bytes, or begin at the same place, where their order would be a guess.
private func collide(_ left: SourceRange, _ right: SourceRange) -> Bool {
    left.file == right.file
        && (left.bytes.lowerBound == right.bytes.lowerBound || left.bytes.overlaps(right.bytes)
            || left.bytes.isWithin(right.bytes) || right.bytes.isWithin(left.bytes))
}

extension Range<Int> {
    /// Whether an insertion falls inside, not at an end, of what another change replaces.
    fileprivate func isWithin(_ other: Range<Int>) -> Bool {
        isEmpty && other.lowerBound < lowerBound && lowerBound < other.upperBound
    }
}

private func editing(_ bytes: [UInt8], with edits: [Fix.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for edit in edits.sorted(by: { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }) {
        result += bytes[copied..<edit.range.bytes.lowerBound]
        result += edit.replacement.utf8
        copied = edit.range.bytes.upperBound
    }
    return result + bytes[copied...]
}
