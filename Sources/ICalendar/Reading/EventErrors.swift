internal import CICal

/// What RFC 5545 section 3.6.1 says of events beside how often each property may be there.
func eventErrors(in events: [OpaquePointer]) -> [String] {
    // But for those that stand for one date of a series (section 3.8.4.4).
    let names = events.map { event in
        let date = properties(ICAL_RECURRENCEID_PROPERTY, of: event).first.map {
            text(icalproperty_get_value_as_string_r($0)) ?? ""
        }
        return [borrowed(icalcomponent_get_uid(event)), date ?? "whole"]
    }
    let repeated = Set(names).count < names.count ? ["two events have one UID"] : []
    return repeated + events.flatMap(errors(in:))
}

private func errors(in event: OpaquePointer) -> [String] {
    let (start, end) = (icalcomponent_get_dtstart(event), icalcomponent_get_dtend(event))
    let hasEnd = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY) != nil
    let isBackwards = hasEnd && icaltime_compare(end, start) <= 0
    let statuses = properties(ICAL_STATUS_PROPERTY, of: event).map { icalproperty_get_status($0) }
    let known = [ICAL_STATUS_CONFIRMED, ICAL_STATUS_TENTATIVE, ICAL_STATUS_CANCELLED]
    let isOdd = !statuses.allSatisfy(known.contains)
    return (isBackwards ? ["an event does not end after its start"] : [])
        + (isOdd ? ["no event has such a STATUS"] : [])
}
