internal import Glibc

/// What the file system says of all files of a folder of zone data, without their being read.
package struct TreeState: Hashable, Sendable {
    private let files: [String: FileIdentity]

    package init(folder: String) {
        let names = ZoneTree.names(in: folder) + ["tzdata.zi", "zone1970.tab"]
        files = Dictionary(
            names.map { ($0, FileIdentity(path: "\(folder)/\($0)")) }, uniquingKeysWith: { first, _ in first }
        )
        .compactMapValues { $0 }
    }
}

extension TimeZoneDatabase {
    /// Of the folder now.
    package var treeState: TreeState { TreeState(folder: folder) }

    /// When its data were last changed, by the date of the files: the same wherever the same package is installed.
    package var dataDate: Instant? { data.date }

    /// The data that its folder holds now, read whole, to go on with instead of this.
    /// - Throws: where a zone of this release is missing or broken there, or the files were replaced meanwhile.
    package func successor() throws(TimeZoneDatabaseError) -> TimeZoneDatabase {
        let before = treeState
        let next = try TimeZoneDatabase(folder: folder)
        try next.loadEverything()
        for name in names { _ = try next.find(name) }
        guard treeState == before else { throw .changedWhileLoading(from: release, to: next.release) }
        return next
    }
}
