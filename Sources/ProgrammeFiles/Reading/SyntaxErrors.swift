internal import Diagnostics

/// libyaml's complaints in an organiser's words, with the likely cause and a fix.
struct SyntaxErrors {
    private let problem: YAMLEvents.Problem
    private let file: SourceFile
    private let index: Int
    private let value: WrittenValue?

    static func explain(_ problem: YAMLEvents.Problem, in file: SourceFile, index: Int) -> Diagnostic {
        let errors = SyntaxErrors(problem, in: file, index: index)
        return errors.hash ?? errors.openBracket ?? errors.openQuote ?? errors.missingComma ?? errors.colon
            ?? errors.indentation ?? errors.sign ?? errors.textAfterQuote ?? errors.plain
    }

    private init(_ problem: YAMLEvents.Problem, in file: SourceFile, index: Int) {
        self.problem = problem
        self.file = file
        self.index = index
        value = WrittenValue(around: problem.offset, in: file, betweenBrackets: problem.isBetweenBrackets)
    }

    // MARK: Causes, the surest first

    /// `{colour: #8a1538}`: the comment swallows the bracket too.
    private var hash: Diagnostic? {
        guard problem.isBetweenBrackets || problem.text == "did not find expected node content",
            let hash = commentedOut(from: problem.contextOffset) ?? commentedOut(from: previousLine)
        else { return nil }
        let range = SourceRange(file: index, bytes: hash)
        let text = quoted(file.text(of: hash))
        return Diagnostic(
            "F101", .error, "an unquoted `#` begins a comment, and the rest of the line is lost: quote the value",
            at: range, fixes: [Fix(text, edits: [.init(range, text)], isSafe: false)])
    }

    private var openBracket: Diagnostic? {
        guard problem.isBetweenBrackets, file.position(of: problem.contextOffset).line < problemLine else { return nil }
        let bracket = file.text(of: problem.contextOffset..<problem.contextOffset + 1)
        return diagnostic("a `\(bracket)` is opened here and never closed", at: problem.contextOffset)
    }

    private var openQuote: Diagnostic? {
        guard problem.context == "while scanning a quoted scalar",
            problem.text.hasPrefix("found unexpected")
        else { return nil }
        let end = Line.end(from: problem.contextOffset, in: file)
        let range = SourceRange(file: index, bytes: problem.contextOffset..<end)
        return Diagnostic("F101", .error, "a quote is opened here and never closed", at: range)
    }

    /// `{id: opening title: Opening}`.
    private var missingComma: Diagnostic? {
        guard problem.isBetweenBrackets, isAt(":"), let key = wordBefore(problem.offset),
            Vocabulary.allKeys.contains(file.text(of: key)), let value, key.lowerBound > value.bytes.lowerBound
        else { return nil }
        let blank = SourceRange(file: index, bytes: key.lowerBound - 1..<key.lowerBound)
        return Diagnostic(
            "F101", .error, "a comma is missing before this key", at: SourceRange(file: index, bytes: key),
            fixes: [Fix(", \(file.text(of: key))", edits: [.init(blank, ", ")], isSafe: false)])
    }

    private var colon: Diagnostic? {
        guard isAt(":"), let value, let colon = value.colon, colon < problem.offset else { return nil }
        return quoting(value, because: "`: ` in an unquoted value begins a new key: quote the value")
    }

    /// A key that is further in than those above it, or a line above it that has no colon.
    private var indentation: Diagnostic? {
        guard problem.text.hasPrefix("mapping values are not allowed") else { return nil }
        let start = previousLine + file.bytes[previousLine...].prefix { $0 == UInt8(ascii: " ") }.count
        let above = start..<Line.end(from: start, in: file)
        guard file.text(of: above).contains(":") else {
            return diagnostic("a `:` is missing after a key on this line", at: above.lowerBound)
        }
        return diagnostic("this line is indented further than the one it goes with", at: firstOfLine)
    }

    private var sign: Diagnostic? {
        guard let value, value.bytes.lowerBound <= problem.offset, let first = value.text.first,
            "[{@`%&*!|>-?,]}".contains(first)
        else { return nil }
        return quoting(
            value, because: "`\(first)` at the beginning of an unquoted value has a meaning in YAML: quote the value")
    }

    private var textAfterQuote: Diagnostic? {
        guard let value, value.bytes.lowerBound < problem.offset, let first = value.text.first, "\"'".contains(first),
            problem.text.hasPrefix("did not find expected")
        else { return nil }
        return quoting(value, because: "text after a closing quote: quote the whole value")
    }

    private var plain: Diagnostic {
        diagnostic("this is not YAML: \(problem.inPlainWords)", at: problem.offset)
    }

    // MARK: What stands there

    private var problemLine: Int { file.position(of: problem.offset).line }
    private var firstOfLine: Int {
        let start = Line.start(of: problem.offset, in: file)
        return start + file.bytes[start...].prefix { $0 == UInt8(ascii: " ") }.count
    }

    /// Where the last line before the problem's that is not blank begins.
    private var previousLine: Int {
        var number = problemLine - 1
        while number > 1, file.line(number).allSatisfy(\.isWhitespace) { number -= 1 }
        return file.offset(ofLine: max(number, 1))
    }

    private func isAt(_ sign: String) -> Bool {
        file.bytes[min(problem.offset, file.bytes.count)...].starts(with: sign.utf8)
    }

    private func wordBefore(_ end: Int) -> Range<Int>? {
        let start = file.bytes[..<end].lastIndex { !isIdentifierByte($0) }
        guard let start, start + 1 < end, file.bytes[start] == UInt8(ascii: " ") else { return nil }
        return start + 1..<end
    }

    private func isIdentifierByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// `#8a1538` on the line of `offset`, when it stands for a value.
    private func commentedOut(from offset: Int) -> Range<Int>? {
        let end = Line.end(from: offset, in: file)
        guard
            let hash = (offset..<end).first(where: {
                file.bytes[$0] == UInt8(ascii: "#") && $0 > offset && file.bytes[$0 - 1] == UInt8(ascii: " ")
            }), hash + 1 < end, file.bytes[hash + 1] != UInt8(ascii: " ")
        else { return nil }
        let closing = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")]
        return hash..<((hash..<end).first { closing.contains(file.bytes[$0]) } ?? end)
    }

    private func diagnostic(_ message: String, at offset: Int) -> Diagnostic {
        let end = min(offset + 1, file.bytes.count)
        return Diagnostic("F101", .error, message, at: SourceRange(file: index, bytes: min(offset, end)..<end))
    }

    private func quoting(_ value: WrittenValue, because message: String) -> Diagnostic {
        Diagnostic(
            "F101", .error, message, at: SourceRange(file: index, bytes: value.bytes),
            fixes: [value.quotingFix(in: index)])
    }
}

extension YAMLEvents.Problem {
    var isBetweenBrackets: Bool { context.contains("flow") }

    fileprivate var inPlainWords: String {
        switch text {
        case "did not find expected key": "a key is expected here; is the line indented like its neighbours?"
        case "did not find expected ',' or ']'": "a comma or `]` is missing before this"
        case "did not find expected ',' or '}'": "a comma or `}` is missing before this"
        case "could not find expected ':'": "a `:` is missing after the key before this"
        case "did not find expected '-' indicator":
            "an item of a list is expected here, `- ` and a value; is the line indented like its neighbours?"
        case "block sequence entries are not allowed in this context": "a list may not begin here"
        case "found unknown escape character": "`\\` begins an escape in double quotes: write `\\\\` for a backslash"
        case "did not find expected <document start>":
            "the programme has ended before this line; is it indented too little?"
        default: text
        }
    }
}
