internal import Chronology
internal import Diagnostics
internal import Programmes

extension Scheduler {
    /// Looks up every zone that the programme names.
    mutating func collectZones() {
        look(up: programme.zone, at: .programme("zone"))
        for region in programme.regions { look(up: region.zone, at: .region(region.id, "zone")) }
        for speaker in programme.speakers {
            if let zone = speaker.zone { look(up: zone, at: .speaker(speaker.id, "zone")) }
        }
        for registrants in programme.registrants { zones[registrants.zone] = database.zone(registrants.zone) }
        for (wall, name, subject) in zonesOfTimes() where zones[name] == nil {
            guard let zone = database.zone(name) else { continue }
            zones[name] = zone
            if !isOutOfSeason(name, zone, wall.face) { warnOfFixedOffset(name, at: subject) }
        }
    }

    private mutating func look(up name: String, at subject: Subject) {
        if let known = zones[name] ?? database.zone(name) {
            zones[name] = known
            warnOfFixedOffset(name, at: subject)
        } else {
            let day = programme.days.first ?? CivilDate(daysSinceEpoch: 0)
            reportZone(name, at: subject, on: CivilDateTime(day, CivilTime(hour: 12, minute: 0)!))
        }
    }

    private func zonesOfTimes() -> [(WallTime, String, Subject)] {
        let sessions = programme.sessions.flatMap { session in
            [(session.at, Subject.session(session.id, "at"))]
                + session.encores.map { ($0.at, .showing(ShowingID(session.id, encore: $0.id), "at")) }
                + (session.series?.moved ?? [:]).sorted { $0.key < $1.key }.map {
                    (.wall($1), .showing(ShowingID(session.id, on: $0), "at"))
                }
        }
        let pauses = programme.breaks.enumerated().map {
            (Optional($1.at), Subject(.pause, String($0), "at"))
        }
        return (sessions + pauses).compactMap { time, subject in
            guard case .wall(let wall)? = time, let zone = wall.zone else { return nil }
            return (wall, zone, subject)
        }
    }

    private mutating func warnOfFixedOffset(_ name: String, at subject: Subject) {
        guard database.isFixedOffsetName(name), let zone = zones[name] else { return }
        let offset = zone.offset(at: Instant(secondsSinceEpoch: 0))
        findings.append(
            Finding(
                "Z106", .warning,
                "\(name) is \(offset.description) from UTC all year: its clocks never change, those of a city may",
                at: subject))
    }

    /// A name that is no zone: an abbreviation, which may mean several, an offset, or a slip.
    mutating func reportZone(_ name: String, at subject: Subject, on face: CivilDateTime) {
        if isAbbreviation(name), reportAbbreviation(name, at: subject, on: face) { return }
        if let offset = offset(named: name) { return reportOffset(name, offset, at: subject, on: face) }
        // People mend the first of thousands and look again.
        let guesses = nearest[name] ?? (nearest.count < 100 ? database.nearestNames(to: name) : [])
        nearest[name] = guesses
        let guess = guesses.first.map { "; did you mean \"\($0)\"?" } ?? ""
        findings.append(
            Finding(
                "Z101", .error,
                "there is no time zone \"\(name)\"\(guess)", at: subject,
                notes: guesses.isEmpty ? ["a zone is named by its city, like Europe/London or Asia/Karachi"] : [],
                fixes: guesses.prefix(3).map { replacement(face, $0, at: subject, isSafe: false) }))
    }

    /// `UTC+2`, `GMT-05:30`: seconds ahead of UTC.
    private func offset(named name: String) -> Int? {
        guard ["UTC", "GMT"].contains(name.prefix(3).uppercased()) else { return nil }
        let tail = name.dropFirst(3)
        let sign = tail.hasPrefix("+") ? 1 : tail.hasPrefix("-") || tail.hasPrefix("−") ? -1 : 0
        let parts = tail.dropFirst().split(separator: ":", maxSplits: 1).map { Int($0) }
        guard sign != 0, let hours = parts.first ?? nil, (0...14).contains(hours) else { return nil }
        guard parts.count == 2 else { return sign * hours * 3_600 }
        return parts[1].map { sign * (hours * 3_600 + $0 * 60) }
    }

    private mutating func reportOffset(_ name: String, _ offset: Int, at subject: Subject, on face: CivilDateTime) {
        let written = ZoneOffset(seconds: offset, isDaylightSaving: false, abbreviation: "").description
        findings.append(
            Finding(
                "Z101", .error, "\"\(name)\" is an offset and no time zone: name a city, like Europe/London",
                at: subject,
                fixes: isTime(subject)
                    ? [.init("\(face) \(written)", writing: "\(face) \(written)", isSafe: true)] : []))
    }

    private func isTime(_ subject: Subject) -> Bool { subject.field == "at" || subject.field.hasSuffix("/at") }

    /// What to write where a zone's name, or a time with one, stands.
    func replacement(
        _ face: CivilDateTime, _ zone: String, at subject: Subject, isSafe: Bool
    ) -> Finding.Replacement {
        let isHome = zone == database.canonicalName(programme.zone)
        let text = !isTime(subject) ? zone : isHome ? face.description : "\(face) \(zone)"
        return .init(text, writing: text, isSafe: isSafe)
    }
}
