internal import Glibc

/// An open folder. Everything is opened below it by one name at a time and no link is ever followed, so nothing that is
/// planted in an export can lead out of it.
struct Folder: ~Copyable {
    let descriptor: Int32
    /// For messages only.
    let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

    /// Opens a folder by the path a person gave, and makes it where there is none.
    static func open(making path: String) throws(ExportFailure) -> Folder {
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw .system("make the folder", path) }
        let descriptor = Glibc.open(path, flags)
        guard descriptor >= 0 else { throw .opening(path) }
        return Folder(descriptor: descriptor, path: path)
    }

    func openFolder(_ name: String) throws(ExportFailure) -> Folder {
        let descriptor = openat(descriptor, name, Self.flags)
        guard descriptor >= 0 else { throw .opening(path(name)) }
        return Folder(descriptor: descriptor, path: path(name))
    }

    func makeFolder(_ name: String) throws(ExportFailure) -> Folder {
        guard mkdirat(descriptor, name, 0o777) == 0 else { throw .system("make the folder", path(name)) }
        return try openFolder(name)
    }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// What is there: nil for nothing. A link is what it is, not what it leads to.
    func kind(of name: String) throws(ExportFailure) -> mode_t? {
        var status = stat()
        if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status.st_mode & S_IFMT }
        guard errno == ENOENT else { throw .system("look at", path(name)) }
        return nil
    }

    func write(_ bytes: [UInt8], to name: String) throws(ExportFailure) {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .system("make", path(name)) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { throw .system("write", path(name)) }
            written += max(0, count)
        }
        guard fsync(file) == 0 else { throw .system("write", path(name)) }
    }

    func sync() throws(ExportFailure) {
        guard fsync(descriptor) == 0 else { throw .system("write", path) }
    }

    func rename(_ name: String, to other: String) throws(ExportFailure) {
        guard renameat(descriptor, name, descriptor, other) == 0 else { throw .system("rename", path(name)) }
    }
}

extension ExportFailure {
    /// With the error that the last call left.
    static func system(_ action: String, _ path: String) -> ExportFailure {
        ExportFailure(path: path, reason: .system(action, errno))
    }

    fileprivate static func opening(_ path: String) -> ExportFailure {
        // O_NOFOLLOW with O_DIRECTORY answers ENOTDIR for links too.
        let number = errno
        var status = stat()
        let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        if isLink { return ExportFailure(path: path, reason: .symbolicLink) }
        if number == ENOTDIR { return ExportFailure(path: path, reason: .notAFolder) }
        return ExportFailure(path: path, reason: .system("open", number))
    }
}
