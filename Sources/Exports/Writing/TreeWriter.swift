/// Writes a tree into an empty folder, and everything through to the disk. Each file is made, written and let go, so that no
/// more than one of those that are made when they are wanted is in memory.
struct TreeWriter {
    private var digests: [FileDigest] = []
    private var bytes = 0

    /// A file below a folder of the tree.
    private typealias Item = (path: Substring, file: PendingFile)

    static func write(_ tree: ExportTree, to folder: consuming Folder) throws(ExportFailure) -> WrittenTree {
        let folder = folder
        var writer = TreeWriter()
        let files = tree.content.sorted { $0.path < $1.path }
        try writer.write(files.map { (Substring($0.path), $0) }[...], below: folder)
        if let listing = tree.listing {
            try writer.write(listing.make(writer.digests), as: listing.path, in: folder)
            try folder.sync()
        }
        return WrittenTree(paths: writer.digests.map(\.path).sorted(), bytes: writer.bytes)
    }

    /// `files` have paths relative to `folder`, sorted, so that what is in one folder stands together.
    private mutating func write(_ files: ArraySlice<Item>, below folder: borrowing Folder) throws(ExportFailure) {
        var rest = files
        while let (path, file) = rest.first {
            guard let slash = path.firstIndex(of: "/") else {
                try write(file.make(), as: String(path), in: folder)
                rest.removeFirst()
                continue
            }
            let prefix = path[...slash]
            let inside = rest.prefix { $0.path.hasPrefix(prefix) }
            rest = rest[inside.endIndex...]
            let below = inside.map { (path: $0.path.dropFirst(prefix.count), file: $0.file) }
            try write(below[...], below: folder.makeFolder(String(prefix.dropLast())))
        }
        try folder.sync()
    }

    private mutating func write(
        _ file: ExportedFile, as name: String, in folder: borrowing Folder
    ) throws(ExportFailure) {
        try folder.write(file.bytes, to: name)
        digests.append((file.path, file.digest))
        bytes += file.bytes.count
    }
}

/// What was written, to be told.
package struct WrittenTree: Sendable {
    /// Sorted.
    package let paths: [String]
    package let bytes: Int
}
