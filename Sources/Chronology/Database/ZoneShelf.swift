/// The zones read so far from one folder, and the lists of it made so far. Everything is read when first asked for, because
/// one programme names a few zones and a start must not wait for 598 files.
struct ZoneShelf {
    let folder: String
    private var zones: [String: Zone] = [:]
    /// By file, so that the names of one file share one table.
    private var tables: [FileIdentity: ZoneTable] = [:]
    private var information: ZoneInformation?
    private var spellings: [String: String]?
    var names: [String]?
    var twins: [String: String]?
    var canonical: [String: String] = [:]
    private var countryTable: CountryTable?

    init(folder: String) {
        self.folder = folder
    }

    /// The zone, or why there is none. `check` is asked after anything was read that was not read before.
    mutating func zone(
        _ asked: String, afterReading check: () throws(TimeZoneDatabaseError) -> Void
    ) throws(TimeZoneDatabaseError) -> Zone {
        if let zone = zones[asked] { return zone }
        if let refusal = ZoneName.refusal(asked) { throw .refusedName(asked, refusal) }
        if let table = try table(asked) { return try keep(asked, table, check) }
        guard let name = spelling(asked) else { throw .unknownZone(asked) }
        if let zone = zones[name] { return zone }
        guard let table = try linkedTable(name) else { throw .unknownZone(asked) }
        return try keep(name, table, check)
    }

    /// Whether the file of that very name is good.
    mutating func hasFile(_ name: String) -> Bool {
        (try? table(name)) != nil
    }

    private mutating func keep(
        _ name: String, _ table: ZoneTable, _ check: () throws(TimeZoneDatabaseError) -> Void
    ) throws(TimeZoneDatabaseError) -> Zone {
        try check()
        let zone = Zone(table.name == name ? table : ZoneTable(name: name, sharing: table))
        zones[name] = zone
        return zone
    }

    /// A table from the file of that very name; nil where there is no such file.
    private mutating func table(_ name: String) throws(TimeZoneDatabaseError) -> ZoneTable? {
        let path = "\(folder)/\(name)"
        guard let file = try file(path) else { return nil }
        if let known = tables[file.identity] { return known }
        let table = try Self.table(name, file.bytes, path: path)
        tables[file.identity] = table
        return table
    }

    private func file(_ path: String) throws(TimeZoneDatabaseError) -> FileBytes? {
        do throws(FileRefusal) {
            return try FileBytes(path: path, limit: TZifFile.largestSize)
        } catch {
            if error.isAbsence { return nil }
            throw .unreadable(path: path, error)
        }
    }

    private static func table(_ name: String, _ bytes: [UInt8], path: String) throws(TimeZoneDatabaseError) -> ZoneTable
    {
        do throws(TZifError) {
            return ZoneTable(name: name, ZoneTableBuilder(try TZifFile(bytes)))
        } catch {
            throw .malformed(path: path, error)
        }
    }

    /// Follows the links of `tzdata.zi` where the file itself is missing, as it is for old names on some systems.
    private mutating func linkedTable(_ name: String) throws(TimeZoneDatabaseError) -> ZoneTable? {
        var name = name
        for _ in 0..<10 {
            if let table = try table(name) { return table }
            guard let target = zoneInformation().links[name], ZoneName.refusal(target) == nil else { return nil }
            name = target
        }
        return nil
    }

    mutating func zoneInformation() -> ZoneInformation {
        if let information { return information }
        let bytes = (try? FileBytes(path: "\(folder)/tzdata.zi", limit: ZoneInformation.largestSize))?.bytes ?? []
        let made = ZoneInformation(bytes)
        information = made
        return made
    }

    /// The data's own spelling of a name, whatever its case; nil for a name that they don't have.
    mutating func spelling(_ asked: String) -> String? {
        if let spellings { return spellings[ZoneName.folded(asked)] }
        let information = zoneInformation()
        let known = ZoneTree.names(in: folder) + Array(information.zoneNames) + information.links.keys
        let usable = known.filter { ZoneName.refusal($0) == nil }
        let made = Dictionary(usable.map { (ZoneName.folded($0), $0) }) { first, _ in first }
        spellings = made
        return made[ZoneName.folded(asked)]
    }

    mutating func countries() -> CountryTable {
        if let countryTable { return countryTable }
        let bytes = (try? FileBytes(path: "\(folder)/zone1970.tab", limit: CountryTable.largestSize))?.bytes ?? []
        let made = CountryTable(bytes)
        countryTable = made
        return made
    }
}
