internal import CSQLite
internal import Glibc

extension StoreError {
    /// What a result code (sqlite.org/rescode.html) means to who runs a server.
    init(_ code: Int32, _ system: Int32, _ path: String, _ message: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: self = .locked(path)
        case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(path)
        case SQLITE_FULL: self = .full(path)
        case SQLITE_NOTADB: self = .notADatabase(path)
        case SQLITE_CORRUPT: self = .damaged(path, message)
        case SQLITE_CANTOPEN: self = .opening(path, system)
        case SQLITE_IOERR where system == ENOSPC || system == EDQUOT || system == EFBIG: self = .full(path)
        case SQLITE_IOERR where system != 0: self = .failed(path, String(cString: strerror(system)))
        default: self = .failed(path, message)
        }
    }

    /// Why a file cannot be opened or made.
    static func opening(_ path: String, _ code: Int32) -> StoreError {
        switch code {
        case ENOENT, ENOTDIR: .noFolder(path)
        case EACCES, EPERM: .notAllowed(path)
        case EROFS: .readOnly(path)
        case ENOSPC, EDQUOT: .full(path)
        case EISDIR: .notADatabase(path)
        case 0: .failed(path, "it cannot be opened")
        default: .failed(path, String(cString: strerror(code)))
        }
    }
}
