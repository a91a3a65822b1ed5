internal import Chronology
internal import Diagnostics
internal import Programmes

extension Lowering {
    /// The whole programme. What is missing or wrong has a stand-in, so that the rest can be judged all the same.
    mutating func programme(_ root: Node) -> Programme? {
        guard let item = item(root, .programme, at: .programme()) else { return nil }
        let languages = languages(item, "languages")
        base = languages.first ?? base
        readClocks(item)
        let roots = roots(item)
        if roots.allSatisfy({ $0.values["sessions"] == nil }), item.values["include"] != nil { lacks("sessions", item) }

        let id = programmeID(item)
        let title = text(item, "title", in: base)
        let days = days(item)
        var programme = Programme(
            id: ID(id ?? "programme"), title: title ?? Text("Programme", base), zone: string(item, "zone") ?? "UTC",
            days: days)
        programme.dayStart = dayStart
        if !languages.isEmpty { programme.languages = languages }
        readWords(item, into: &programme)
        readAudiences(item, into: &programme)
        let streams = items("streams", in: roots)
        for node in streams { if let stream = stream(node) { programme.streams.append(stream) } }
        if streams.isEmpty {
            // Everything is shown in one place, which needs no name of its own.
            programme.streams = [Stream(id: ID("main"), title: programme.title)]
        }
        for node in items("tracks", in: roots) { if let track = track(node) { programme.tracks.append(track) } }
        for node in items("regions", in: roots) { if let region = region(node) { programme.regions.append(region) } }
        for node in items("speakers", in: roots) {
            if let speaker = speaker(node) { programme.speakers.append(speaker) }
        }
        programme.registrants = registrants(item)
        programme.sessions = sessions(roots)
        programme.breaks = items("breaks", in: roots).enumerated().compactMap { pause($1, at: $0) }
        programme.placing = placing(item)
        checkReferences()
        return programme
    }

    /// What bare times need to know before anything else is read.
    private mutating func readClocks(_ item: Item) {
        guard let node = item.values["day-start"] else { return }
        let start = value(node, "day-start", expected: "a time of day like 06:00") { words throws(NotationMistake) in
            var scanner = Scanner(words)
            guard case .time(let time)? = try ClockNotation.leading(&scanner), scanner.isAtEnd else {
                throw NotationMistake("P109", "\(shown(words)) is not a time of day: expected one like 06:00")
            }
            return time
        }
        dayStart = start ?? dayStart
    }

    private mutating func programmeID(_ item: Item) -> String? {
        guard let node = item.values["id"], let id = identifier(node, "id") else { return nil }
        guard !["assets", "healthz", "readyz", "metrics", "openapi"].contains(id) else {
            report("P116", "the id \(shown(id)) is taken by the server: choose another", at: node.range)
            return nil
        }
        return id
    }

    private mutating func days(_ item: Item) -> [CivilDate] {
        var days: Set<CivilDate> = []
        for node in list(item, "days") {
            let read = value(node, "days", expected: "a date or a range of dates", DaysNotation.parse)
            days.formUnion(read ?? [])
        }
        if days.isEmpty, let node = item.values["days"], case .list(let list) = node.content, list.isEmpty {
            report("P103", "days has no value: expected a date, a range or a list", at: node.range)
        }
        // Where no day can be read, that is the mistake; bare times are not another.
        if days.isEmpty { days = [CivilDate(daysSinceEpoch: 0)] }
        soleDay = days.count == 1 ? days.first : nil
        return days.sorted()
    }

    private mutating func readWords(_ item: Item, into programme: inout Programme) {
        programme.namespace = namespace(item) ?? programme.namespace
        programme.tagline = text(item, "tagline", in: base)
        programme.description = text(item, "description", in: base)
        programme.hours = hours(item, "hours")
        programme.colour = colour(item, "colour")
        programme.url = url(item, "url")
        programme.publicAddress = url(item, "public-address").map { address in
            var address = address
            while address.hasSuffix("/") { address.removeLast() }
            return address
        }
        guard let node = item.values["organiser"],
            let organiser = self.item(node, .organiser, at: .programme("organiser"))
        else { return }
        programme.organiser = Organiser(
            name: string(organiser, "name"), contact: string(organiser, "contact"), email: string(organiser, "email"))
    }

