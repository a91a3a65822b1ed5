internal import Diagnostics
internal import Programmes

/// Writes into the cells of a spreadsheet of sessions; columns that are missing are put behind the last.
struct SpreadsheetEdits {
    private let index: Int
    private let bytes: [UInt8]
    private let rows: [[CSVReader.Cell]]
    private let map: SourceMap

    init(_ file: SourceFile, index: Int, _ map: SourceMap) {
        self.index = index
        bytes = file.bytes
        rows = CSVReader.rows(of: file, index: index).rows ?? []
        self.map = map
    }

    func edits(_ places: [PlaceToWrite]) -> [Fix.Edit] {
        guard let heads = rows.first, let last = heads.last else { return [] }
        var columns = heads.map(\.text)
        let wanted = ["at", "stream"].filter { name in
            places.contains { (name == "at" ? $0.at : $0.stream) != nil }
        }
        let missing = wanted.filter { !columns.contains($0) }
        columns += missing
        var edits: [Fix.Edit] = []
        if !missing.isEmpty { edits.append(insertion(at: last.range.bytes.upperBound, separated(missing))) }
        let rowOfSession = Dictionary(places.map { (map.exactRange(of: .session($0.session, "id")), $0) }) { first, _ in
            first
        }
        for row in rows.dropFirst() {
            let place = row.lazy.compactMap { rowOfSession[$0.range] }.first
            edits += self.edits(in: row, place, columns, isWidened: !missing.isEmpty)
        }
        return edits
    }

    private func edits(
        in row: [CSVReader.Cell], _ place: PlaceToWrite?, _ columns: [String], isWidened: Bool
    ) -> [Fix.Edit] {
        var edits: [Fix.Edit] = []
        var behind: [String] = []
        for column in columns.indices {
            let value = columns[column] == "at" ? place?.at : columns[column] == "stream" ? place?.stream : nil
            if column < row.count {
                if let value { edits.append(Fix.Edit(row[column].range, value)) }
            } else {
                behind.append(value ?? "")
            }
        }
        if !isWidened { while behind.last == "" { behind.removeLast() } }
        guard !behind.isEmpty, let last = row.last else { return edits }
        // A change of the row's last cell and what comes behind it are one.
        if let final = edits.last, final.range == last.range {
            edits[edits.count - 1] = Fix.Edit(final.range, final.replacement + separated(behind))
        } else {
            edits.append(insertion(at: last.range.bytes.upperBound, separated(behind)))
        }
        return edits
    }

    private func insertion(at offset: Int, _ text: String) -> Fix.Edit {
        Fix.Edit(SourceRange(file: index, bytes: offset..<offset), text)
    }

    private func separated(_ cells: [String]) -> String { cells.map { separator + $0 }.joined() }

    /// What stands between the first two heads.
    private var separator: String {
        guard let heads = rows.first, heads.count > 1 else { return "," }
        let between = bytes[heads[0].range.bytes.upperBound..<heads[1].range.bytes.lowerBound]
        let found = between.first { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains($0) }
        return found.map { String(decoding: [$0], as: UTF8.self) } ?? ","
    }
}
