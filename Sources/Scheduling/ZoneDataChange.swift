package import Chronology
package import Programmes

/// What newer zone data do to a showing.
package struct ZoneDataChange: Hashable, Sendable {
    package let showing: ShowingID
    package let effect: Effect

    package enum Effect: Hashable, Sendable {
        /// Its wall time now means another instant.
        case moved(from: Instant, to: Instant)
        /// Its wall time exists no more, or now happens twice: it needs its author.
        case unresolved(from: Instant)
        /// It had no instant by the old data.
        case resolved(to: Instant)
        /// The instant stays; these zones' clocks show another time then.
        case viewersOnly(zones: [String])
    }

    /// The showings of a programme that the newer data touch. What had ended by `now` is left alone: it took place when it did.
    package static func changes(
        in programme: Programme, from old: TimeZoneDatabase, to new: TimeZoneDatabase, now: Instant
    ) -> [ZoneDataChange] {
        let before = Scheduler.schedule(programme, zones: old).schedule
        let after = Scheduler.schedule(programme, zones: new).schedule
        let viewers = after.viewerZones(new).compactMap { name in
            old.zone(name).flatMap { older in new.zone(name).map { (older, $0) } }
        }
        let oldIntervals = Dictionary(before.showings.map { ($0.id, $0.interval) }) { first, _ in first }
        let newIntervals = Dictionary(after.showings.map { ($0.id, $0.interval) }) { first, _ in first }
        let ids = before.showings.map(\.id) + after.showings.map(\.id).filter { oldIntervals[$0] == nil }
        return ids.compactMap { id in
            let (was, becomes) = (oldIntervals[id], newIntervals[id])
            guard let last = [was?.end, becomes?.end].compactMap({ $0 }).max(), last > now else { return nil }
            return effect(was, becomes, viewers).map { ZoneDataChange(showing: id, effect: $0) }
        }
    }

    private static func effect(_ was: Interval?, _ becomes: Interval?, _ viewers: [(Zone, Zone)]) -> Effect? {
        switch (was, becomes) {
        case (nil, nil): return nil
        case (nil, let becomes?): return .resolved(to: becomes.start)
        case (let was?, nil): return .unresolved(from: was.start)
        case (let was?, let becomes?) where was.start != becomes.start:
            return .moved(from: was.start, to: becomes.start)
        case (let was?, _):
            let zones = viewers.filter { $0.offset(at: was.start).seconds != $1.offset(at: was.start).seconds }
            return zones.isEmpty ? nil : .viewersOnly(zones: zones.map { $0.0.name })
        }
    }
}
