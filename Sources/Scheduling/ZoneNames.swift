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
        for (name, subject) in zonesOfTimes() where zones[name] == nil {
            guard let zone = database.zone(name) else { continue }
            zones[name] = zone
            warnOfFixedOffset(name, at: subject)
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

    private func zonesOfTimes() -> [(String, Subject)] {
        let sessions = programme.sessions.flatMap { session in
            [(session.at, Subject.session(session.id, "at"))]
                + session.encores.map { ($0.at, .showing(ShowingID(session.id, encore: $0.id), "at")) }
        }
        let pauses = programme.breaks.enumerated().map {
            (Optional($1.at), Subject(.pause, String($0), "at"))
        }
        return (sessions + pauses).compactMap { time, subject in
            guard case .wall(let wall)? = time, let zone = wall.zone else { return nil }
            return (zone, subject)
        }
    }

    private mutating func warnOfFixedOffset(_ name: String, at subject: Subject) {
        guard database.isFixedOffsetName(name), let zone = database.zone(name),
            !["utc", "gmt", "etc/utc", "etc/gmt", "z", "zulu", "uct", "etc/uct", "universal", "greenwich", "etc/universal",
                "etc/zulu", "etc/greenwich", "gmt0", "gmt+0", "gmt-0", "etc/gmt0", "etc/gmt+0", "etc/gmt-0"]
                .contains(name.lowercased())
        else { return }
        let offset = zone.offset(at: Instant(secondsSinceEpoch: 0))
        findings.append(
            Finding(
                "Z106", .warning,
                "\(name) is \(offset.description) from UTC all year: its clocks never change, those of a city may", at: subject))
    }

    /// A name that is no zone: an abbreviation, which may mean several, or a slip.
    mutating func reportZone(_ name: String, at subject: Subject, on face: CivilDateTime) {
        let isTime = subject.field.hasSuffix("at")
        if (2...5).contains(name.count), name.allSatisfy({ $0.isASCII && $0.isLetter }) {
            if reportAbbreviation(name, at: subject, on: face, isTime) { return }
        }
        let guesses = database.nearestNames(to: name)
        let guess = guesses.first.map { "; did you mean \"\($0)\"?" } ?? ""
        findings.append(
            Finding(
                "Z101", .error,
                "there is no time zone \"\(name)\"\(guess)", at: subject,
                notes: guesses.isEmpty ? ["a zone is named by its city, like Europe/London or Asia/Karachi"] : [],
                fixes: guesses.prefix(3).map { zone in
                    let text = isTime ? "\(face) \(zone)" : zone
                    return .init(text, writing: text, isSafe: false)
                }))
    }

    private mutating func reportAbbreviation(
        _ name: String, at subject: Subject, on face: CivilDateTime, _ isTime: Bool
    ) -> Bool {
        let instant = Instant(secondsSinceEpoch: face.secondsSinceEpoch)
        var meanings = database.zones(abbreviated: name, at: instant)
        // What the organiser most likely means comes first: the programme's own clocks.
        let homeOffset = home.offset(at: instant)
        let isHome = homeOffset.abbreviation == name.uppercased()
        if isHome, let zone = database.canonicalName(programme.zone) {
            meanings = [(zone, homeOffset)] + meanings.filter { $0.offset.seconds != homeOffset.seconds }
        }
        guard let first = meanings.first else { return reportOtherSeason(name, at: subject, on: face, isTime) }
        let list = meanings.prefix(4).map { "\($0.offset.description) (\($0.zone))" }.joined(separator: ", ")
        let more = meanings.count > 4 ? "…" : ""
        findings.append(
            Finding(
                "Z104", .error,
                "\"\(name)\" is not a time zone: on \(face.date) it is \(list)\(more); name the zone, like \(first.zone)",
                at: subject,
                fixes: meanings.prefix(3).map { zone, _ in
                    let text = isTime ? "\(face) \(zone)" : zone
                    return .init(text, writing: text, isSafe: isHome && zone == first.zone || meanings.count == 1)
                }))
        return true
    }

    /// "EST" in July: nobody is on it then.
    private mutating func reportOtherSeason(
        _ name: String, at subject: Subject, on face: CivilDateTime, _ isTime: Bool
    ) -> Bool {
        let instant = Instant(secondsSinceEpoch: face.secondsSinceEpoch)
        guard let other = database.zones(everAbbreviated: name, near: instant).first else { return false }
        let actual = other.inForce
        let text = isTime ? "\(face) \(other.zone)" : other.zone
        findings.append(
            Finding(
                "Z109", .error,
                "\"\(name)\" is not in force on \(face.date): \(other.zone) is on \(actual.abbreviation) "
                    + "(\(actual.description)) then; did you mean \(text)?",
                at: subject, fixes: [.init(text, writing: text, isSafe: false)]))
        return true
    }
}
