internal import Threading

extension TimeZoneDatabase {
    /// Every name that is a good file of the folder, links too, sorted.
    package var names: [String] {
        shelf.withLock { $0.allNames() }
    }

    /// The names that are no links, sorted.
    package var zoneNames: [String] {
        shelf.withLock { shelf in
            shelf.allNames().filter { shelf.canonicalName($0) == $0 }
        }
    }

    /// The name that `name` stands for, itself where it is no link; nil where it is no zone.
    package func canonicalName(_ name: String) -> String? {
        guard let zone = zone(name) else { return nil }
        return shelf.withLock { $0.canonicalName(zone.name) }
    }

    package func isLink(_ name: String) -> Bool {
        guard let zone = zone(name) else { return false }
        return shelf.withLock { $0.canonicalName(zone.name) } != zone.name
    }

    /// Whether the name is of a fixed offset and no place: `Etc/GMT+5`, which is UTC-5, or `EST`, which is never EDT.
    package func isFixedOffsetName(_ name: String) -> Bool {
        ZoneName.isFixedOffset(name)
    }

    /// The zones of a country by its ISO 3166 code, in the data's order; none where the data have no list.
    package func zones(ofCountry code: String) -> [String] {
        shelf.withLock { $0.countries().zones[code.uppercased()] ?? [] }
    }
}
