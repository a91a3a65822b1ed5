internal import Chronology
internal import ICalendar

/// How a feed writes starts and ends: in UTC, which every client converts rightly, or on the home zone's clocks.
struct EventTime: Sendable {
    private let zone: Zone?

    /// Everything in UTC.
    static let utc = EventTime(zone: nil)

    private init(zone: Zone?) { self.zone = zone }

    /// On a zone's clocks, unless they are UTC's own: Outlook stumbles over TZID=UTC.
    init(on zone: Zone) {
        self.zone = zone.isUTC ? nil : zone
    }

    /// Whether both ends can be said on the clocks. A face that the clocks show twice is read in two ways, whatever RFC 5545
    /// section 3.3.5 says, so such an event stays in UTC.
    func isLocal(_ interval: Interval) -> Bool {
        guard let zone else { return false }
        return [interval.start, interval.end].allSatisfy { zone.resolve(zone.local(at: $0)) == .unique($0) }
    }

    func write(_ interval: Interval, to writer: inout CalendarWriter) {
        let isLocal = isLocal(interval)
        write("DTSTART", interval.start, isLocal, to: &writer)
        // RFC 5545 section 3.8.2.2 wants it later than the start; without one the event ends as it starts.
        if interval.end > interval.start { write("DTEND", interval.end, isLocal, to: &writer) }
    }

    private func write(_ name: String, _ instant: Instant, _ isLocal: Bool, to writer: inout CalendarWriter) {
        guard isLocal, let zone else { return writer.property(name, .instant(instant)) }
        writer.property(name, parameters: [Parameter("TZID", [zone.name])], .local(zone.local(at: instant)))
    }
}

extension Zone {
    fileprivate var isUTC: Bool {
        ["UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"].contains(name)
    }
}
