internal import Glibc

/// What the file system says of files without their being read; another state means other contents.
struct FileStates: Sendable {
    private struct State: Hashable {
        let device: UInt
        let file: UInt
        let size: Int
        let seconds: Int
        let nanoseconds: Int

        /// Nil when there is no such file. Links are followed: it is the contents that count.
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
            device = UInt(status.st_dev)
            file = UInt(status.st_ino)
            size = Int(status.st_size)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }

    private var paths: Set<String>
    /// Of the files that exist.
    private var states: [String: State] = [:]

    init(of paths: Set<String>) {
        self.paths = paths
        for path in paths { look(at: path) }
    }

    var files: Set<String> { Set(states.keys) }

    /// Follows a change of what is watched: new paths are taken as they are now.
    mutating func adopt(_ wanted: Set<String>) {
        guard wanted != paths else { return }
        let fresh = FileStates(of: wanted)
        states = fresh.states.merging(states.filter { fresh.covers($0.key) }) { _, known in known }
        paths = wanted
    }

    /// Whether a file that was there is not now.
    func lost(in now: FileStates) -> Bool { states.keys.contains { now.states[$0] == nil } }

    func changes(since before: FileStates) -> Set<String> {
        Set(states.keys).union(before.states.keys).filter { states[$0] != before.states[$0] }
    }

    private func covers(_ file: String) -> Bool {
        paths.contains(file) || paths.contains { FolderPath.isDirectly(file, in: $0) }
    }

    private mutating func look(at path: String) {
        if let names = FolderPath.names(in: path) {
            for name in names {
                let file = FolderPath.joined(path, name)
                states[file] = State(file)
            }
        } else {
            states[path] = State(path)
        }
    }
}
