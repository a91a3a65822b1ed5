/// The line that a diagnostic speaks of, as it can be shown anywhere: what stands before the place that is meant, the place,
/// and what stands behind it.
package struct Excerpt: Hashable, Sendable {
    /// `school.yaml:41:9`.
    package let location: String
    package let line: Int
    package let before: String
    package let marked: String
    package let after: String
    /// Why it belongs to the diagnostic; nil for the diagnostic's own place.
    package let label: String?

    /// Whether something of the place that is meant is hidden.
    package var isPrivate: Bool { marked.contains(Secrets.mask) }

    /// In the order of reading; each line as its author wrote it, but for what must not be shown.
    package static func all(of diagnostic: Diagnostic, in files: SourceFiles, hiding secrets: Secrets) -> [Excerpt] {
        Snippet.all(of: diagnostic, in: files).map { Excerpt($0, in: files, hiding: secrets) }
    }

    private init(_ snippet: Snippet, in files: SourceFiles, hiding secrets: Secrets) {
        let shown = ShownLine(of: snippet.range.bytes, in: files[snippet.range.file])
        let path = files.path(snippet.range)
        let isTable = path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv")
        let parts = shown.parts
        // The cells beside it are other people's.
        let line = isTable ? ("", parts.marked, "") : parts
        let file = files[snippet.range.file]
        let isBelowSecret = secrets.isPrivate(file.parent(ofLine: snippet.line))
        let open = isBelowSecret ? ("", Secrets.mask, "") : secrets.hidden(line)
        location = Diagnostics.location(of: snippet.range, in: files)
        self.line = snippet.line
        (before, marked, after) = open
        label = snippet.label.map { madeVisible($0) }
    }
}

extension SourceFile {
    /// The line that a line belongs to by its indentation; empty for one that stands on its own.
    fileprivate func parent(ofLine number: Int) -> String {
        func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }
        let own = indentation(line(number))
        var above = number - 1
        while above > 0 {
            let text = line(above)
            if !text.allSatisfy(\.isWhitespace), indentation(text) < own { return text }
            above -= 1
        }
        return ""
    }
}

extension ShownLine {
    /// The line cut at the ends of what is meant.
    fileprivate var parts: (before: String, marked: String, after: String) {
        var (cell, before, marked, after) = (0, "", "", "")
        for character in text {
            if cell < cells.lowerBound {
                before.append(character)
            } else if cell < cells.upperBound {
                marked.append(character)
            } else {
                after.append(character)
            }
            cell += CellWidth.of(character)
        }
        return (before, marked, after)
    }
}
