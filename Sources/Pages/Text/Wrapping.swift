internal import Diagnostics

/// Lines of at most `width` cells, broken at blanks, and inside a word where it has no room even alone: Chinese has no
/// blanks. A link is never broken. Control characters are left out.
func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width
    for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: $0, width) }) {
        let cells = CellWidth.of(word.text)
        if line.isEmpty || cells + (word.isContinuation ? 0 : 1) > room {
            if !line.isEmpty { lines.append(line) }
            line = word.text
            room = width - cells
        } else {
            line += word.isContinuation ? word.text : " " + word.text
            room -= cells + (word.isContinuation ? 0 : 1)
        }
    }
    return lines + (line.isEmpty ? [] : [line])
}

/// A word, or a part of one that stands without a blank behind the part before.
private struct Piece {
    let text: String
    let isContinuation: Bool
}

private func pieces(of word: Substring, _ width: Int) -> [Piece] {
    let word = String(String.UnicodeScalarView(word.unicodeScalars.filter { !isControl($0) }))
    guard !word.isEmpty else { return [] }
    guard CellWidth.of(word) > width, !word.contains("://") else { return [Piece(text: word, isContinuation: false)] }
    return word.enumerated().map { Piece(text: String($1), isContinuation: $0 > 0) }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}
