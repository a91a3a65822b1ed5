internal import Threading

extension TimeZoneDatabase {
    /// The zones that call their time `abbreviation` at `instant`: one, the best known, for each offset, the best known first.
    /// "CST" in winter: America/Chicago -06:00, Asia/Shanghai +08:00…
    package func zones(abbreviated abbreviation: String, at instant: Instant) -> [(zone: String, offset: ZoneOffset)] {
        var seen: Set<Int> = []
        var found: [(zone: String, offset: ZoneOffset)] = []
        for zone in bestKnownZones() {
            let offset = zone.offset(at: instant)
            guard Self.matches(offset, abbreviation), seen.insert(offset.seconds).inserted else { continue }
            found.append((zone: zone.name, offset: offset))
        }
        return found
    }

    /// The zones that use `abbreviation` at another time of the year but not at `instant`: "EST" in July gives
    /// America/New_York, the offset that EST is there, and what is in force instead. One for each such pair, best known first.
    package func zones(
        everAbbreviated abbreviation: String, near instant: Instant
    ) -> [(zone: String, offset: ZoneOffset, inForce: ZoneOffset)] {
        let year = Interval(start: instant.adding(seconds: -31_622_400), end: instant.adding(seconds: 31_622_400))
        var seen: Set<[Int]> = []
        var found: [(zone: String, offset: ZoneOffset, inForce: ZoneOffset)] = []
        for zone in bestKnownZones() {
            let inForce = zone.offset(at: instant)
            guard !Self.matches(inForce, abbreviation) else { continue }
            let others = zone.transitions(in: year).flatMap { [$0.before, $0.after] }
            guard let other = others.first(where: { Self.matches($0, abbreviation) }),
                seen.insert([other.seconds, inForce.seconds]).inserted
            else { continue }
            found.append((zone: zone.name, offset: other, inForce: inForce))
        }
        return found
    }

    private static func matches(_ offset: ZoneOffset, _ abbreviation: String) -> Bool {
        offset.abbreviation == abbreviation || ZoneName.folded(offset.abbreviation) == ZoneName.folded(abbreviation)
    }

    /// Zones that are no links, those first that most people mean.
    private func bestKnownZones() -> [Zone] {
        let countries = shelf.withLock { $0.countries().countryCount }
        return zoneNames.sorted { WellKnownZones.rank($0, countries) < WellKnownZones.rank($1, countries) }
            .compactMap { zone($0) }
    }
}

/// Which of the zones of one abbreviation most people mean. The data don't tell how many live where, so the zones whose
/// abbreviations are in people's mouths are listed here; then the zones used by most countries, by `zone1970.tab`; then the
/// rest of that table, then all others, and fixed offsets last.
enum WellKnownZones {
    static let list = [
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix",
        "America/Anchorage", "Pacific/Honolulu", "America/Halifax", "America/St_Johns", "Europe/London", "Europe/Paris",
        "Europe/Berlin", "Europe/Athens", "Europe/Moscow", "Asia/Kolkata", "Europe/Dublin", "Europe/Lisbon",
        "Asia/Shanghai", "Asia/Tokyo", "Asia/Seoul", "Asia/Karachi", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura",
        "Asia/Manila", "Asia/Hong_Kong", "Asia/Jerusalem", "Australia/Sydney", "Australia/Brisbane",
        "Australia/Adelaide",
        "Australia/Darwin", "Australia/Perth", "Pacific/Auckland", "Pacific/Guam", "Pacific/Pago_Pago", "Africa/Lagos",
        "Africa/Nairobi", "Africa/Johannesburg", "Africa/Cairo", "Africa/Maputo", "America/Havana", "America/Panama",
        "America/Mexico_City", "America/Puerto_Rico",
    ]
    private static let ranks = Dictionary(uniqueKeysWithValues: zip(list, 0...))

    static func rank(_ name: String, _ countries: [String: Int]) -> (Int, Int, String) {
        if let rank = ranks[name] { return (0, rank, name) }
        if let count = countries[name] { return (1, -count, name) }
        return (ZoneName.isFixedOffset(name) || !name.contains("/") ? 3 : 2, 0, name)
    }
}
