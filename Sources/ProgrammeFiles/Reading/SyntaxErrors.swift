internal import Diagnostics

/// libyaml's complaints in an organiser's words, with the likely cause and a fix.
enum SyntaxErrors {
    static func explain(_ problem: String, at offset: Int, in file: SourceFile, index: Int) -> Diagnostic {
        let line = Line(of: offset, in: file)
        if problem.contains("mapping values are not allowed"), let value = line.value {
            return quoting(
                value, in: file, index: index, because: "`: ` in an unquoted value begins a new key: quote the value")
        }
        if let value = line.value, let first = file.bytes[value].first, isFlowProblem(problem) || isReserved(first) {
            let sign = String(decoding: [first], as: UTF8.self)
            if "[{@`%&*!|>".contains(sign) {
                return quoting(
                    value, in: file, index: index,
                    because: "`\(sign)` at the beginning of an unquoted value has a meaning in YAML: quote the value")
            }
        }
        if isUnclosedQuote(problem), let value = line.value {
            let range = SourceRange(file: index, bytes: value)
            return Diagnostic("F101", .error, "a quote is opened here and never closed", at: range)
        }
        let range = SourceRange(file: index, bytes: offset..<min(offset + 1, file.bytes.count))
        return Diagnostic("F101", .error, "this is not YAML: \(inPlainWords(problem))", at: range)
    }

    private static func isFlowProblem(_ problem: String) -> Bool {
        problem.contains("did not find expected") || problem.contains("while parsing a flow")
    }

    private static func isReserved(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "@") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "%")
    }

    private static func isUnclosedQuote(_ problem: String) -> Bool {
        problem.contains("found unexpected end of stream") || problem.contains("unexpected document indicator")
    }

    private static func inPlainWords(_ problem: String) -> String {
        switch problem {
        case "did not find expected key": "a key is expected here; is the line indented like its neighbours?"
        case "did not find expected ',' or ']'": "a comma or `]` is missing before this"
        case "did not find expected ',' or '}'": "a comma or `}` is missing before this"
        case "could not find expected ':'": "a `:` is missing after the key before this"
        case "did not find expected '-' indicator": "an item of a list begins with `- `"
        case "block sequence entries are not allowed in this context": "a list may not begin here"
        default: problem
        }
    }

    private static func quoting(
        _ value: Range<Int>, in file: SourceFile, index: Int, because message: String
    ) -> Diagnostic {
        let range = SourceRange(file: index, bytes: value)
        let replacement = quoted(file.text(of: value))
        return Diagnostic(
            "F101", .error, message, at: range,
            fixes: [Fix(replacement, edits: [Fix.Edit(range, replacement)], isSafe: false)])
    }

    /// The parts of a `key: value` line, which is where people's syntax errors are.
    private struct Line {
        /// What follows the first `: `, up to a comment or the line's end.
        let value: Range<Int>?

        init(of offset: Int, in file: SourceFile) {
            let start = file.offset(ofLine: file.position(of: offset).line)
            let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
            let text = file.bytes[start..<end]
            guard
                let colon = text.indices.first(where: {
                    text[$0] == UInt8(ascii: ":") && $0 + 1 < end && text[$0 + 1] == UInt8(ascii: " ")
                }),
                let first = text[(colon + 1)...].firstIndex(where: { $0 != UInt8(ascii: " ") })
            else {
                value = nil
                return
            }
            var last = end
            while last > first, [UInt8(ascii: " "), UInt8(ascii: "\r")].contains(text[last - 1]) { last -= 1 }
            value = first..<last
        }
    }
}