    /// It stands behind the `@` of calendar UIDs: a domain name, so that it stays one word in every client.
    private mutating func namespace(_ item: Item) -> String? {
        guard let words = string(item, "namespace"), let node = item.values["namespace"] else { return nil }
        let labels = words.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard labels.allSatisfy({ isIdentifier($0.lowercased()) }), words.utf8.count <= 253 else {
            report(
                "P107", "namespace is \(shown(words)): expected a domain name like school.example.org", at: node.range)
            return nil
        }
        return words
    }

    private mutating func readAudiences(_ item: Item, into programme: inout Programme) {
        var names: [String] = distinct(list(item, "audiences")) { lowering, node in
            lowering.identifier(node, "audiences")
        }
        if let place = names.firstIndex(of: "public"), place > 0, let node = item.values["audiences"] {
            report("P107", "public is the widest audience: it stands first", at: node.range)
            names.remove(at: place)
        }
        if names.first != "public" { names.insert("public", at: 0) }
        programme.audiences = names
        let range = item.values["audiences"]?.range ?? item.node.range
        declared[.audience] = Dictionary(names.map { ($0, range) }) { first, _ in first }
    }

    private mutating func track(_ node: Node) -> Track? {
        guard let item = item(node, .track, at: subject(.track, of: node, .track)) else { return nil }
        let id = declaration(item, .track)
        let title = text(item, "title", in: base)
        let colour = colour(item, "colour")
        guard let id else { return nil }
        var track = Track(id: ID(id), title: title ?? Text(id, base))
        track.colour = colour
        return track
    }

    private mutating func region(_ node: Node) -> Region? {
        guard let item = item(node, .region, at: subject(.region, of: node, .region)) else { return nil }
        let id = declaration(item, .region)
        let title = text(item, "title", in: base)
        let zone = string(item, "zone")
        let people = integer(item, "people", in: 0...1_000_000_000)
        let awake = hours(item, "awake")
        let prime = hours(item, "prime")
        guard let id, let zone else { return nil }
        var region = Region(id: ID(id), title: title ?? Text(id, base), zone: zone)
        region.people = people ?? 0
        region.awake = awake ?? region.awake
        region.prime = prime ?? region.prime
        return region
    }

    private mutating func pause(_ node: Node, at place: Int) -> Break? {
        guard let item = item(node, .pause, at: Subject(.pause, String(place))) else { return nil }
        let title = text(item, "title", in: base)
        let at = time(item, "at", on: nil)
        let length = positiveLength(item)
        let streams: [ID<Stream>] = references(item, "streams", to: .stream)
        guard let at else { return nil }
        var pause = Break(title: title ?? Text("break", base), at: at, length: length ?? .seconds(60))
        pause.streams = streams
        return pause
    }

    private mutating func placing(_ item: Item) -> PlacingOptions {
        var options = PlacingOptions()
        guard let node = item.values["placing"],
            let placing = self.item(node, .placing, at: .programme("placing"))
        else { return options }
        if let grid = length(placing, "grid"), let gridNode = placing.values["grid"] {
            if grid > .zero {
                options.grid = grid
            } else {
                report("P113", "grid is 0m: sessions need a grid to start on, like 15m", at: gridNode.range)
            }
        }
        for entry in entries(placing, "weights") {
            options.weights[entry.key] = integer(entry.value, entry.key, in: 0...1_000_000)
        }
        return options
    }

    /// The length of something that happens: more than nothing, and no longer than a day.
    mutating func positiveLength(_ item: Item) -> Duration? {
        guard let length = length(item, "length"), let node = item.values["length"] else { return nil }
        guard length > .zero, length <= .seconds(86_400) else {
            report("P108", "a length is more than 0m and at most 24h", at: node.range)
            return nil
        }
        return length
    }
}
