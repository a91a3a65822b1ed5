internal import Diagnostics

/// A spreadsheet's rows as maps: the keys are the column heads, and `title.fr` as a head makes a map of languages.
struct SpreadsheetRows {
    private let columns: [(head: CSVReader.Cell, path: [String])?]
    private(set) var diagnostics: Mistakes

    init(heads: [CSVReader.Cell]) {
        var seen: [String: SourceRange] = [:]
        var found: [Diagnostic] = []
        columns = heads.map { head in
            guard !head.text.isEmpty else { return nil }
            guard let first = seen.updateValue(head.range, forKey: head.text) else {
                return (head, head.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
            }
            found.append(
                Diagnostic(
                    "F102", .error, "the column \(shown(head.text)) stands twice in this spreadsheet", at: head.range,
                    labels: [.init("it was named here before", at: first)]))
            return nil
        }
        diagnostics = Mistakes(found)
    }

    /// Nil for a row that says nothing.
    mutating func node(_ row: [CSVReader.Cell]) -> Node? {
        if let extra = row.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
            diagnostics.append(
                Diagnostic(
                    "F114", .error, "this row has \(row.count) cells, the first row names \(columns.count) columns",
                    at: extra.range))
        }
        var entries: [Node.Entry] = []
        for (column, cell) in zip(columns, row) where !cell.text.isEmpty {
            guard let column else { continue }
            let value = Node(Node.Scalar(text: cell.text, style: .cell), at: cell.range)
            Self.insert(value, along: column.path[...], at: column.head.range, into: &entries)
        }
        guard let first = row.first, let last = row.last, !entries.isEmpty else { return nil }
        let bytes = first.range.bytes.lowerBound..<max(first.range.bytes.lowerBound, last.range.bytes.upperBound)
        return Node(map: entries, at: SourceRange(file: first.range.file, bytes: bytes))
    }

    /// A column beside others that go further, `title` beside `title.fr`, has the empty key among theirs.
    private static func insert(
        _ value: Node, along path: ArraySlice<String>, at head: SourceRange, into entries: inout [Node.Entry]
    ) {
        guard let key = path.first else { return }
        let place = entries.firstIndex { $0.key == key }
        guard path.count > 1 || place != nil else {
            entries.append(Node.Entry(key: key, keyRange: head, value: value))
            return
        }
        var nested: [Node.Entry] = []
        if let place {
            let old = entries.remove(at: place)
            if case .map(let inner) = old.value.content {
                nested = inner
            } else {
                nested = [Node.Entry(key: "", keyRange: old.keyRange, value: old.value)]
            }
        }
        insert(value, along: path.count > 1 ? path.dropFirst() : [""], at: head, into: &nested)
        entries.insert(
            Node.Entry(key: key, keyRange: head, value: Node(map: nested, at: value.range)),
            at: place ?? entries.endIndex)
    }
}
