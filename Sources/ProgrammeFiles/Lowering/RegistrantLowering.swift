internal import Chronology
internal import Diagnostics
internal import Programmes

/// The spreadsheet of registrants, of which nothing is kept but how many there are where.
extension Lowering {
    /// How many registrants each zone has. Nothing else of them is kept.
    mutating func registrants(_ item: Item) -> [RegistrantCount] {
        guard let node = item.values["registrants"],
            let path = words(node, "registrants", expected: "the name of a spreadsheet"),
            let index = load(path, for: "registrants", at: node.range)
        else { return [] }
        registrantsFile = index
        if item.values["regions"] != nil {
            report("P107", "regions or registrants, not both: they say the same thing twice", at: node.range)
        }
        let (rows, found) = CSVReader.rows(of: sources.files[index], index: index)
        diagnostics += found
        guard let rows, let heads = rows.first else { return [] }
        let zoneColumn = heads.firstIndex { $0.text.lowercased() == "zone" }
        let countryColumn = heads.firstIndex { $0.text.lowercased() == "country" }
        let peopleColumn = heads.firstIndex { $0.text.lowercased() == "people" }
        guard zoneColumn != nil || countryColumn != nil else {
            report("P120", "this spreadsheet has no column zone or country", at: heads[0].range)
            return []
        }
        var counts: [String: Int] = [:]
        var several: Set<String> = []
        for row in rows.dropFirst() {
            guard let zone = zone(ofRow: row, zoneColumn, countryColumn, &several) else { continue }
            counts[zone, default: 0] += cell(peopleColumn, of: row).map { people(in: $0) } ?? 1
        }
        return counts.sorted { $0.key < $1.key }.map { RegistrantCount(zone: $0.key, people: $0.value) }
    }

    /// A row may stand for many, where somebody has counted already.
    private mutating func people(in cell: CSVReader.Cell) -> Int {
        if let number = Int(cell.text), (0...Self.mostPeople).contains(number) { return number }
        report(
            "P120", "\(shown(cell.text)) is no number of people: expected a whole number from 0 to \(Self.mostPeople)",
            at: cell.range)
        return 0
    }

    private static var mostPeople: Int { 1_000_000_000 }

    private mutating func zone(
        ofRow row: [CSVReader.Cell], _ zoneColumn: Int?, _ countryColumn: Int?, _ several: inout Set<String>
    ) -> String? {
        if let cell = cell(zoneColumn, of: row) { return zone(of: cell) }
        return cell(countryColumn, of: row).flatMap { zone(ofCountry: $0, &several) }
    }

    private func cell(_ column: Int?, of row: [CSVReader.Cell]) -> CSVReader.Cell? {
        guard let column, column < row.count, !row[column].text.isEmpty else { return nil }
        return row[column]
    }

    private mutating func zone(of cell: CSVReader.Cell) -> String? {
        if let zone = database.zone(cell.text) { return zone.name }
        let guess = suggestions.guess(zone: cell.text, in: database)
        report("Z101", "there is no time zone \(shown(cell.text))\(didYouMean(guess))", at: cell.range)
        return nil
    }

    private mutating func zone(ofCountry cell: CSVReader.Cell, _ several: inout Set<String>) -> String? {
        let country = cell.text.uppercased()
        let zones = database.zones(ofCountry: country)
        guard let first = zones.first else {
            // No country has no zones in a whole table, so there is none.
            if database.zones(ofCountry: "GB").isEmpty {
                let reason = "the zone data in \(database.folder) have no list of countries (zone1970.tab)"
                report("P120", "\(reason): write the zone instead of \(shown(cell.text))", at: cell.range)
                return nil
            }
            report(
                "P120", "\(shown(cell.text)) is not a country: expected two letters of ISO 3166 like PK", at: cell.range
            )
            return nil
        }
        if zones.count > 1, several.insert(country).inserted {
            report(
                "Z107", as: .note, "\(country) has \(zones.count) time zones: its registrants count for \(first)",
                at: cell.range)
        }
        return first
    }
}
