/// A line of a file as a terminal can show it, and the cells of it that are meant.
struct ShownLine {
    private(set) var text: String
    private(set) var cells: Range<Int>
    /// The last line the range reaches, where it is not this one.
    let endLine: Int?

    private static let tabStop = 4

    /// The line a range begins on. Before, in and after the range are shown apart, so that the marks fit whatever
    /// tabs and control characters become.
    init(of bytes: Range<Int>, in file: SourceFile) {
        let number = file.position(of: bytes.lowerBound).line
        let line = Self.bytes(ofLine: number, in: file)
        let start = min(max(bytes.lowerBound, line.lowerBound), line.upperBound)
        let end = min(max(bytes.upperBound, start), line.upperBound)
        text = ""
        text += Self.shown(file.text(of: line.lowerBound..<start), after: text)
        let first = CellWidth.of(text)
        text += Self.shown(file.text(of: start..<end), after: text)
        cells = first..<max(first + 1, CellWidth.of(text))
        text += Self.shown(file.text(of: end..<line.upperBound), after: text)
        let last = file.position(of: max(bytes.lowerBound, bytes.upperBound - 1)).line
        endLine = last > number ? last : nil
    }

    private static func bytes(ofLine number: Int, in file: SourceFile) -> Range<Int> {
        var start = file.offset(ofLine: number)
        if number == 1, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        var end = number < file.lineCount ? file.offset(ofLine: number + 1) - 1 : file.bytes.count
        if end > start, file.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    private static func shown(_ text: String, after before: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\t")) else { return madeVisible(text) }
        let start = CellWidth.of(before)
        var shown = ""
        for (index, part) in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
                let column = start + CellWidth.of(shown)
                shown += String(repeating: " ", count: tabStop - column % tabStop)
            }
            shown += madeVisible(String(part))
        }
        return shown
    }

    /// As much of the line as fits a width, with the marked cells in sight.
    func windowed(to width: Int) -> ShownLine {
        let whole = CellWidth.of(text)
        guard whole > width else { return self }
        let start = cells.upperBound < width ? 0 : max(0, min(cells.lowerBound - width / 3, whole - width))
        var window = self
        var left = start == 0 ? 0 : start + 1
        let rest = text.drop { character in
            guard left > 0 else { return false }
            left -= CellWidth.of(character)
            return true
        }
        // A wide character that stood half outside leaves its other half blank (`left` is negative then).
        window.text = ((start == 0 ? "" : "…" + String(repeating: " ", count: -left)) + rest).truncated(to: width)
        let first = min(max(cells.lowerBound - start, 0), width - 1)
        window.cells = first..<min(max(cells.upperBound - start, first + 1), width)
        return window
    }
}
