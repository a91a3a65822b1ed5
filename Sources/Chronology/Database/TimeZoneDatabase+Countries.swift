internal import Threading

extension TimeZoneDatabase {
    /// The zones that people look for, each with the ISO 3166 codes of its countries: by `zone.tab`, which has a zone of its own for
    /// each country; where it is absent by `zone1970.tab`; without either every place, of no country. UTC is always there.
    package var countriesByZone: [String: [String]] {
        let table = CountryTable(
            (try? FileBytes(path: "\(folder)/zone.tab", limit: CountryTable.largestSize))?.bytes ?? [])
        let zones = table.zones.isEmpty ? shelf.withLock { $0.countries().zones } : table.zones
        var countries: [String: [String]] = [:]
        for (country, names) in zones {
            for name in names where zone(name) != nil { countries[name, default: []].append(country) }
        }
        if countries.isEmpty {
            let places = zoneNames.filter { $0.contains("/") && !$0.hasPrefix("Etc/") }
            countries = Dictionary(places.map { ($0, []) }, uniquingKeysWith: { first, _ in first })
        }
        countries["UTC"] = []
        return countries.mapValues { $0.sorted() }
    }
}
