internal import Glibc

/// What tells one state of one file from another.
struct FileIdentity: Hashable, Sendable {
    let device: UInt
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }

    /// Nil where there is nothing; follows links.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}

/// A regular file's bytes, read whole.
struct FileBytes {
    let bytes: [UInt8]
    let identity: FileIdentity

    /// Never waits for anybody: a FIFO without a writer would hold a plain `open` for ever.
    init(path: String, limit: Int) throws(FileRefusal) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .system(errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .folder }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        identity = FileIdentity(status)
        bytes = try Self.read(descriptor, size: Int(status.st_size))
    }

    /// At most `size` bytes: a file that grows meanwhile is cut, and then its check fails.
    private static func read(_ descriptor: Int32, size: Int) throws(FileRefusal) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                count += got
            }
        }
        guard failure == 0 else { throw .system(errno: failure) }
        return bytes
    }
}
