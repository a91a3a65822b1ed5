/// A text that people wrote, with its lines found once.
package struct SourceFile: Sendable {
    /// As the user named it; `-` for standard input.
    package let path: String
    package let bytes: [UInt8]
    /// The offset of each line's first byte.
    private let lineStarts: [Int]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    package var lineCount: Int { lineStarts.count }

    /// Line and column, both from 1; columns count Unicode scalars. An offset past the end is the end.
    package func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let scalars = bytes[lineStarts[low]..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
        // A byte order mark stands before the first column.
        let mark = low == 0 && offset >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
        return SourcePosition(line: low + 1, column: scalars - mark + 1)
    }

    /// The text of a line from 1, without its line end; malformed UTF-8 is shown as U+FFFD.
    package func line(_ number: Int) -> String {
        guard (1...lineStarts.count).contains(number) else { return "" }
        let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        var line = bytes[lineStarts[number - 1]..<max(end, lineStarts[number - 1])]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        return String(decoding: line, as: UTF8.self)
    }

    package func text(of range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The offset of the first byte of a line from 1.
    package func offset(ofLine number: Int) -> Int { lineStarts[min(max(number, 1), lineStarts.count) - 1] }
}

package struct SourcePosition: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
