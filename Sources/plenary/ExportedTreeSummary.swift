internal import Exports
internal import Markup

/// What an export wrote, for machines.
struct ExportedTreeSummary {
    let json: JSON

    init(_ tree: WrittenTree, place: String) {
        json = [
            "folder": .string(place),
            "files": .strings(tree.paths),
            "bytes": .integer(tree.bytes),
        ]
    }
}
