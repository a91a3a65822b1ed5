package import Diagnostics
package import Programmes

/// What is written into the author's file for one session; nil: stays as it is.
package struct PlaceToWrite: Sendable {
    package let session: ID<Session>
    package let at: String?
    package let stream: String?

    package init(session: ID<Session>, at: String?, stream: String?) {
        self.session = session
        self.at = at
        self.stream = stream
    }
}

extension ProgrammeDocument {
    /// Edits that write times and streams where the sessions are written, in YAML or in a spreadsheet, and touch nothing else.
    package func edits(writing places: [PlaceToWrite]) -> [Fix.Edit] {
        var bySpreadsheet: [Int: [PlaceToWrite]] = [:]
        var edits: [Fix.Edit] = []
        for place in places {
            guard let item = map.extent(of: .session(place.session)) else { continue }
            if isSpreadsheet(item) {
                bySpreadsheet[item.file, default: []].append(place)
            } else {
                edits += YAMLItem(item, place.session, self).edits(place)
            }
        }
        for (file, places) in bySpreadsheet.sorted(by: { $0.key < $1.key }) {
            edits += SpreadsheetEdits(files[file], index: file, map).edits(places)
        }
        return edits
    }

    /// Rows of a spreadsheet know their cells, and none of them is a key.
    private func isSpreadsheet(_ item: SourceRange) -> Bool { map.isRow(item) }
}

/// A session written as a map, over several lines or between braces.
private struct YAMLItem {
    private let range: SourceRange
    private let session: ID<Session>
    private let document: ProgrammeDocument
    private let bytes: [UInt8]

    init(_ range: SourceRange, _ session: ID<Session>, _ document: ProgrammeDocument) {
        self.range = range
        self.session = session
        self.document = document
        bytes = document.files[range.file].bytes
    }

    private var isBetweenBraces: Bool { bytes[range.bytes.lowerBound] == UInt8(ascii: "{") }

    func edits(_ place: PlaceToWrite) -> [Fix.Edit] {
        var edits: [Fix.Edit] = []
        var fresh: [(key: String, value: String)] = []
        for (key, value) in [("at", place.at), ("stream", place.stream)] {
            guard let value else { continue }
            if let old = own(key) {
                edits.append(replacing(old, with: value))
            } else {
                fresh.append((key, value))
            }
        }
        return edits + inserting(fresh)
    }

    /// Where a field's value is written in this very map; one that an alias draws in is written elsewhere.
    private func own(_ field: String) -> SourceRange? {
        guard let value = document.map.exactRange(of: .session(session, field)), value.file == range.file,
            range.bytes.lowerBound <= value.bytes.lowerBound, value.bytes.upperBound <= range.bytes.upperBound
        else { return nil }
        return value
    }

    private func replacing(_ old: SourceRange, with value: String) -> Fix.Edit {
        let isBare = old.bytes.isEmpty && bytes[old.bytes.lowerBound - 1] == UInt8(ascii: ":")
        return Fix.Edit(old, isBare ? " \(value)" : value)
    }

    /// A time stands before the length, a stream behind it; where the length is written elsewhere, both stand before the
    /// first key that is not the id.
    private func inserting(_ fields: [(key: String, value: String)]) -> [Fix.Edit] {
        guard !fields.isEmpty else { return [] }
        if let length = own("length"), let key = key("length", before: length) {
            return fields.map { field in
                field.key == "at" ? before(key, [field]) : behind(length, key, field)
            }
        }
        let anchor = ["title", "id"].lazy.compactMap { name in own(name).flatMap { key(name, before: $0) } }.first
        return anchor.map { [before($0, fields)] } ?? []
    }

    /// Where the key of a value begins.
    private func key(_ name: String, before value: SourceRange) -> Int? {
        let word = Array(name.utf8)
        var start = value.bytes.lowerBound - word.count
        while start >= range.bytes.lowerBound {
            if bytes[start..<start + word.count].elementsEqual(word) {
                let isQuoted = start > 0 && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[start - 1])
                return isQuoted ? start - 1 : start
            }
            start -= 1
        }
        return nil
    }

    private func before(_ key: Int, _ fields: [(key: String, value: String)]) -> Fix.Edit {
        let words = fields.map { "\($0.key): \($0.value)" + (isBetweenBraces ? ", " : lineEnd + indentation(of: key)) }
        return Fix.Edit(SourceRange(file: range.file, bytes: key..<key), words.joined())
    }

    private func behind(_ value: SourceRange, _ key: Int, _ field: (key: String, value: String)) -> Fix.Edit {
        let words = "\(field.key): \(field.value)"
        if isBetweenBraces {
            let end = value.bytes.upperBound
            return Fix.Edit(SourceRange(file: range.file, bytes: end..<end), ", " + words)
        }
        var end = value.bytes.upperBound
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        return Fix.Edit(SourceRange(file: range.file, bytes: end..<end), lineEnd + indentation(of: key) + words)
    }

    private var lineEnd: String {
        let isWindows = bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: "\n") && index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
        }
        return isWindows ? "\r\n" : "\n"
    }

    /// As many blanks as stand, or are taken by a dash, before a key.
    private func indentation(of key: Int) -> String {
        let file = document.files[range.file]
        return String(repeating: " ", count: max(0, file.position(of: key).column - 1))
    }
}
