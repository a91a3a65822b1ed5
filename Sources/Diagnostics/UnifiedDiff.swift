/// What edits do to a file, as a unified diff with three lines around each change.
package func unifiedDiff(of file: SourceFile, with edits: [Fix.Edit]) -> String {
    let edits = edits.sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
    var hunks: [Hunk] = []
    for edit in edits {
        let first = file.position(of: edit.range.bytes.lowerBound).line
        let last = file.position(of: edit.range.bytes.upperBound).line
        if let open = hunks.last, first <= open.lines.upperBound + 2 * Hunk.context {
            hunks[hunks.count - 1].add(edit, through: last)
        } else {
            hunks.append(Hunk(lines: first...last, edits: [edit]))
        }
    }
    guard !hunks.isEmpty else { return "" }
    var added = 0
    let texts = hunks.map { $0.text(of: file, added: &added) }
    return "--- \(file.path)\n+++ \(file.path)\n" + texts.joined()
}

/// Changes that stand so near each other that one stretch of lines shows them.
private struct Hunk {
    static let context = 3
    /// Changed lines of the file, and what lies between them.
    var lines: ClosedRange<Int>
    var edits: [Fix.Edit]

    mutating func add(_ edit: Fix.Edit, through last: Int) {
        lines = lines.lowerBound...max(lines.upperBound, last)
        edits.append(edit)
    }

    /// `added` counts by how many lines the file has grown before.
    func text(of file: SourceFile, added: inout Int) -> String {
        let total = file.bytes.last == UInt8(ascii: "\n") ? file.lineCount - 1 : file.lineCount
        let shown = max(1, lines.lowerBound - Self.context)...max(1, min(total, lines.upperBound + Self.context))
        var rows: [String] = []
        var (before, after) = (0, 0)
        var line = shown.lowerBound
        while line <= shown.upperBound {
            let (end, fresh) = changed(from: line, file)
            guard let fresh else {
                rows.append(" " + file.line(line))
                (before, after, line) = (before + 1, after + 1, line + 1)
                continue
            }
            let old = (line...end).map { file.line($0) }
            rows += Self.changes(from: old, to: fresh)
            (before, after, line) = (before + old.count, after + fresh.count, end + 1)
        }
        let start = shown.lowerBound
        defer { added += after - before }
        return "@@ -\(start),\(before) +\(start + added),\(after) @@\n" + rows.map { $0 + "\n" }.joined()
    }

    /// Lines that an insertion leaves as they are are no change.
    private static func changes(from old: [String], to fresh: [String]) -> [String] {
        let difference = fresh.difference(from: old)
        let removed = Set(difference.removals.map { $0.offset })
        let inserted = Set(difference.insertions.map { $0.offset })
        var rows: [String] = []
        var (left, right) = (0, 0)
        while left < old.count || right < fresh.count {
            if left < old.count, removed.contains(left) {
                rows.append("-" + old[left])
                left += 1
            } else if inserted.contains(right) {
                rows.append("+" + fresh[right])
                right += 1
            } else {
                rows.append(" " + old[left])
                (left, right) = (left + 1, right + 1)
            }
        }
        return rows
    }

    /// The lines from one on that edits change together, and what they become; no lines where none does.
    private func changed(from line: Int, _ file: SourceFile) -> (end: Int, lines: [String]?) {
        var end = line
        var own: [Fix.Edit] = []
        for edit in edits {
            let first = file.position(of: edit.range.bytes.lowerBound).line
            guard (line...end).contains(first) else { continue }
            own.append(edit)
            end = max(end, file.position(of: edit.range.bytes.upperBound).line)
        }
        guard !own.isEmpty else { return (line, nil) }
        let start = file.offset(ofLine: line)
        let finish = end < file.lineCount ? file.offset(ofLine: end + 1) : file.bytes.count
        var bytes: [UInt8] = []
        var copied = start
        for edit in own {
            bytes += file.bytes[copied..<edit.range.bytes.lowerBound]
            bytes += Array(edit.replacement.utf8)
            copied = edit.range.bytes.upperBound
        }
        bytes += file.bytes[copied..<finish]
        var text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        if text.hasSuffix("\n") { text.removeLast() }
        return (end, text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
