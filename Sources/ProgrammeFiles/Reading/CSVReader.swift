internal import Diagnostics

/// A spreadsheet in place of a list (RFC 4180, with comma, semicolon or tab).
struct CSVReader {
    private let file: SourceFile
    private let index: Int
    private let bytes: [UInt8]
    private var position: Int
    private(set) var diagnostics = Mistakes()

    struct Cell {
        let text: String
        let range: SourceRange
    }

    static func read(_ file: SourceFile, index: Int) -> (root: Node?, diagnostics: Mistakes) {
        let (rows, diagnostics) = rows(of: file, index: index)
        guard let rows, let heads = rows.first else { return (nil, diagnostics) }
        var maps = SpreadsheetRows(heads: heads)
        let items = rows.dropFirst().compactMap { maps.node($0) }
        var found = diagnostics
        found += maps.diagnostics
        let whole = SourceRange(file: index, bytes: 0..<file.bytes.count)
        return (Node(list: items, at: whole), found)
    }

    /// The rows that are not blank, heads first; nil where the file is not a text or has no heads.
    static func rows(of file: SourceFile, index: Int) -> (rows: [[Cell]]?, diagnostics: Mistakes) {
        let unreadable = CharacterCheck.mistakes(in: file, index: index)
        guard unreadable.isEmpty else { return (nil, Mistakes(unreadable)) }
        var reader = CSVReader(file: file, index: index)
        let rows = reader.rows()
        if rows.isEmpty {
            let start = SourceRange(file: index, bytes: 0..<0)
            reader.diagnostics.append(
                Diagnostic("F114", .error, "this spreadsheet is empty: its first row names the columns", at: start))
            return (nil, reader.diagnostics)
        }
        return (rows, reader.diagnostics)
    }

    private init(file: SourceFile, index: Int) {
        self.file = file
        self.index = index
        bytes = file.bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private mutating func rows() -> [[Cell]] {
        let separator = separator()
        var rows: [[Cell]] = []
        while position < bytes.count {
            let row = row(separatedBy: separator)
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
        return rows
    }

    /// The one that stands most often in the first line, outside quotes.
    private func separator() -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes[position...] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: "\n") { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
    }

    private mutating func row(separatedBy separator: UInt8) -> [Cell] {
        var cells: [Cell] = []
        while true {
            cells.append(cell(before: separator))
            guard position < bytes.count else { return cells }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                position += 1
            }
            return cells
        }
    }

    /// Leaves `position` at the separator, line end or end of file behind the cell.
    private mutating func cell(before separator: UInt8) -> Cell {
        let start = position
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
            while position < bytes.count, !isLineEnd(bytes[position]), bytes[position] != separator { position += 1 }
            return cell(bytes[start..<position], start..<position)
        }
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte != UInt8(ascii: "\"") {
                content.append(byte)
            } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                content.append(byte)
                position += 1
            } else {
                return afterQuote(content[...], from: start, separator)
            }
        }
        let range = SourceRange(file: index, bytes: start..<start + 1)
        diagnostics.append(Diagnostic("F114", .error, "a quote is opened here and never closed", at: range))
        return cell(content[...], start..<position)
    }

    private mutating func afterQuote(_ content: ArraySlice<UInt8>, from start: Int, _ separator: UInt8) -> Cell {
        let end = position
        while position < bytes.count, !isLineEnd(bytes[position]), bytes[position] != separator { position += 1 }
        if bytes[end..<position].contains(where: { $0 != UInt8(ascii: " ") }) {
            let range = SourceRange(file: index, bytes: end..<position)
            diagnostics.append(
                Diagnostic(
                    "F114", .error, "text after a closing quote: inside a quoted cell, write a quote twice", at: range))
        }
        return cell(content, start..<end)
    }

    /// Blanks around a bare cell do not belong to it.
    private func cell(_ content: ArraySlice<UInt8>, _ range: Range<Int>) -> Cell {
        let text = String(decoding: content, as: UTF8.self).replacing("\r\n", with: "\n")
        let isBare = range.count == content.count
        let blanks = isBare ? content.prefix { $0 == UInt8(ascii: " ") }.count : 0
        let start = range.lowerBound + (blanks == content.count ? 0 : blanks)
        let trimmed = text.trimmed
        return Cell(
            text: trimmed,
            range: SourceRange(file: index, bytes: start..<(isBare ? start + trimmed.utf8.count : range.upperBound)))
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
