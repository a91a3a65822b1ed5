internal import Glibc
internal import Threading

/// The kernel's notices of what happens in folders (inotify).
///
/// Folders are watched, not files: a file that is replaced by renaming is another file.
final class Notices: Sendable {
    private struct Watched {
        /// Watch descriptor to the spellings of its folder: two may be the same folder.
        var folders: [Int32: Set<String>] = [:]
        var paths: Set<String> = []
    }

    /// -1 without inotify.
    let descriptor: Int32
    private let watched = Locked(Watched())

    init() { descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) }

    deinit { if descriptor >= 0 { close(descriptor) } }

    var isAvailable: Bool { descriptor >= 0 }

    /// Watches the folders of these paths, and where one is missing the nearest above it, for its return. Folders that came
    /// back are other folders, so this is done each time anew; for one that is watched already it costs a system call.
    /// True when a folder is watched that was not before.
    @discardableResult
    func watch(_ paths: Set<String>) -> Bool {
        guard isAvailable else { return false }
        var folders: [Int32: Set<String>] = [:]
        for folder in Set(paths.map(Self.nearestFolder)) {
            let watch = inotify_add_watch(descriptor, folder, Self.mask)
            if watch >= 0 { folders[watch, default: []].insert(folder) }
        }
        return watched.withLock { watched in
            let before = watched.folders
            for watch in before.keys where folders[watch] == nil { inotify_rm_watch(descriptor, watch) }
            watched = Watched(folders: folders, paths: paths)
            return folders.keys.contains { before[$0] == nil }
        }
    }

    /// Takes what has come; the watched files that were written to their end, or moved into their place.
    func read() -> Set<String> {
        var written: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return written }
            buffer.withUnsafeBytes { written.formUnion(files(in: UnsafeRawBufferPointer(rebasing: $0[..<count]))) }
        }
    }

    private func files(in events: UnsafeRawBufferPointer) -> Set<String> {
        var files: Set<String> = []
        var offset = 0
        let headSize = MemoryLayout<inotify_event>.size
        while offset + headSize <= events.count {
            let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let nameStart = offset + headSize
            let nameBytes = events[nameStart..<(nameStart + Int(event.len))].prefix { $0 != 0 }
            if event.mask & Self.completions != 0 {
                files.formUnion(paths(of: String(decoding: nameBytes, as: UTF8.self), watch: event.wd))
            }
            offset = nameStart + Int(event.len)
        }
        return files
    }

    /// As they were given: `a.yaml` and not `./a.yaml`.
    private func paths(of name: String, watch: Int32) -> [String] {
        watched.withLock { watched in
            (watched.folders[watch] ?? []).flatMap { folder in
                let path = FolderPath.joined(folder, name)
                let bare = folder == "." && watched.paths.contains(name) ? name : path
                return [path, bare]
            }
        }
    }

    private static func nearestFolder(_ path: String) -> String {
        if FolderPath.isFolder(path) { return path }
        var folder = FolderPath.folder(of: path)
        while !FolderPath.isFolder(folder), folder != ".", folder != "/" { folder = FolderPath.folder(of: folder) }
        return folder
    }

    private static let completions = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
    private static let mask =
        completions
        | UInt32(IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB)
}
