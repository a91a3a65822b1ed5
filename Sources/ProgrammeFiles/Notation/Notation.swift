internal import Programmes

/// What is wrong with something written in one of the file's small notations (times, lengths, windows).
struct NotationMistake: Error {
    let code: String
    let message: String
    /// What to write instead.
    var suggestion: String?
    /// Whether the suggestion can only mean the same.
    var isSafe = false

    init(_ code: String, _ message: String, suggestion: String? = nil, isSafe: Bool = false) {
        self.code = code
        self.message = message
        self.suggestion = suggestion
        self.isSafe = isSafe
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
