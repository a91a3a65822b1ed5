internal import Chronology

extension SiteSnapshot {
    /// What is served, in Prometheus' text format.
    func metrics(at now: Instant) -> String {
        let sites = programmes.values.sorted { $0.id < $1.id }
        return Self.gauge("plenary_edition", "Number of the edition that is served.", sites) { "\($0.edition)" }
            + Self.gauge("plenary_edition_age_seconds", "Since what is served last changed.", sites) {
                "\(now.secondsSinceEpoch - $0.lastModified.secondsSinceEpoch)"
            }
            + Meter.head("plenary_zone_data_info", "gauge", "Release of the time zone data.")
            + sites.map {
                "plenary_zone_data_info{programme=\($0.id.quotedForJSON),release=\($0.zoneData.quotedForJSON)} 1\n"
            }.joined()
    }

    private static func gauge(
        _ name: String, _ help: String, _ sites: [ProgrammeSite], _ value: (ProgrammeSite) -> String
    ) -> String {
        Meter.head(name, "gauge", help)
            + sites.map { "\(name){programme=\($0.id.quotedForJSON)} \(value($0))\n" }.joined()
    }
}
