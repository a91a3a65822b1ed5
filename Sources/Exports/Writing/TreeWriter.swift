/// Writes files into an empty folder, and everything through to the disk.
enum TreeWriter {
    static func write(_ files: [ExportedFile], to folder: consuming Folder) throws(ExportFailure) {
        try write(files.map { (Substring($0.path), $0.bytes) }[...], below: folder)
    }

    /// `files` have paths relative to `folder`, sorted, so that what is in one folder stands together.
    private static func write(
        _ files: ArraySlice<(path: Substring, bytes: [UInt8])>, below folder: borrowing Folder
    ) throws(ExportFailure) {
        var rest = files
        while let file = rest.first {
            guard let slash = file.path.firstIndex(of: "/") else {
                try folder.write(file.bytes, to: String(file.path))
                rest.removeFirst()
                continue
            }
            let prefix = file.path[...slash]
            let inside = rest.prefix { $0.path.hasPrefix(prefix) }
            rest = rest[inside.endIndex...]
            let below = inside.map { (path: $0.path.dropFirst(prefix.count), bytes: $0.bytes) }
            try write(below[...], below: folder.makeFolder(String(prefix.dropLast())))
        }
        try folder.sync()
    }
}
