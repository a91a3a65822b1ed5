/// One JSON object a line, for editors and bots: everything a diagnostic says, with lines and columns from 1.
/// `endLine` and `endColumn` are the position after the last scalar.
package struct JSONLinesRenderer: DiagnosticRenderer {
    package init() {}

    package func render(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
        let members = [
            member("code", string(diagnostic.code.description)),
            member("severity", string(diagnostic.severity.rawValue)),
            member("message", string(diagnostic.message)),
            place(diagnostic.range, in: files),
            member(
                "labels",
                list(diagnostic.labels) {
                    "{" + member("text", string($0.text)) + "," + place($0.range, in: files) + "}"
                }),
            member("notes", list(diagnostic.notes, string)),
            member("fixes", list(diagnostic.fixes) { fix($0, in: files) }),
        ]
        return "{" + members.joined(separator: ",") + "}\n"
    }

    private func fix(_ fix: Fix, in files: SourceFiles) -> String {
        let edits = list(fix.edits) {
            "{" + place($0.range, in: files) + "," + member("replacement", string($0.replacement)) + "}"
        }
        return "{" + member("summary", string(fix.summary)) + "," + member("safe", fix.isSafe ? "true" : "false")
            + "," + member("edits", edits) + "}"
    }

    private func place(_ range: SourceRange, in files: SourceFiles) -> String {
        let (start, end) = (files.start(range), files.end(range))
        return [
            member("file", string(files.path(range))), member("line", "\(start.line)"),
            member("column", "\(start.column)"), member("endLine", "\(end.line)"),
            member("endColumn", "\(end.column)"),
        ].joined(separator: ",")
    }
}

private func member(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }

private func list<Item>(_ items: [Item], _ write: (Item) -> String) -> String {
    "[" + items.map(write).joined(separator: ",") + "]"
}

/// RFC 8259 §7. What would steer a terminal is escaped too, because these lines are read there as well.
private func string(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { output, scalar in
        switch scalar {
        case "\"", "\\": output += "\\\(scalar)"
        case "\n": output += #"\n"#
        case "\r": output += #"\r"#
        case "\t": output += #"\t"#
        default:
            if scalar.value <= 0xFFFF, visibleForm(of: scalar) != nil {
                output += "\\u" + hexadecimal(scalar.value)
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
    } + "\""
}
