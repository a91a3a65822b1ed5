internal import Glibc

extension Folder {
    /// Removes a file, a link (not what it leads to) or a folder with all that is in it. Says whether nothing is left.
    @discardableResult
    func remove(_ name: String) -> Bool {
        if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return true }
        if let folder = try? openFolder(name) {
            for entry in folder.names() { folder.remove(entry) }
        }
        return unlinkat(descriptor, name, AT_REMOVEDIR) == 0
    }

    /// What is in it, in no order.
    func names() -> [String] {
        // The stream takes over its descriptor, and its place in the folder is its own.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
