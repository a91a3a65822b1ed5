internal import Exports
internal import Markup

/// What an export wrote, for machines.
struct ExportedTreeSummary {
    let json: JSON

    init(_ tree: ExportTree, place: String) {
        json = [
            "folder": .string(place),
            "files": .array(tree.files.map { .string($0.path) }),
            "bytes": .integer(tree.files.reduce(0) { $0 + $1.bytes.count }),
        ]
    }
}
