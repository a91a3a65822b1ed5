internal import Diagnostics

/// A part of a file before any meaning: a scalar, a list or a map, each knowing where it is written.
/// YAML and CSV both become this.
struct Node {
    let range: SourceRange
    let content: Content
    /// Nodes in it, itself included, aliases counted as often as they are used.
    let size: Int
    /// Levels of it: 1 for a scalar.
    let depth: Int

    enum Content {
        case scalar(Scalar)
        case list([Node])
        case map([Entry])
    }

    struct Scalar {
        let text: String
        let style: Style

        enum Style { case plain, quoted, block, cell }
    }

    struct Entry {
        let key: String
        let keyRange: SourceRange
        let value: Node
    }

    init(_ scalar: Scalar, at range: SourceRange) {
        content = .scalar(scalar)
        self.range = range
        size = 1
        depth = 1
    }

    init(list: [Node], at range: SourceRange) {
        content = .list(list)
        self.range = range
        size = list.reduce(1) { $0 + $1.size }
        depth = list.reduce(0) { max($0, $1.depth) } + 1
    }

    init(map: [Entry], at range: SourceRange) {
        content = .map(map)
        self.range = range
        size = map.reduce(1) { $0 + $1.value.size + 1 }
        depth = map.reduce(0) { max($0, $1.value.depth) } + 1
    }

    /// Whether nothing was written: `title:` with no value behind it.
    var isEmpty: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.text.isEmpty && (scalar.style == .plain || scalar.style == .cell)
    }

    /// In the words of an error message.
    var kind: String {
        switch content {
        case .scalar: isEmpty ? "nothing" : "a text"
        case .list: "a list"
        case .map: "a map"
        }
    }

    /// Where a map is spoken of as a whole: its first key, or the first cell of a spreadsheet's row.
    var anchor: SourceRange {
        guard case .map(let entries) = content, let first = entries.first else { return range }
        return first.value.isFromSpreadsheet ? first.value.anchor : first.keyRange
    }

    var isFromSpreadsheet: Bool {
        switch content {
        case .scalar(let scalar): scalar.style == .cell
        case .map(let entries): entries.first?.value.isFromSpreadsheet ?? false
        case .list: false
        }
    }
}
