internal import Diagnostics

/// The value that an author meant to write around some place of a line, whatever YAML made of it.
struct WrittenValue {
    let bytes: Range<Int>
    let text: String
    /// Where the key's colon is; nil for an item of a list.
    let colon: Int?

    /// In a list or a map between brackets a value ends at a comma or a bracket; elsewhere at the line's end or a comment.
    init?(around offset: Int, in file: SourceFile, betweenBrackets: Bool) {
        let bytes = file.bytes
        let line = Line.start(of: offset, in: file)..<Line.end(from: offset, in: file)
        let colons = line.filter {
            bytes[$0] == UInt8(ascii: ":") && $0 + 1 < line.upperBound && bytes[$0 + 1] == UInt8(ascii: " ")
        }
        colon = betweenBrackets ? colons.last { $0 < offset } : colons.first { $0 <= offset }
        var start = colon.map { $0 + 1 } ?? line.lowerBound
        while start < line.upperBound, Self.isBeforeValue(bytes[start], isItem: colon == nil) { start += 1 }
        var end = Self.end(from: max(start, offset), to: line.upperBound, bytes, betweenBrackets)
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        guard start < end else { return nil }
        self.bytes = start..<end
        text = file.text(of: start..<end)
    }

    private static func isBeforeValue(_ byte: UInt8, isItem: Bool) -> Bool {
        byte == UInt8(ascii: " ") || isItem && byte == UInt8(ascii: "-")
    }

    private static func end(from start: Int, to end: Int, _ bytes: [UInt8], _ betweenBrackets: Bool) -> Int {
        let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")]
        let found = (start..<end).first { place in
            betweenBrackets
                ? ends.contains(bytes[place])
                : bytes[place] == UInt8(ascii: "#") && place > start && bytes[place - 1] == UInt8(ascii: " ")
        }
        return found ?? end
    }

    /// The value in quotes; quotes that were meant to hold it are not kept inside.
    var quoting: String {
        let isInApostrophes = text.count > 2 && text.hasPrefix("'") && text.hasSuffix("'")
        return quoted(isInApostrophes ? String(text.dropFirst().dropLast()) : text)
    }

    func quotingFix(in index: Int) -> Fix {
        Fix(quoting, edits: [.init(SourceRange(file: index, bytes: bytes), quoting)], isSafe: false)
    }
}
