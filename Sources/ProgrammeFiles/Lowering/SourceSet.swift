internal import Diagnostics

/// The files of one programme: the one that was named, and those in or below its folder that it draws in.
struct SourceSet {
    let access: FileAccess
    /// The folder of the programme file, `` for the current one.
    let folder: String
    var files = SourceFiles()

    init(access: FileAccess, path: String) {
        self.access = access
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    enum Trouble: Error {
        case leavesFolder
        case unreadable(FileTrouble)
    }

    /// Reads a file that the programme names, relative to its own folder. Parent folders, absolute names and links that lead
    /// out of the folder are refused.
    mutating func load(_ name: String) throws(Trouble) -> Int {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.hasPrefix("/"), !parts.contains(".."), !name.isEmpty else { throw .leavesFolder }
        let path = folder + name
        if let real = access.realPath(path), let home = access.realPath(folder.isEmpty ? "." : folder),
            !real.hasPrefix(home.hasSuffix("/") ? home : home + "/")
        {
            throw .leavesFolder
        }
        switch access.read(path) {
        case .success(let bytes): return files.add(SourceFile(path: path, bytes: bytes))
        case .failure(let trouble): throw .unreadable(trouble)
        }
    }
}
