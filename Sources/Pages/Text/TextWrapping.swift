internal import Diagnostics

enum TextWrapping {
    /// Lines of at most `width` cells.
    static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ").flatMap({ pieces(of: String($0), width: width) }) {
            let cells = CellWidth.of(word)
            if used > 0, used + 1 + cells > width {
                lines.append(line)
                line = word
                used = cells
            } else {
                line += used > 0 ? " " + word : word
                used += used > 0 ? 1 + cells : cells
            }
        }
        return used > 0 ? lines + [line] : lines
    }

    private static func pieces(of word: String, width: Int) -> [String] {
        guard CellWidth.of(word) > width else { return [word] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if CellWidth.of(piece + String(character)) > width {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
