internal import Chronology
internal import ICalendar

/// How a feed writes starts and ends: in UTC, which every client converts rightly, or on a zone's clocks.
struct EventTime: Sendable {
    private let zone: Zone?

    /// Everything in UTC.
    static let utc = EventTime(zone: nil)

    private init(zone: Zone?) { self.zone = zone }

    /// On a zone's clocks, unless they are UTC's own: Outlook stumbles over TZID=UTC.
    init(on zone: Zone) {
        self.zone = zone.isUTC ? nil : zone
    }

    /// On a zone's clocks, also where they are UTC's, which are then called by another name: of a rule whose times are in what
    /// they take for UTC some readers think that it goes by X-WR-TIMEZONE.
    init(forSeriesOn zone: Zone, _ database: TimeZoneDatabase) {
        self.zone = zone.isUTC ? database.zone("Etc/GMT") ?? zone : zone
    }

    /// Which clocks an event's times are on. A face that the clocks show twice is read in two ways, whatever RFC 5545 section
    /// 3.3.5 says, so such an event stays in UTC.
    func zone(for interval: Interval) -> Zone? {
        guard let zone else { return nil }
        return [interval.start, interval.end].allSatisfy { zone.resolve(zone.local(at: $0)) == .unique($0) }
            ? zone : nil
    }

    /// The clocks themselves; nil for UTC.
    var clocks: Zone? { zone }

    func write(_ interval: Interval, to writer: inout CalendarWriter) {
        let zone = zone(for: interval)
        func write(_ name: String, _ instant: Instant) {
            guard let zone else { return writer.property(name, .instant(instant)) }
            Self.write(name, zone.local(at: instant), on: zone, to: &writer)
        }
        write("DTSTART", interval.start)
        // RFC 5545 section 3.8.2.2 wants it later than the start; without one the event ends as it starts.
        if interval.end > interval.start { write("DTEND", interval.end) }
    }

    /// A face on the clocks, whatever instant it means.
    func write(_ name: String, _ face: CivilDateTime, to writer: inout CalendarWriter) {
        guard let zone else {
            return writer.property(name, .instant(Instant(secondsSinceEpoch: face.secondsSinceEpoch)))
        }
        Self.write(name, face, on: zone, to: &writer)
    }

    private static func write(_ name: String, _ face: CivilDateTime, on zone: Zone, to writer: inout CalendarWriter) {
        writer.property(name, parameters: [Parameter("TZID", [zone.name])], .local(face))
    }

    /// Whether the clocks show a face at an instant, and only then.
    func shows(_ face: CivilDateTime, at instant: Instant) -> Bool {
        (zone ?? .utc).resolve(face) == .unique(instant)
    }
}

extension Zone {
    fileprivate var isUTC: Bool {
        ["UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"].contains(name)
    }
}
