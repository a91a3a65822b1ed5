/// A stretch of time in which two releases of the data disagree on a zone.
package struct ZoneDifference: Hashable, Sendable {
    package let zone: String
    /// As far as it lies within what was compared.
    package let interval: Interval
    package let old: ZoneOffset
    package let new: ZoneOffset

    /// Whether clocks show another time, and not only the name of their time or its daylight saving flag differ.
    package var movesClocks: Bool { old.seconds != new.seconds }
}

extension Zone {
    /// Where this zone's data differ from newer ones, within `interval`: neighbouring stretches of the same difference are one.
    package func differences(from newer: Zone, in interval: Interval) -> [ZoneDifference] {
        let changes = transitions(in: interval) + newer.transitions(in: interval)
        let starts = Set(changes.map(\.instant)).union([interval.start]).sorted()
        var found: [ZoneDifference] = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : interval.end
            let (old, new) = (offset(at: start), newer.offset(at: start))
            guard old != new else { continue }
            if let last = found.last, last.interval.end == start, last.old == old, last.new == new {
                found[found.count - 1] = ZoneDifference(
                    zone: name, interval: Interval(start: last.interval.start, end: end), old: old, new: new)
            } else {
                found.append(
                    ZoneDifference(zone: name, interval: Interval(start: start, end: end), old: old, new: new))
            }
        }
        return found
    }
}

/// What changed between two releases of the data.
package struct DatabaseDifference: Sendable {
    package let differences: [ZoneDifference]
    package let added: [String]
    package let removed: [String]

    package init(from old: TimeZoneDatabase, to new: TimeZoneDatabase, in interval: Interval) {
        let before = Set(old.names)
        let after = Set(new.names)
        added = after.subtracting(before).sorted()
        removed = before.subtracting(after).sorted()
        differences = new.zoneNames.filter(before.contains).flatMap { name -> [ZoneDifference] in
            guard let zone = old.zone(name), let newer = new.zone(name) else { return [] }
            return zone.differences(from: newer, in: interval)
        }
    }
}
