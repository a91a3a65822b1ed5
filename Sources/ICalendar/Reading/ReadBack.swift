internal import CICal
package import Chronology
internal import Threading

/// What libical makes of a feed of ours. One line that cannot be parsed makes Thunderbird show no event at all, so a feed is
/// read back before anyone else reads it.
package struct ReadBack: Hashable, Sendable {
    /// In the order of the file; of one that recurs each occurrence.
    package let events: [Event]
    /// Nothing is wrong where it is empty.
    package let errors: [String]

    package struct Event: Hashable, Sendable {
        package let uid: String
        /// Of one that recurs: which date of its rule this is.
        package let date: CivilDate?
        package let start: Instant
        package let end: Instant
        package let isAllDay: Bool
        package let summary: String
        package let description: String
        package let location: String
        package let status: String
        package let sequence: Int
    }

    package static func check(_ bytes: [UInt8]) -> ReadBack {
        let read = reading(bytes)
        return read.events.isEmpty ? ReadBack(events: [], errors: read.errors + ["there is no event"]) : read
    }

    /// What stands around the events of a feed, which were read before.
    package static func errors(inFrame bytes: [UInt8]) -> [String] { reading(bytes).errors }

    private static func reading(_ bytes: [UInt8]) -> ReadBack {
        let lines = lineErrors(in: bytes)
        // libical reads up to the first NUL and no further.
        guard !bytes.contains(0) else { return ReadBack(events: [], errors: lines + ["the file has a NUL"]) }
        return libical.withLock { _ in
            guard let root = icalparser_parse_string(String(decoding: bytes, as: UTF8.self)) else {
                return ReadBack(events: [], errors: lines + ["libical reads nothing"])
            }
            defer { icalcomponent_free(root) }
            guard icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT else {
                return ReadBack(events: [], errors: lines + ["there is not exactly one VCALENDAR"])
            }
            let found = children(of: root).filter { icalcomponent_isa($0) == ICAL_VEVENT_COMPONENT }
                .map(KnownProperties.init)
            return ReadBack(
                events: events(found),
                errors: lines + errors(in: root) + restrictionErrors(in: root) + eventErrors(in: found))
        }
    }

    /// What libical could not parse.
    private static func errors(in root: OpaquePointer) -> [String] {
        let errors = children(of: root).flatMap(findings(in:)) + findings(in: root)
        let count = Int(icalcomponent_count_errors(root))
        return count > errors.count ? errors + ["libical counts \(count) errors"] : errors
    }

    private static func findings(in component: OpaquePointer) -> [String] {
        properties(ICAL_XLICERROR_PROPERTY, of: component).map {
            text(icalproperty_get_value_as_string_r($0)) ?? "an error without words"
        }
    }

    private static func events(_ found: [KnownProperties]) -> [Event] {
        let occurrences = Occurrences(found)
        return found.flatMap { event -> [Event] in
            guard let starts = occurrences.starts(of: event) else {
                let start = Instant(secondsSinceEpoch: seconds(event.start))
                return [Event(event, on: event.time(ICAL_RECURRENCEID_PROPERTY).flatMap(date), at: start)]
            }
            return starts.map { Event(event, on: $0.date, at: $0.start) }
        }
    }
}

extension ReadBack.Event {
    fileprivate init(_ event: KnownProperties, on date: CivilDate?, at first: Instant) {
        let start = event.start
        let status = event.first(ICAL_STATUS_PROPERTY).map { icalproperty_get_status($0) } ?? ICAL_STATUS_NONE
        self.init(
            uid: event.uid, date: date,
            start: first, end: first.adding(seconds: seconds(event.end) - seconds(start)),
            isAllDay: start.is_date != 0,
            summary: event.words(ICAL_SUMMARY_PROPERTY, icalproperty_get_summary),
            description: event.words(ICAL_DESCRIPTION_PROPERTY, icalproperty_get_description),
            location: event.words(ICAL_LOCATION_PROPERTY, icalproperty_get_location),
            status: borrowed(icalproperty_status_to_string(status)),
            sequence: event.first(ICAL_SEQUENCE_PROPERTY).map { Int(icalproperty_get_sequence($0)) } ?? 0)
    }
}
