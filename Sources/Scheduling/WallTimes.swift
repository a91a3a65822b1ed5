internal import Chronology
internal import Diagnostics
internal import Programmes

extension Scheduler {
    /// The one instant that a written wall time means; otherwise a finding says why there is none.
    mutating func instant(of wall: WallTime, at subject: Subject) -> Instant? {
        if let offset = wall.offset, wall.zone == nil {
            return Instant(secondsSinceEpoch: wall.face.secondsSinceEpoch - offset)
        }
        if let name = wall.zone, zones[name] == nil {
            reportZone(name, at: subject, on: wall.face)
            return nil
        }
        // Without its home zone a programme has no clocks at all; that is reported where the zone stands.
        guard let zone = zones[wall.zone ?? programme.zone] else { return nil }
        if let offset = wall.offset { return instant(of: wall, offset, zone, at: subject) }
        if let name = wall.zone, isOutOfSeason(name, zone, wall.face) {
            reportOtherSeason(name, at: subject, on: wall.face)
            return nil
        }
        switch zone.resolve(wall.face) {
        case .unique(let instant):
            if let repeated = wall.repeated { reportNeedless(repeated, wall, zone, at: subject) }
            return instant
        case .gap(let before, let after, let jump):
            reportGap(wall, zone, before: before, after: after, jump, at: subject)
            return nil
        case .fold(let earlier, let later, let jump):
            switch wall.repeated {
            case .first: return earlier
            case .second: return later
            case nil:
                reportFold(wall, zone, jump, at: subject)
                return nil
            }
        }
    }

    /// RFC 9557 section 3.4: a time whose offset its zone contradicts is not to be trusted.
    private mutating func instant(of wall: WallTime, _ offset: Int, _ zone: Zone, at subject: Subject) -> Instant? {
        let instant = Instant(secondsSinceEpoch: wall.face.secondsSinceEpoch - offset)
        let actual = zone.offset(at: instant)
        if actual.seconds == offset { return instant }
        let written = ZoneOffset(seconds: offset, isDaylightSaving: false, abbreviation: "").description
        let byOffset = zone.local(at: instant)
        findings.append(
            Finding(
                "Z110", .error,
                "\(written) is not the offset of \(zone.name) then, which is \(actual.description) (\(actual.abbreviation)): "
                    + "\(wall.face.time) there by the clock, \(byOffset.time) by the offset",
                at: subject,
                fixes: [
                    .init(
                        "\(wall.face) \(zone.name), by the clock", writing: "\(wall.face) \(zone.name)", isSafe: false),
                    .init(
                        "\(byOffset) \(zone.name), by the offset", writing: "\(byOffset) \(zone.name)", isSafe: false),
                ]))
        return nil
    }

    private mutating func reportNeedless(
        _ repeated: WallTime.Repeated, _ wall: WallTime, _ zone: Zone, at subject: Subject
    ) {
        findings.append(
            Finding(
                "Z105", .warning, "(\(repeated.rawValue)) is not needed: \(zone.name) shows \(wall.face) once",
                at: subject,
                fixes: [.init("without it", writing: text(wall.face, wall), isSafe: true)]))
    }

    private mutating func reportGap(
        _ wall: WallTime, _ zone: Zone, before: Instant, after: Instant, _ jump: Transition, at subject: Subject
    ) {
        let readings = [after, before].map { zone.local(at: $0) }
        findings.append(
            Finding(
                "Z102", .error,
                "\(wall.face.time) on \(wall.face.date) does not exist in \(zone.name): \(clocksGo(jump)); write "
                    + readings.map(\.time.description).joined(separator: " or "),
                at: subject, related: whereTheZoneIsSet(wall),
                fixes: readings.map { .init("\(text($0, wall))", writing: text($0, wall), isSafe: false) }))
    }

    private mutating func reportFold(_ wall: WallTime, _ zone: Zone, _ jump: Transition, at subject: Subject) {
        let first = text(wall.face, wall, .first)
        let second = text(wall.face, wall, .second)
        findings.append(
            Finding(
                "Z103", .error,
                "\(wall.face.time) on \(wall.face.date) happens twice in \(zone.name): \(clocksGo(jump)); "
                    + "write (first) or (second) after it",
                at: subject, related: whereTheZoneIsSet(wall),
                fixes: [
                    .init("\(first), while it is \(jump.before.abbreviation)", writing: first, isSafe: false),
                    .init("\(second), when it is \(jump.after.abbreviation)", writing: second, isSafe: false),
                ]))
    }

    /// `clocks go from 02:00 (EST, -05:00) to 03:00 (EDT, -04:00)`.
    func clocksGo(_ jump: Transition) -> String {
        let faces = [jump.before, jump.after].map { offset in
            let face = CivilDateTime(secondsSinceEpoch: jump.instant.secondsSinceEpoch + offset.seconds)
            return (face, "(\(offset.abbreviation), \(offset.description))")
        }
        let isSameDate = faces[0].0.date == faces[1].0.date
        let words = faces.map { isSameDate ? "\($0.0.time) \($0.1)" : "\($0.0) \($0.1)" }
        return "clocks go \(jump.jumpSeconds < 0 ? "back " : "")from \(words[0]) to \(words[1])"
    }

    private func whereTheZoneIsSet(_ wall: WallTime) -> [Finding.Related] {
        wall.zone == nil ? [.init("the zone is set here", at: .programme("zone"))] : []
    }

    /// A time as the author would write it.
    private func text(_ face: CivilDateTime, _ wall: WallTime, _ repeated: WallTime.Repeated? = nil) -> String {
        ([face.description] + (repeated.map { ["(\($0.rawValue))"] } ?? []) + (wall.zone.map { [$0] } ?? []))
            .joined(separator: " ")
    }
}
