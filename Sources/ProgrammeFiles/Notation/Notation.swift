internal import Programmes

/// What is wrong with something written in one of the file's small notations (times, lengths, windows).
struct NotationMistake: Error {
    let code: String
    let message: String
    var suggestion: Suggestion?

    init(_ code: String, _ message: String, suggestion: Suggestion? = nil) {
        self.code = code
        self.message = message
        self.suggestion = suggestion
    }

    /// What to write instead of a part of the value: what stands around it stays as it is.
    struct Suggestion {
        let written: String
        let replacement: String
        /// Whether it can only mean the same.
        let isSafe: Bool

        init(_ replacement: String, for written: String, isSafe: Bool) {
            self.written = written
            self.replacement = replacement
            self.isSafe = isSafe
        }

        func applied(to value: String) -> String {
            guard let place = value.firstRange(of: written) else { return replacement }
            return value.replacingCharacters(in: place, with: replacement)
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with replacement: String) -> String {
        String(self[..<range.lowerBound]) + replacement + String(self[range.upperBound...])
    }
}

/// A reader of characters that goes on only when it finds what it asks for.
struct Scanner {
    private(set) var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skipBlanks() { rest = rest.drop { $0 == " " } }

    mutating func take(_ word: String) -> Bool {
        guard rest.hasPrefix(word) else { return false }
        rest = rest.dropFirst(word.count)
        return true
    }

    /// The text between here and where another scanner of the same text has come to.
    func text(to ahead: Scanner) -> String { String(rest[..<ahead.rest.startIndex]) }

    /// As many ASCII digits as follow, `most` at most; nil for none.
    mutating func digits(atMost most: Int) -> (value: Int, count: Int)? {
        let digits = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
        guard let value = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return (value, digits.count)
    }

    mutating func word(while belongs: (Character) -> Bool) -> String {
        let word = rest.prefix(while: belongs)
        rest = rest.dropFirst(word.count)
        return String(word)
    }
}
