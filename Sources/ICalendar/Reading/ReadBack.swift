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
            let components = children(of: root).filter { icalcomponent_isa($0) == ICAL_VEVENT_COMPONENT }
            return ReadBack(
                events: events(components),
                errors: lines + errors(in: root) + restrictionErrors(in: root) + eventErrors(in: components))
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

    private static func events(_ components: [OpaquePointer]) -> [Event] {
        let occurrences = Occurrences(components)
        return components.flatMap { component -> [Event] in
            let start = seconds(icalcomponent_get_dtstart(component))
            guard let starts = occurrences.starts(of: component) else {
                let stood = Occurrences.recurrenceID(of: component).flatMap(date)
                return [event(component, stood, Instant(secondsSinceEpoch: start))]
            }
            return starts.map { event(component, $0.date, $0.start) }
        }
    }

    private static func event(_ component: OpaquePointer, _ date: CivilDate?, _ first: Instant) -> Event {
        let start = icalcomponent_get_dtstart(component)
        let length = seconds(icalcomponent_get_dtend(component)) - seconds(start)
        return Event(
            uid: borrowed(icalcomponent_get_uid(component)), date: date,
            start: first, end: first.adding(seconds: length),
            isAllDay: start.is_date != 0,
            summary: borrowed(icalcomponent_get_summary(component)),
            description: borrowed(icalcomponent_get_description(component)),
            location: borrowed(icalcomponent_get_location(component)),
            status: borrowed(icalproperty_status_to_string(icalcomponent_get_status(component))),
            sequence: Int(icalcomponent_get_sequence(component)))
    }
}
