internal import Diagnostics

/// A part of a file before any meaning: a scalar, a list or a map, each knowing where it is written.
/// YAML and CSV both become this.
struct Node {
    let range: SourceRange
    let content: Content
    /// Nodes in it, itself included, aliases counted as often as they are used.
    let size: Int

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
    }

    init(list: [Node], at range: SourceRange) {
        content = .list(list)
        self.range = range
        size = list.reduce(1) { $0 + $1.size }
    }

    init(map: [Entry], at range: SourceRange) {
        content = .map(map)
        self.range = range
        size = map.reduce(1) { $0 + $1.value.size + 1 }
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

    /// Where a map is spoken of as a whole: its first key.
    var anchor: SourceRange {
        guard case .map(let entries) = content, let first = entries.first else { return range }
        return first.keyRange
    }
}
