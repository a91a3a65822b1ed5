internal import Glibc

/// Writing a file so that at no moment a half-written one has its name.
enum WholeFile {
    struct Trouble: Error {
        let code: Int32
    }

    /// A file that may be there or not.
    static func write(_ bytes: [UInt8], as path: String) throws(Trouble) {
        var status = stat()
        if lstat(path, &status) == 0 { return try replace(path, with: bytes) }
        guard errno == ENOENT else { throw Trouble(code: errno) }
        try write(bytes, aside: path, permissions: 0o666)
    }

    /// Replaces a file: written aside, with the old one's permissions, flushed, then renamed over it. A link stays a link: what
    /// it leads to is replaced. A file that may not be written stays as it is.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Trouble) {
        guard let resolved = realpath(path, nil) else { throw Trouble(code: errno) }
        let target = String(cString: resolved)
        free(resolved)
        var status = stat()
        guard stat(target, &status) == 0 else { throw Trouble(code: errno) }
        // To rename over a device would take it away from everybody.
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Trouble(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        // A folder that may be written would let us; and so would being root.
        guard status.st_mode & 0o222 != 0, access(target, W_OK) == 0 else { throw Trouble(code: EACCES) }
        try write(bytes, aside: target, permissions: status.st_mode & 0o7777)
    }

    private static func write(_ bytes: [UInt8], aside target: String, permissions: mode_t) throws(Trouble) {
        let aside = "\(target).plenary-\(getpid())"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
        guard descriptor >= 0 else { throw Trouble(code: errno) }
        do throws(Trouble) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw Trouble(code: errno) }
        } catch {
            unlink(aside)
            throw error
        }
        guard rename(aside, target) == 0 else {
            let code = errno
            unlink(aside)
            throw Trouble(code: code)
        }
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Trouble) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Trouble(code: errno) }
            written += count
        }
    }
}
