internal import Glibc

/// Why zone data, or one zone of them, can't be had.
package enum TimeZoneDatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder has no zone at all; `tzdir` tells that the environment named it.
    case noData(folder: String, tzdir: Bool)
    case unknownZone(String)
    case refusedName(String, ZoneNameRefusal)
    case unreadable(path: String, FileRefusal)
    case malformed(path: String, TZifError)
    /// A package was installed meanwhile, file by file: the zones of two releases must not be mixed.
    case changedWhileLoading(from: String, to: String)

    package var description: String {
        switch self {
        case .noData(let folder, let tzdir):
            "no time zone data in \(folder)\(tzdir ? " (named by TZDIR)" : ""): install the package tzdata, or set TZDIR"
        case .unknownZone(let name): "\"\(name)\" is not a time zone"
        case .refusedName(let name, let reason): "\"\(name)\" is not a time zone: \(reason)"
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .malformed(let path, let reason): "\(path) is not usable zone data: \(reason)"
        case .changedWhileLoading(let old, let new):
            "the time zone data changed from \(old) to \(new) while they were read: try again"
        }
    }
}

/// Why a file was not read.
package enum FileRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    case system(errno: Int32)
    case folder
    /// A FIFO, a socket, a device.
    case notAFile
    case tooLarge(limit: Int)

    /// Whether no file has that name.
    var isAbsence: Bool { [.system(errno: ENOENT), .system(errno: ENOTDIR), .folder].contains(self) }

    package var description: String {
        switch self {
        case .system(let code): String(cString: strerror(code))
        case .folder: "a folder"
        case .notAFile: "not a regular file"
        case .tooLarge(let limit): "larger than \(limit) bytes"
        }
    }
}
