internal import CICal
internal import Chronology

/// What libical makes of an event that recurs (RFC 5545 section 3.8.5): each occurrence that its rule gives, but for exceptions
/// and for dates that another event of the same UID stands for.
struct Occurrences {
    /// The RECURRENCE-IDs by UID. Their dates do: none of our rules gives two times on one, and a time that the clocks skip
    /// libical reads now so, now so.
    private var replaced: [String: Set<CivilDate>] = [:]

    /// More than any series of ours has, and few enough that a rule without end does no harm.
    private static let most = 2_000

    init(_ events: [KnownProperties]) {
        for event in events {
            guard let time = event.time(ICAL_RECURRENCEID_PROPERTY) else { continue }
            replaced[event.uid, default: []].formUnion([date(of: time)].compactMap { $0 })
        }
    }

    /// The starts of an event, each with its date on the clocks of the rule; nil where it does not recur.
    func starts(of event: KnownProperties) -> [(date: CivilDate?, start: Instant)]? {
        guard let property = event.first(ICAL_RRULE_PROPERTY) else { return nil }
        let first = event.start
        // Expanded as clock faces and read on the clocks afterwards: given a zone, libical's iterator goes wrong for the date
        // after one that the clocks skip.
        var floating = first
        floating.zone = nil
        guard let iterator = icalrecur_iterator_new(icalproperty_get_rrule(property), floating) else { return nil }
        defer { icalrecur_iterator_free(iterator) }
        let exceptions = Set(
            event.all(ICAL_EXDATE_PROPERTY).compactMap { exception in
                date(of: icalproperty_get_datetime_with_component(exception, event.component))
            })
        let gone = exceptions.union(replaced[event.uid] ?? [])
        var starts: [(date: CivilDate?, start: Instant)] = []
        for _ in 0..<Self.most {
            var time = icalrecur_iterator_next(iterator)
            if icaltime_is_null_time(time) != 0 { break }
            time.zone = first.zone
            if date(of: time).map(gone.contains) ?? false { continue }
            starts.append((date(of: time), Instant(secondsSinceEpoch: seconds(time))))
        }
        return starts
    }
}

/// In UTC, or on the clocks that the calendar's own VTIMEZONE describes.
func seconds(_ time: icaltimetype) -> Int {
    let zone = icaltime_get_timezone(time) ?? icaltimezone_get_utc_timezone()
    return icaltime_as_timet_with_zone(time, zone)
}

func date(of time: icaltimetype) -> CivilDate? {
    CivilDate(year: Int(time.year), month: Int(time.month), day: Int(time.day))
}
