import Chronology
import Testing

internal import Glibc

/// Zone data compiled for a test, so that it doesn't hang on what this machine has installed.
enum Zic {
    /// The release of 2026f, which the golden tests use too.
    static let pinned = "\(packageFolder)/Tests/Data/tzdata.zi"

    private static let packageFolder = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

    enum Bloat: String, CaseIterable, CustomTestStringConvertible {
        case fat, slim
        var testDescription: String { rawValue }
    }

    static func compile(_ source: String, _ bloat: Bloat = .slim, into folder: TemporaryFolder) throws {
        try run("/usr/sbin/zic -b \(bloat.rawValue) -d '\(folder.path)' '\(source)'")
    }

    /// One zone from a few lines of source.
    static func zone(_ name: String, _ lines: String, _ bloat: Bloat = .slim) throws -> Zone {
        let folder = try TemporaryFolder()
        try folder.write(lines + "\n", to: "source")
        try compile("\(folder.path)/source", bloat, into: folder)
        return try Zone(name: name, tzif: try bytes(ofFile: "\(folder.path)/\(name)"))
    }

    /// The pinned release, compiled once for all tests.
    static let release2026f: (folder: TemporaryFolder, database: TimeZoneDatabase) = {
        do {
            let folder = try TemporaryFolder()
            // Nobody lets go of a static.
            atexit { _ = try? run("rm -rf '\(Zic.release2026f.folder.path)'") }
            try compile(pinned, into: folder)
            try run("cp '\(pinned)' '\(folder.path)/tzdata.zi'")
            return (folder, try TimeZoneDatabase(folder: folder.path))
        } catch {
            fatalError("\(error)")
        }
    }()

    static func pinnedZone(_ name: String) throws -> Zone {
        try release2026f.database.find(name)
    }
}
