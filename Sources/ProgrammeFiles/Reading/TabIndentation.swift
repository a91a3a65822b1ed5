internal import Diagnostics

/// Tabs where a line is indented: YAML takes blanks there.
struct TabIndentation {
    let bytes: Range<Int>
    private let width: Int

    /// The tabs before the first other character of a line; nil where there are none, or nothing else.
    init?(ofLine line: Int, in file: SourceFile) {
        let start = file.offset(ofLine: line)
        let blanks = file.bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let tab = blanks.firstIndex(of: UInt8(ascii: "\t")), blanks.endIndex < file.bytes.count,
            ![UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#")].contains(file.bytes[blanks.endIndex])
        else { return nil }
        let tabs = file.bytes[tab...].prefix { $0 == UInt8(ascii: "\t") }
        bytes = tab..<tabs.endIndex
        width = tabs.count * 2
    }

    /// Those that libyaml stumbled over.
    init?(before problem: YAMLEvents.Problem, in file: SourceFile) {
        let line = file.position(of: problem.offset).line
        for number in [line, line - 1] where number >= 1 {
            guard let tabs = TabIndentation(ofLine: number, in: file) else { continue }
            self = tabs
            return
        }
        return nil
    }

    func diagnostic(in index: Int) -> Diagnostic {
        let range = SourceRange(file: index, bytes: bytes)
        return Diagnostic(
            "F103", .error, "a tab as indentation: YAML takes blanks", at: range,
            fixes: [
                Fix("two blanks for a tab", edits: [.init(range, String(repeating: " ", count: width))], isSafe: true)
            ])
    }
}
