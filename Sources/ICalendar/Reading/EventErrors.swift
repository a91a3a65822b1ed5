internal import CICal

/// What RFC 5545 section 3.6.1 requires of every event; libical's own check knows little of calendars without METHOD.
func eventErrors(in root: OpaquePointer) -> [String] {
    let events = children(of: root).filter { icalcomponent_isa($0) == ICAL_VEVENT_COMPONENT }
    let uids = events.map { borrowed(icalcomponent_get_uid($0)) }
    let repeated = Set(uids).count < uids.count ? ["two events have one UID"] : []
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
