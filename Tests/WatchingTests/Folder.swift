import Glibc
import Testing
import Threading
import Watching

/// A folder of real files, gone when the test is.
final class Folder {
    let path: String

    init() throws {
        var template = Array("/tmp/plenary-watching-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { remove(path) }

    subscript(name: String) -> String { "\(path)/\(name)" }

    func write(_ name: String, _ text: String) {
        let descriptor = open(self[name], O_CREAT | O_TRUNC | O_WRONLY, 0o600)
        let bytes = Array(text.utf8)
        _ = Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    func makeFolder(_ name: String) { mkdir(self[name], 0o700) }

    func move(_ name: String, to other: String) { rename(self[name], self[other]) }

    func delete(_ name: String) { remove(self[name]) }

    private func remove(_ path: String) {
        if let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                names.append(
                    withUnsafeBytes(of: &entry.pointee.d_name) {
                        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                    })
            }
            closedir(stream)
            for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
        }
        Glibc.remove(path)
    }
}

/// What a watcher told.
final class Told: Sendable {
    private let sets = Locked<[Set<String>]>([])

    func add(_ changed: Set<String>) { sets.withLock { $0.append(changed) } }

    var all: [Set<String>] { sets.withLock { $0 } }

    /// Waits, at most 5 seconds, until `path` has been told; what was told by then is forgotten.
    func waits(for path: String) -> Bool {
        for _ in 0..<500 {
            let isTold = sets.withLock { sets in
                guard sets.contains(where: { $0.contains(path) }) else { return false }
                sets = []
                return true
            }
            if isTold { return true }
            usleep(10_000)
        }
        return false
    }

    /// Whether nothing comes for a while.
    func staysSilent(milliseconds: UInt32 = 400) -> Bool {
        usleep(milliseconds * 1000)
        return all.isEmpty
    }
}
