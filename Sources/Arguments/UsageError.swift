internal import Spelling

/// A command line that can't be understood: exit status 2.
package struct UsageError: Error, Hashable, Sendable {
    /// What was found, what was expected, then "did you mean": lower case, no full stop.
    package let message: String
    /// The command it belongs to, where one was understood.
    package let command: String?
    /// The tool's name and the words that were typed.
    package let line: [String]
    /// Which word of the line is meant: one past the last where something is missing.
    package let index: Int

    /// The message, and under it the line with the word marked. Words are as they were typed: what prints them must
    /// make control characters visible, and may know better than counting scalars how many cells a word takes.
    package func text(cellWidth: (String) -> Int = { $0.unicodeScalars.count }) -> String {
        let before = line[..<min(index, line.count)].reduce(0) { $0 + cellWidth($1) + 1 }
        let marked = index < line.count ? max(1, cellWidth(line[index])) : 1
        let marks = String(repeating: " ", count: before) + String(repeating: "^", count: marked)
        let about = [line.first, command].compactMap(\.self).joined(separator: " ")
        return """
            \(line.first ?? ""): \(message)
              \(line.joined(separator: " "))
              \(marks)
              help: \(about) --help
            """
    }
}

/// `; did you mean “--zone”?`, or nothing.
func suggestion(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "; did you mean “\($0)”?" } ?? ""
}

/// `“a”, “b” or “c”`
func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "“\($0)”" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
}
