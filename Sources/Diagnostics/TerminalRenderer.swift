/// For people at a terminal: the line, the place in it, what belongs to it and what to do.
///
///     schedules/world-school.yaml:41:9: error: 02:30 on 2027-03-28 does not exist in Europe/Paris [Z102]
///      41 │     at: 2027-03-28 02:30
///         │         ^^^^^^^^^^^^^^^^
///         fix:  at: 2027-03-28 03:30
///         help: plenary explain Z102
package struct TerminalRenderer: DiagnosticRenderer {
    private let paint: Paint
    private let width: Int

    /// Long source lines are cut to `width` cells around what is meant; messages are left to the terminal to wrap.
    package init(colour: Bool, width: Int = 100) {
        paint = Paint(isOn: colour)
        self.width = max(width, 20)
    }

    package func render(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
        let snippets = Snippet.all(of: diagnostic, in: files)
        let digits = snippets.map { String($0.line).count }.max() ?? 1
        let margin = String(repeating: " ", count: digits + 2)
        var lines = [heading(diagnostic, in: files)]
        var file = diagnostic.range.file
        var last: Int?
        for snippet in snippets {
            if snippet.range.file != file {
                lines.append(margin + paint(location(of: snippet.range, in: files), .quiet))
                (file, last) = (snippet.range.file, nil)
            }
            lines += render(snippet, after: last, digits: digits, in: files)
            last = snippet.line
        }
        lines += remarks(on: diagnostic).map { margin + $0 }
        return lines.map { $0 + "\n" }.joined()
    }

    private func heading(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
        paint(location(of: diagnostic.range, in: files), .strong) + ": "
            + paint(diagnostic.severity.rawValue, diagnostic.severity.role) + ": "
            + paint(madeVisible(diagnostic.message), .strong) + " " + paint("[\(diagnostic.code)]", .quiet)
    }

    private func render(_ snippet: Snippet, after last: Int?, digits: Int, in files: SourceFiles) -> [String] {
        let margin = String(repeating: " ", count: digits + 2)
        let line = ShownLine(of: snippet.range.bytes, in: files[snippet.range.file]).windowed(to: width - digits - 4)
        var lines: [String] = []
        if last != snippet.line {
            if let last, last + 1 < snippet.line { lines.append(margin + paint("⋮", .quiet)) }
            let number = String(snippet.line).padded(to: digits, before: true)
            lines.append(" " + paint("\(number) │", .quiet) + (line.text.isEmpty ? "" : " " + line.text))
        }
        lines.append(margin + paint("│", .quiet) + " " + marks(of: snippet, under: line))
        return lines
    }

    private func marks(of snippet: Snippet, under line: ShownLine) -> String {
        let sign = snippet.label == nil ? "^" : "-"
        var marks = String(repeating: sign, count: line.cells.count)
        if let end = line.endLine { marks += "… to line \(end)" }
        if let label = snippet.label, !label.isEmpty { marks += " " + madeVisible(label) }
        return String(repeating: " ", count: line.cells.lowerBound) + paint(marks, snippet.role)
    }

    private func remarks(on diagnostic: Diagnostic) -> [String] {
        diagnostic.notes.flatMap { remark("note:", $0) } + diagnostic.fixes.flatMap { remark("fix: ", $0.summary) }
            + [paint("help:", .quiet) + " plenary explain \(diagnostic.code)"]
    }

    private func remark(_ kind: String, _ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            (index == 0 ? paint(kind, .note) : "     ") + " " + madeVisible(String(line))
        }
    }
}
