/// Text in lines of at most `width` scalars, broken at blanks; a word that is longer stands alone.
func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
        let length = line.unicodeScalars.count + 1 + word.unicodeScalars.count
        if !line.isEmpty, length > width {
            lines.append(line)
            line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
}

/// Terms with their explanations beside them, or below where a term is too long for its column.
func table(_ rows: [(term: String, text: String)], width: Int = helpWidth) -> [String] {
    let longest = rows.map(\.term.unicodeScalars.count).filter { $0 <= widestTerm }.max() ?? 0
    let column = longest + 4
    return rows.flatMap { row -> [String] in
        let lines = wrapped(row.text, to: width - column)
        let term = "  " + row.term
        let indent = String(repeating: " ", count: column)
        guard row.term.unicodeScalars.count <= widestTerm else { return [term] + lines.map { indent + $0 } }
        let padding = String(repeating: " ", count: column - term.unicodeScalars.count)
        guard let first = lines.first else { return [term] }
        return [term + padding + first] + lines.dropFirst().map { indent + $0 }
    }
}

let helpWidth = 80
private let widestTerm = 26

/// The paragraphs of a text, which blank lines separate.
func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in (text + "\n\n").split(separator: "\n", omittingEmptySubsequences: false) {
        if !line.allSatisfy(\.isWhitespace) {
            lines.append(line)
        } else if !lines.isEmpty {
            paragraphs.append(lines.joined(separator: " "))
            lines = []
        }
    }
    return paragraphs
}
