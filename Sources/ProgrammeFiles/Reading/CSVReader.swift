internal import Diagnostics

/// A spreadsheet in place of a list (RFC 4180, with comma, semicolon or tab): each row a map, its keys the column heads.
/// `title.fr` as a head makes a map of languages.
struct CSVReader {
    private let file: SourceFile
    private let index: Int
    private let bytes: [UInt8]
    private var position: Int
    private(set) var diagnostics: [Diagnostic] = []

    struct Cell {
        let text: String
        let range: SourceRange
    }

    static func read(_ file: SourceFile, index: Int) -> (root: Node?, diagnostics: [Diagnostic]) {
        let (rows, diagnostics) = rows(of: file, index: index)
        guard let heads = rows?.first else { return (nil, diagnostics) }
        var found = diagnostics
        let items = rows!.dropFirst().compactMap { row in item(row, heads, &found) }
        let whole = SourceRange(file: index, bytes: 0..<file.bytes.count)
        return (Node(list: items, at: whole), found)
    }

    /// The rows that are not blank, heads first; nil where the file is not a text or has no heads.
    static func rows(of file: SourceFile, index: Int) -> (rows: [[Cell]]?, diagnostics: [Diagnostic]) {
        let unreadable = CharacterCheck.mistakes(in: file, index: index)
        guard unreadable.isEmpty else { return (nil, unreadable) }
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
            if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
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
            if byte != UInt8(ascii: "\"") { content.append(byte) }
            else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                content.append(byte)
                position += 1
            } else { return afterQuote(content[...], from: start, separator) }
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

    private func cell(_ content: ArraySlice<UInt8>, _ range: Range<Int>) -> Cell {
        let text = String(decoding: content, as: UTF8.self)
        let lead = text.prefix { $0 == " " }
        let trimmed = text.dropFirst(lead.count)
        let tail = trimmed.reversed().prefix { $0 == " " }.count
        let isBare = range.count == content.count
        let bytes = isBare ? range.lowerBound + lead.utf8.count..<max(range.lowerBound + lead.utf8.count, range.upperBound - tail) : range
        return Cell(text: String(trimmed.dropLast(tail)), range: SourceRange(file: index, bytes: bytes))
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    // MARK: Rows to maps

    private static func item(_ row: [Cell], _ heads: [Cell], _ found: inout [Diagnostic]) -> Node? {
        if row.count > heads.count {
            found.append(
                Diagnostic(
                    "F114", .error, "this row has \(row.count) cells, the first row names \(heads.count) columns",
                    at: row[heads.count].range))
        }
        var entries: [Node.Entry] = []
        for (head, cell) in zip(heads, row) where !cell.text.isEmpty && !head.text.isEmpty {
            let value = Node(Node.Scalar(text: cell.text, style: .cell), at: cell.range)
            // The cell answers for its key: that is the line people look at.
            insert(value, along: head.text.split(separator: ".").map(String.init)[...], at: cell.range, into: &entries)
        }
        let range = SourceRange(
            file: heads[0].range.file,
            bytes: row[0].range.bytes.lowerBound..<row[row.count - 1].range.bytes.upperBound)
        return entries.isEmpty ? nil : Node(map: entries, at: range)
    }

    private static func insert(
        _ value: Node, along path: ArraySlice<String>, at range: SourceRange, into entries: inout [Node.Entry]
    ) {
        guard let key = path.first else { return }
        guard path.count > 1 else {
            entries.append(Node.Entry(key: key, keyRange: range, value: value))
            return
        }
        var nested: [Node.Entry] = []
        var keyRange = range
        if let place = entries.firstIndex(where: { $0.key == key }), case .map(let old) = entries[place].value.content {
            nested = old
            keyRange = entries[place].keyRange
            entries.remove(at: place)
        }
        insert(value, along: path.dropFirst(), at: range, into: &nested)
        entries.append(Node.Entry(key: key, keyRange: keyRange, value: Node(map: nested, at: keyRange)))
    }
}
