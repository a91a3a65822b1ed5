/// How a program ended and what it said.
package struct Ended: Sendable, CustomStringConvertible {
    /// The exit status; 128 and more for a signal, -1 for the time limit.
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]

    package var text: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
    package var lines: [String] { text.lines }
    package var errorLines: [String] { errorText.lines }

    package var description: String { "status \(status)\nout: \(text.prefix(2000))\nerr: \(errorText.prefix(2000))" }
}

extension String {
    /// Without the empty one after the last line's end.
    package var lines: [String] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
