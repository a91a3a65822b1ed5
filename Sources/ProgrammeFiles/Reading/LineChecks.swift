internal import Diagnostics

/// What libyaml lets pass and an organiser did not mean: escapes that hide control characters, values cut at a `#`, tags, tabs.
struct LineChecks {
    private let file: SourceFile
    private let index: Int
    private let hasTabs: Bool
    /// In file order, where a tab is text.
    private var textsOfSeveralLines: [Range<Int>] = []
    var diagnostics = Mistakes()

    init(_ file: SourceFile, index: Int) {
        self.file = file
        self.index = index
        hasTabs = file.bytes.contains(UInt8(ascii: "\t"))
    }

    mutating func check(_ scalar: Node.Scalar, _ range: SourceRange) {
        if hasTabs, file.bytes[range.bytes].contains(UInt8(ascii: "\n")) { textsOfSeveralLines.append(range.bytes) }
        switch scalar.style {
        case .quoted where file.bytes[range.bytes].contains(UInt8(ascii: "\\")): checkEscapes(scalar.text, range)
        case .plain where !scalar.text.isEmpty: checkHash(after: range)
        default: break
        }
    }

    /// The file's raw characters are checked before it is read; these come out of escapes like `\x07`.
    private mutating func checkEscapes(_ text: String, _ range: SourceRange) {
        guard let found = text.unicodeScalars.first(where: { CharacterCheck.isForbidden($0) || $0 == "\r" }) else {
            return
        }
        diagnostics.append(
            Diagnostic(
                "F106", .error, "the control character \(CharacterCheck.name(found)) may not stand in a text", at: range
            ))
    }

    /// `title: Talk #3` reads as `Talk`, which nobody means: a comment's `#` is followed by a blank.
    private mutating func checkHash(after range: SourceRange) {
        let bytes = file.bytes
        var hash = range.bytes.upperBound
        while hash < bytes.count, bytes[hash] == UInt8(ascii: " ") { hash += 1 }
        guard hash > range.bytes.upperBound, hash + 1 < bytes.count, bytes[hash] == UInt8(ascii: "#"),
            ![" ", "#", "!", "\r", "\n", "\t"].contains(UnicodeScalar(bytes[hash + 1]))
        else { return }
        let end = Line.end(from: hash, in: file)
        let whole = SourceRange(file: index, bytes: range.bytes.lowerBound..<end)
        let text = quoted(file.text(of: whole.bytes))
        diagnostics.append(
            Diagnostic(
                "F112", .warning, "what follows # is a comment: put the value in quotes if it belongs to it",
                at: SourceRange(file: index, bytes: hash..<end),
                fixes: [Fix(text, edits: [Fix.Edit(whole, text)], isSafe: false)]))
    }

    /// Tabs before the first other character of a line, except inside a text of several lines.
    mutating func reportTabs() {
        guard hasTabs else { return }
        var texts = textsOfSeveralLines[...]
        for line in 1...file.lineCount {
            guard let tabs = TabIndentation(ofLine: line, in: file) else { continue }
            while let text = texts.first, text.upperBound <= tabs.bytes.lowerBound { texts.removeFirst() }
            if texts.first?.contains(tabs.bytes.lowerBound) != true { diagnostics.append(tabs.diagnostic(in: index)) }
        }
    }
}
