internal import Threading

/// The machine's time zones: one release of the IANA data, read from the TZif files of one folder. An immutable value: the
/// same name gives the same zone for as long as it lives, and what it can't give from that release it doesn't give.
///
/// Files are read when first asked for; `loadEverything()` reads them all, for who must not depend on the files later.
package struct TimeZoneDatabase: Sendable {
    package let folder: String
    let data: DataRelease
    let shelf: Locked<ZoneShelf>

    /// `2026f`; `fnv-` and a hash of the contents where the data don't tell.
    package var release: String { data.name }

    /// The data that the environment's TZDIR names, else the system's.
    package static func system(environment: [String: String]) throws(TimeZoneDatabaseError) -> TimeZoneDatabase {
        if let folder = environment["TZDIR"], !folder.isEmpty {
            return try TimeZoneDatabase(folder: folder, tzdir: true)
        }
        return try TimeZoneDatabase(folder: "/usr/share/zoneinfo", tzdir: false)
    }

    package init(folder: String) throws(TimeZoneDatabaseError) {
        try self.init(folder: folder, tzdir: false)
    }

    private init(folder: String, tzdir: Bool) throws(TimeZoneDatabaseError) {
        var shelf = ZoneShelf(folder: folder)
        // Almost all data have one of these, so that the whole tree need not be read to know it for zone data.
        let probes = ["UTC", "Etc/UTC", "Europe/London"]
        guard probes.contains(where: { shelf.hasFile($0) }) || !shelf.allNames().isEmpty else {
            throw .noData(folder: folder, tzdir: tzdir)
        }
        self.folder = folder
        data = DataRelease(folder: folder)
        self.shelf = Locked(shelf)
    }

    /// The zone of that name, whatever its case; old names (Asia/Calcutta) and links are zones too. Nil for anything else.
    package func zone(_ name: String) -> Zone? {
        try? find(name)
    }

    /// As `zone(_:)`, with the reason why there is none.
    package func find(_ name: String) throws(TimeZoneDatabaseError) -> Zone {
        try shelf.withLock { shelf throws(TimeZoneDatabaseError) in
            try shelf.zone(name) { () throws(TimeZoneDatabaseError) in try checkRelease() }
        }
    }

    /// Reads every zone now. Throws where the data were replaced meanwhile, since packages replace one file after another.
    package func loadEverything() throws(TimeZoneDatabaseError) {
        shelf.withLock { $0.fill() }
        try checkRelease()
    }

    /// Whether the folder still holds this release: one `stat` as long as nobody touches it.
    package var isCurrent: Bool { data.isCurrent(folder) }

    /// Whether this release came out before the one of that name; false where names don't tell.
    package func isOlder(than release: String) -> Bool { DataRelease.isOlder(self.release, than: release) }

    private func checkRelease() throws(TimeZoneDatabaseError) {
        guard !isCurrent else { return }
        throw .changedWhileLoading(from: release, to: DataRelease(folder: folder).name)
    }
}
