/// Rows of cells as RFC 4180 has them: commas, CR LF after every row, quotes where a cell needs them.
///
/// A cell that a spreadsheet would take for a formula gets a leading apostrophe, which the spreadsheet hides: a talk
/// called `=HYPERLINK(…)` must not run on the machine of whoever opens the list of talks.
package func csv(_ rows: some Sequence<[String]>) -> String {
    rows.reduce(into: "") { output, row in
        output += row.map { quoted(harmless($0)) }.joined(separator: ",") + "\r\n"
    }
}

private func harmless(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    if let first = scalars.first, first == "\t" || first == "\r" || first == "\n" { return "'" + cell }
    guard let start = scalars.first(where: { !$0.properties.isWhitespace }) else { return cell }
    return formulaStarts.contains(start) ? "'" + cell : cell
}

/// Full-width forms too: spreadsheets in East Asian locales take them for the narrow ones.
private let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

private func quoted(_ cell: String) -> String {
    let bytes = cell.utf8
    let needsQuotes =
        bytes.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0D || $0 == 0x0A }
        || bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ")
    guard needsQuotes else { return cell }
    return cell.unicodeScalars.reduce(into: "\"") { output, scalar in
        output.unicodeScalars.append(scalar)
        if scalar == "\"" { output += "\"" }
    } + "\""
}
