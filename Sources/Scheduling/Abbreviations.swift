internal import Chronology
internal import Diagnostics
internal import Programmes

/// `4pm BST`: letters that name no zone, that mean several, or that nobody's clocks are on at the time.
extension Scheduler {
    /// What an abbreviation may mean on a date.
    struct Meanings {
        /// In force then, the likeliest first.
        var inForce: [(zone: String, offset: ZoneOffset)]
        /// Zones that are on it at another time of the year.
        let otherSeason: [(zone: String, offset: ZoneOffset, inForce: ZoneOffset)]
        /// Whether the programme's own clocks are on it.
        var isHome = false
    }

    func isAbbreviation(_ name: String) -> Bool {
        (2...5).contains(name.utf8.count) && name.allSatisfy { $0.isASCII && $0.isLetter }
    }

    mutating func meanings(of name: String, on face: CivilDateTime) -> Meanings {
        let key = "\(name) \(face.date)"
        if let known = meanings[key] { return known }
        let instant = Instant(secondsSinceEpoch: face.secondsSinceEpoch)
        var found = Meanings(
            inForce: database.zones(abbreviated: name, at: instant),
            otherSeason: database.zones(everAbbreviated: name, near: instant))
        // What the organiser most likely means comes first: the programme's own clocks.
        let own = home.offset(at: instant)
        if own.abbreviation == name.uppercased(), let zone = database.canonicalName(programme.zone) {
            found.isHome = true
            found.inForce = [(zone, own)] + found.inForce.filter { $0.offset.seconds != own.seconds }
        }
        meanings[key] = found
        return found
    }

    mutating func reportAbbreviation(_ name: String, at subject: Subject, on face: CivilDateTime) -> Bool {
        let meanings = meanings(of: name, on: face)
        guard let first = meanings.inForce.first else { return reportOtherSeason(name, at: subject, on: face) }
        let list = meanings.inForce.prefix(4).map { "\($0.offset.description) (\($0.zone))" }.joined(separator: ", ")
        let more = meanings.inForce.count > 4 ? "…" : ""
        let others = meanings.otherSeason.prefix(1)
        let isCertain = meanings.isHome || meanings.inForce.count == 1 && meanings.otherSeason.isEmpty
        findings.append(
            Finding(
                "Z104", .error,
                "\"\(name)\" is not a time zone: on \(face.date) it is \(list)\(more); name the zone, like \(first.zone)",
                at: subject,
                notes: others.map { "\($0.zone) is on \($0.inForce.abbreviation) (\($0.inForce.description)) then" },
                fixes: meanings.inForce.prefix(3).map {
                    replacement(face, $0.zone, at: subject, isSafe: isCertain && $0.zone == first.zone)
                } + others.map { replacement(face, $0.zone, at: subject, isSafe: false) }))
        return true
    }

    /// Whether a zone's name that is also an abbreviation, `EST` or `CET`, is written for a day on which those who say it are
    /// on other clocks.
    mutating func isOutOfSeason(_ name: String, _ zone: Zone, _ face: CivilDateTime) -> Bool {
        guard isAbbreviation(name), zone.name.uppercased() == name.uppercased() else { return false }
        let instant = Instant(secondsSinceEpoch: face.secondsSinceEpoch)
        if zone.offset(at: instant).abbreviation != zone.name {
            return !meanings(of: name, on: face).otherSeason.isEmpty
        }
        guard database.isFixedOffsetName(name) else { return false }
        let meanings = meanings(of: name, on: face)
        return !meanings.isHome && !meanings.otherSeason.isEmpty
    }

    /// "EST" in July.
    @discardableResult
    mutating func reportOtherSeason(_ name: String, at subject: Subject, on face: CivilDateTime) -> Bool {
        let meanings = meanings(of: name, on: face)
        guard let other = meanings.otherSeason.first else { return false }
        let meant = replacement(face, other.zone, at: subject, isSafe: false)
        findings.append(
            Finding(
                "Z109", .error,
                "\"\(name)\" is not in force on \(face.date): \(other.zone) is on \(other.inForce.abbreviation) "
                    + "(\(other.inForce.description)) then; did you mean \(meant.text)?",
                at: subject,
                fixes: [meant]
                    + meanings.inForce.prefix(2).map { replacement(face, $0.zone, at: subject, isSafe: false) }))
        return true
    }
}
