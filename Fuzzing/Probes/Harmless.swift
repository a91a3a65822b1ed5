package import Exports
internal import ICalendar

/// What is never in an output, whatever was written in a programme.
package func findings(in tree: ExportTree) -> [String] { findings(in: tree.files) }

/// The same for all of its files.
package func findings(in files: [ExportedFile]) -> [String] {
    let repeated = Set(files.map(\.path)).count < files.count ? ["two files have one path"] : []
    return repeated + files.flatMap(findings)
}

/// The same for one of them.
package func findings(in file: ExportedFile) -> [String] {
    let found = pathFindings(file.path) + characterFindings(file) + formFindings(file)
    return found.map { "\(file.path.debugDescription): \($0)" }
}

private func pathFindings(_ path: String) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
        !part.isEmpty && part.first != "." && part.utf8.count < 256
            && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\\:*?\"<>|".utf8.contains($0) }
    }
    return isPlain ? [] : ["this path could lead elsewhere"]
}

/// Nothing that steers a terminal, cuts a line or reorders what follows.
private func characterFindings(_ file: ExportedFile) -> [String] {
    guard let text = String(validating: file.bytes, as: UTF8.self) else { return ["not UTF-8"] }
    let control = text.unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0: true
        // XML has no form for them (section 2.2).
        case 0xFFFE...0xFFFF: file.mediaType.contains("xml")
        default: false
        }
    }
    return control.map { ["the control character \($0.value)"] } ?? []
}

private func formFindings(_ file: ExportedFile) -> [String] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return switch file.mediaType.prefix(while: { $0 != ";" }) {
    case "text/calendar": ReadBack.check(file.bytes).errors
    case "text/html": MarkupScan(text).findings
    case "text/csv": cellFindings(text)
    case "application/xml", "application/atom+xml": MarkupScan(text).findings
    default: []
    }
}

/// Excel, LibreOffice and Google Sheets evaluate what begins so.
private func cellFindings(_ text: String) -> [String] {
    var isQuoted = false
    var isStart = true
    var last: UInt8 = 0
    for byte in text.utf8 {
        defer { last = byte }
        switch byte {
        case UInt8(ascii: "\""):
            // A quote behind a closing one is a quote in the cell.
            if !isQuoted, last == byte { isStart = false }
            isQuoted.toggle()
        case UInt8(ascii: ","), 0x0A, 0x0D: if !isQuoted { isStart = true }
        case UInt8(ascii: " "), 0x09: break
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
            if isStart { return ["a cell is a formula"] }
        default: isStart = false
        }
    }
    return isQuoted ? ["a quote is not closed"] : []
}
