internal import Glibc

/// Reading and writing in tests: short to say, and wrong things are thrown.
package enum Files {
    package static func bytes(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Trouble("open \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    package static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// In place, as some editors write.
    package static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Trouble("open \(path)") }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Trouble("write \(path)") }
    }

    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    package static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw Trouble("open \(folder)") }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Every file below a folder: its path from there, and its bytes.
    package static func tree(_ folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try names(in: folder) {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { throw Trouble("stat \(path)") }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: for (below, bytes) in try tree(path) { files["\(name)/\(below)"] = bytes }
            default: files[name] = try bytes(path)
            }
        }
        return files
    }
}

/// A folder that is gone with the test.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        var template = Array("/tmp/plenary-test-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Trouble("mkdtemp") }
        path = String(cString: made)
    }

    deinit { _ = try? run(["rm", "-rf", path], environment: ["PATH": "/usr/bin:/bin"]) }

    /// The path of a file in it, written with this text.
    @discardableResult
    package func file(_ name: String, _ text: String) throws -> String {
        try Files.write(text, to: "\(path)/\(name)")
        return "\(path)/\(name)"
    }
}
