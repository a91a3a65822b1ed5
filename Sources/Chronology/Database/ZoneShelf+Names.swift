extension ZoneShelf {
    /// All names whose files are good, sorted.
    mutating func allNames() -> [String] {
        if let names { return names }
        let made = ZoneTree.names(in: folder).filter { (try? zone($0) {}) != nil }
        names = made
        return made
    }

    /// Everything there is to read and to find out, so that no file is needed afterwards.
    mutating func fill() {
        _ = countries()
        _ = spelling("")
        for name in allNames() { _ = canonicalName(name) }
    }

    /// The name that an old one stands for. `tzdata.zi` says so; where it is absent or silent a symbolic link does, and
    /// where there is none, files of the same bytes are taken for one zone.
    mutating func canonicalName(_ name: String) -> String {
        if let known = canonical[name] { return known }
        let made = findCanonicalName(name)
        canonical[name] = made
        return made
    }

    private mutating func findCanonicalName(_ name: String) -> String {
        let information = zoneInformation()
        var name = name
        for _ in 0..<10 {
            guard let target = information.links[name] else { break }
            name = target
        }
        if information.zoneNames.contains(name) { return name }
        if let target = ZoneTree.symbolicTarget(of: name, in: folder) { name = target }
        return information.zoneNames.isEmpty ? allTwins()[name] ?? name : name
    }

    /// For each file that has the bytes of another one, the one of them that gives the zone its name.
    private mutating func allTwins() -> [String: String] {
        if let twins { return twins }
        var groups: [[UInt8]: [String]] = [:]
        for name in allNames() where ZoneTree.symbolicTarget(of: name, in: folder) == nil {
            let file = try? FileBytes(path: "\(folder)/\(name)", limit: TZifFile.largestSize)
            if let file { groups[file.bytes, default: []].append(name) }
        }
        let offered = countries().countryCount
        var made: [String: String] = [:]
        for group in groups.values where group.count > 1 {
            let best = group.min { Self.rank($0, offered) < Self.rank($1, offered) }
            for name in group { made[name] = best }
        }
        twins = made
        return made
    }

    /// The lower, the likelier the zone's own name: what pickers offer, then a place, then what is written in capitals or
    /// under a country's name, as old names are.
    private static func rank(_ name: String, _ offered: [String: Int]) -> (Int, String) {
        if offered[name] != nil || name == "Etc/UTC" || name == "Etc/GMT" { return (0, name) }
        let area = name.prefix { $0 != "/" }
        if area.count == name.count { return (3, name) }
        return (["US", "Canada", "Brazil", "Mexico", "Chile", "Etc"].contains(area) ? 2 : 1, name)
    }
}
