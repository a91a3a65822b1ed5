internal import Chronology
internal import Diagnostics
internal import Glibc
internal import ProgrammeFiles
internal import Programmes

/// The programme files that a server was given: as they were named, and those that lie directly in named folders.
struct ProgrammeFolders: Sendable {
    let named: [String]

    /// Files that another of the same folder includes are parts of it and no programmes.
    func programmeFiles(through files: FileAccess, _ database: TimeZoneDatabase) -> [String] {
        let listed = named.map { ($0, Self.filesIn($0)) }
        let found = Set(listed.flatMap { $1 ?? [] })
        let included = Set(
            found.flatMap { path in
                let document = try? ProgrammeDocument.read(path, through: files, zones: database).get()
                return document?.files.all.dropFirst().map(\.path) ?? []
            })
        let whole = listed.filter { $1 == nil }.map(\.0)
        return Set(whole).union(found.subtracting(included)).sorted()
    }

    /// The YAML files directly in a folder; nil for what is none.
    private static func filesIn(_ name: String) -> [String]? {
        guard let folder = opendir(name) else { return nil }
        defer { closedir(folder) }
        var paths: [String] = []
        while let entry = readdir(folder) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard file.hasSuffix(".yaml") || file.hasSuffix(".yml"), !file.hasPrefix(".") else { continue }
            paths.append(name.hasSuffix("/") ? name + file : "\(name)/\(file)")
        }
        return paths
    }

    /// When the last of some files was changed.
    static func lastChange(of files: [String]) -> Instant {
        let changes = files.map { path in
            var status = stat()
            return stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
        }
        return Instant(secondsSinceEpoch: max(0, changes.max() ?? 0))
    }
}
