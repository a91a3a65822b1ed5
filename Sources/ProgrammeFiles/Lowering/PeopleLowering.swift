internal import Chronology
internal import Diagnostics
internal import Programmes

/// Streams and the people on them.
extension Lowering {
    mutating func stream(_ node: Node) -> Stream? {
        guard let item = item(node, .stream, at: subject(.stream, of: node, .stream)) else { return nil }
        let id = declaration(item, .stream)
        let title = text(item, "title", in: base)
        var stream = Stream(id: ID(id ?? ""), title: title ?? Text(id ?? "stream", base))
        stream.platform = choice(item, "platform") ?? stream.platform
        stream.hostAccount = string(item, "host-account")
        stream.watch = url(item, "watch")
        stream.join = url(item, "join")
        stream.address = string(item, "address")
        stream.capacity = integer(item, "capacity", in: 0...1_000_000_000)
        stream.turnaround = length(item, "turnaround") ?? .zero
        stream.open = windows(item, "open")
        for entry in entries(item, "channels") {
            if let channel = channel(entry, item) { stream.channels.append(channel) }
        }
        return id == nil ? nil : stream
    }

    private mutating func channel(_ entry: Node.Entry, _ stream: Item) -> InterpretationChannel? {
        guard let language = languageTag(entry.key, at: entry.keyRange) else { return nil }
        if case .scalar = entry.value.content {
            return url(entry.value, "channels").map { InterpretationChannel(language: language, link: $0) }
        }
        guard let item = item(entry.value, .channel, at: stream.subject("channels/\(entry.key)")) else { return nil }
        return InterpretationChannel(
            language: language, title: text(item, "title", in: base), link: url(item, "link"),
            number: integer(item, "number", in: 0...10_000))
    }

    mutating func speaker(_ node: Node) -> Speaker? {
        guard let item = item(node, .speaker, at: subject(.speaker, of: node, .speaker)) else { return nil }
        let id = declaration(item, .speaker)
        let name = string(item, "name")
        var speaker = Speaker(id: ID(id ?? ""), name: name ?? id ?? "")
        speaker.bio = text(item, "bio", in: base)
        speaker.zone = string(item, "zone")
        speaker.languages = languages(item, "languages")
        speaker.email = string(item, "email")
        speaker.available = windows(item, "available")
        speaker.unavailable = windows(item, "unavailable")
        speaker.comfortable = hours(item, "comfortable") ?? speaker.comfortable
        speaker.rest = length(item, "rest") ?? .zero
        speaker.atMostPerDay = integer(item, "at-most-per-day", in: 0...100)
        if item.values["available"] != nil, item.values["zone"] == nil {
            report(
                "P102", "this speaker has available times but no zone: on whose clocks are they?",
                at: item.node.anchor)
        }
        return id == nil ? nil : speaker
    }

    /// How many registrants each zone has. Nothing else of them is kept.
    mutating func registrants(_ item: Item) -> [RegistrantCount] {
        guard let node = item.values["registrants"],
            let path = words(node, "registrants", expected: "the name of a spreadsheet"),
            let index = load(path, for: "registrants", at: node.range)
        else { return [] }
        if item.values["regions"] != nil {
            report("P107", "regions or registrants, not both: they say the same thing twice", at: node.range)
        }
        let (rows, found) = CSVReader.rows(of: sources.files[index], index: index)
        diagnostics += found
        guard let rows, let heads = rows.first else { return [] }
        let zoneColumn = heads.firstIndex { $0.text.lowercased() == "zone" }
        let countryColumn = heads.firstIndex { $0.text.lowercased() == "country" }
        guard zoneColumn != nil || countryColumn != nil else {
            report("P120", "this spreadsheet has no column zone or country", at: heads[0].range)
            return []
        }
        var counts: [String: Int] = [:]
        var several: Set<String> = []
        for row in rows.dropFirst() {
            if let zone = zone(ofRow: row, zoneColumn, countryColumn, &several) { counts[zone, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { RegistrantCount(zone: $0.key, people: $0.value) }
    }

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
            report("P120", "\(shown(cell.text)) is not a country: expected two letters of ISO 3166 like PK", at: cell.range)
            return nil
        }
        if zones.count > 1, several.insert(country).inserted {
            report("Z107", as: .note, "\(country) has \(zones.count) time zones: its registrants count for \(first)",
                at: cell.range)
        }
        return first
    }
}
