internal import CICal

/// What RFC 5545 section 3.6.1 requires of every event; libical's own check knows little of calendars without METHOD.
func eventErrors(in root: OpaquePointer) -> [String] {
    let events = children(of: root).filter { icalcomponent_isa($0) == ICAL_VEVENT_COMPONENT }
    // But for those that stand for one date of a series (section 3.8.4.4).
    let names = events.map { event in
        let date = properties(ICAL_RECURRENCEID_PROPERTY, of: event).first.map {
            text(icalproperty_get_value_as_string_r($0)) ?? ""
        }
        return [borrowed(icalcomponent_get_uid(event)), date ?? "whole"]
    }
    let repeated = Set(names).count < names.count ? ["two events have one UID"] : []
    let empty = events.isEmpty ? ["there is no event"] : []
    return empty + repeated + events.flatMap(errors(in:))
}

private func errors(in event: OpaquePointer) -> [String] {
    let required = [
        ("UID", ICAL_UID_PROPERTY), ("DTSTAMP", ICAL_DTSTAMP_PROPERTY), ("DTSTART", ICAL_DTSTART_PROPERTY),
    ]
    let missing = required.filter { properties($0.1, of: event).count != 1 }.map { "an event has not one \($0.0)" }
    let single = [ICAL_DTEND_PROPERTY, ICAL_SUMMARY_PROPERTY, ICAL_STATUS_PROPERTY, ICAL_SEQUENCE_PROPERTY]
    let repeated = single.contains { properties($0, of: event).count > 1 } ? ["an event has a property twice"] : []
    let (start, end) = (icalcomponent_get_dtstart(event), icalcomponent_get_dtend(event))
    let isBackwards = !properties(ICAL_DTEND_PROPERTY, of: event).isEmpty && icaltime_compare(end, start) <= 0
    return missing + repeated + (isBackwards ? ["an event does not end after its start"] : [])
}
