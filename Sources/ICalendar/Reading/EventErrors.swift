internal import CICal

/// What RFC 5545 section 3.6.1 says of events beside how often each property may be there.
func eventErrors(in events: [KnownProperties]) -> [String] {
    // But for those that stand for one date of a series (section 3.8.4.4).
    let names = events.map { event in
        let date = event.first(ICAL_RECURRENCEID_PROPERTY).map { text(icalproperty_get_value_as_string_r($0)) ?? "" }
        return [event.uid, date ?? "whole"]
    }
    let repeated = Set(names).count < names.count ? ["two events have one UID"] : []
    return repeated + events.flatMap(errors(in:))
}

private func errors(in event: KnownProperties) -> [String] {
    let isBackwards = event.time(ICAL_DTEND_PROPERTY).map { icaltime_compare($0, event.start) <= 0 } ?? false
    let statuses = event.all(ICAL_STATUS_PROPERTY).map { icalproperty_get_status($0) }
    let known = [ICAL_STATUS_CONFIRMED, ICAL_STATUS_TENTATIVE, ICAL_STATUS_CANCELLED]
    let isOdd = !statuses.allSatisfy(known.contains)
    return (isBackwards ? ["an event does not end after its start"] : [])
        + (isOdd ? ["no event has such a STATUS"] : [])
}
