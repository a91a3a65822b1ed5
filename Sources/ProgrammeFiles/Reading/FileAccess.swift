internal import Glibc

/// How files are read: the real ones, or a test's.
package struct FileAccess: Sendable {
    package let read: @Sendable (_ path: String) -> Result<[UInt8], FileTrouble>
    /// The path without links, `.` and `..`; nil where nothing is there.
    package let realPath: @Sendable (_ path: String) -> String?

    package init(
        read: @escaping @Sendable (_ path: String) -> Result<[UInt8], FileTrouble>,
        realPath: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
    ) {
        self.read = read
        self.realPath = realPath
    }
}

package enum FileTrouble: Error, Hashable, Sendable {
    case missing
    case folder
    /// A FIFO, a socket, a device: reading it might never end.
    case notRegular
    case tooLarge(limit: Int)
    case unreadable(String)

    /// What follows a file's name in a sentence.
    package var reason: String {
        switch self {
        case .missing: "does not exist"
        case .folder: "is a folder, not a file"
        case .notRegular: "is not a regular file"
        case .tooLarge(let limit): "is larger than \(limit >> 20) MiB"
        case .unreadable(let why): "cannot be read: \(why)"
        }
    }
}

extension FileAccess {
    /// The largest file that is read.
    package static let limit = 16 << 20

    /// The disk. `-` is standard input. Never blocks on a FIFO.
    package static let disk = FileAccess(read: readRegularFile, realPath: resolveLinks)

    @Sendable private static func resolveLinks(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    @Sendable private static func readRegularFile(_ path: String) -> Result<[UInt8], FileTrouble> {
        let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return .failure(
                errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno))))
        }
        defer { close(descriptor) }
        if path != "-" {
            var status = stat()
            fstat(descriptor, &status)
            switch status.st_mode & S_IFMT {
            case S_IFREG: break
            case S_IFDIR: return .failure(.folder)
            default: return .failure(.notRegular)
            }
        }
        return readAll(descriptor)
    }

    private static func readAll(_ descriptor: Int32) -> Result<[UInt8], FileTrouble> {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return .success(bytes) }
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(.unreadable(String(cString: strerror(errno))))
            }
            bytes += chunk[..<count]
            if bytes.count > limit { return .failure(.tooLarge(limit: limit)) }
        }
    }
}
