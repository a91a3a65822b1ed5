/// A range to be shown with its line: the diagnostic's own, without a label, or one that belongs to it.
struct Snippet {
    let range: SourceRange
    let label: String?
    let line: Int
    let role: Paint.Role

    /// In the order of reading: what is in the diagnostic's own file by line, then other files. On the same line the
    /// diagnostic's own range is marked first, right under the text.
    static func all(of diagnostic: Diagnostic, in files: SourceFiles) -> [Snippet] {
        let own = Snippet(
            range: diagnostic.range, label: nil, line: files.start(diagnostic.range).line,
            role: diagnostic.severity.role)
        let others = diagnostic.labels.map {
            Snippet(range: $0.range, label: $0.text, line: files.start($0.range).line, role: .label)
        }
        let snippets = ([own] + others).enumerated()
        func rank(_ index: Int, _ snippet: Snippet) -> (Int, Int, Int, Int) {
            let file = snippet.range.file
            return (file == own.range.file ? 0 : 1, file, snippet.line, index)
        }
        return snippets.sorted { rank($0.offset, $0.element) < rank($1.offset, $1.element) }.map(\.element)
    }
}
