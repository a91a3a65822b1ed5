internal import CICal

/// How often each property may stand in each component of a feed of ours (RFC 5545 sections 3.4 and 3.6, RFC 7986 section 4).
/// What we never write is refused, so that this is nowhere laxer than `icalrestriction_check`, which goes through a list of
/// thousands for every component; a test holds them together.
func restrictionErrors(in root: OpaquePointer) -> [String] {
    let kind = icalcomponent_isa(root)
    let name = borrowed(icalcomponent_kind_to_string(kind))
    guard let restriction = restrictions.first(where: { $0.component == kind }) else {
        return ["\(name) does not belong in a feed"]
    }
    var errors = restriction.errors(in: root, name)
    for child in children(of: root) {
        let inner = icalcomponent_isa(child)
        if restriction.children.contains(inner) {
            errors += restrictionErrors(in: child)
        } else {
            errors.append("\(name) has a \(borrowed(icalcomponent_kind_to_string(inner)))")
        }
    }
    return errors
}

private struct Restriction: Sendable {
    let component: icalcomponent_kind
    let children: [icalcomponent_kind]
    private let once: [icalproperty_kind]
    /// By the number of a kind: how often it may be there.
    private let most: [Int]

    init(
        _ component: icalcomponent_kind, once: [icalproperty_kind], atMostOnce: [icalproperty_kind] = [],
        often: [icalproperty_kind] = [], children: [icalcomponent_kind] = []
    ) {
        (self.component, self.once, self.children) = (component, once, children)
        let known = (once + atMostOnce).map { ($0, 1) } + (often + [ICAL_XLICERROR_PROPERTY]).map { ($0, Int.max) }
        var most = Array(repeating: 0, count: 1 + (known.map { Int($0.0.rawValue) }.max() ?? 0))
        for (kind, count) in known { most[Int(kind.rawValue)] = count }
        self.most = most
    }

    func errors(in component: OpaquePointer, _ name: String) -> [String] {
        var counts = Array(repeating: 0, count: most.count)
        var errors: [String] = []
        var next = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
        while let property = next {
            let kind = icalproperty_isa(property)
            let number = Int(kind.rawValue)
            if number >= most.count || most[number] == 0 {
                errors.append("\(name) may not have \(Self.name(of: kind))")
            } else {
                counts[number] += 1
                if counts[number] > most[number] { errors.append("\(name) has more than one \(Self.name(of: kind))") }
            }
            next = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
        }
        let missing = once.filter { counts[Int($0.rawValue)] == 0 }
        return errors + missing.map { "\(name) has no \(Self.name(of: $0))" }
    }

    private static func name(of kind: icalproperty_kind) -> String { borrowed(icalproperty_kind_to_string(kind)) }
}

private let restrictions = [
    Restriction(
        ICAL_VCALENDAR_COMPONENT, once: [ICAL_PRODID_PROPERTY, ICAL_VERSION_PROPERTY],
        atMostOnce: [
            ICAL_LASTMODIFIED_PROPERTY, ICAL_URL_PROPERTY, ICAL_NAME_PROPERTY, ICAL_DESCRIPTION_PROPERTY,
            ICAL_REFRESHINTERVAL_PROPERTY, ICAL_SOURCE_PROPERTY, ICAL_COLOR_PROPERTY,
        ],
        often: [ICAL_X_PROPERTY], children: [ICAL_VEVENT_COMPONENT, ICAL_VTIMEZONE_COMPONENT]),
    Restriction(
        ICAL_VEVENT_COMPONENT, once: [ICAL_UID_PROPERTY, ICAL_DTSTAMP_PROPERTY, ICAL_DTSTART_PROPERTY],
        atMostOnce: [
            ICAL_LASTMODIFIED_PROPERTY, ICAL_CREATED_PROPERTY, ICAL_SEQUENCE_PROPERTY, ICAL_DTEND_PROPERTY,
            ICAL_RRULE_PROPERTY, ICAL_RECURRENCEID_PROPERTY, ICAL_SUMMARY_PROPERTY, ICAL_STATUS_PROPERTY,
            ICAL_TRANSP_PROPERTY, ICAL_CLASS_PROPERTY, ICAL_LOCATION_PROPERTY, ICAL_URL_PROPERTY,
            ICAL_DESCRIPTION_PROPERTY,
        ],
        // libical makes a list with commas several properties.
        often: [ICAL_CATEGORIES_PROPERTY, ICAL_EXDATE_PROPERTY, ICAL_CONFERENCE_PROPERTY],
        children: [ICAL_VALARM_COMPONENT]),
    Restriction(
        ICAL_VALARM_COMPONENT, once: [ICAL_ACTION_PROPERTY, ICAL_TRIGGER_PROPERTY, ICAL_DESCRIPTION_PROPERTY]),
    Restriction(
        ICAL_VTIMEZONE_COMPONENT, once: [ICAL_TZID_PROPERTY],
        children: [ICAL_XSTANDARD_COMPONENT, ICAL_XDAYLIGHT_COMPONENT]),
    observance(ICAL_XSTANDARD_COMPONENT), observance(ICAL_XDAYLIGHT_COMPONENT),
]

private func observance(_ component: icalcomponent_kind) -> Restriction {
    Restriction(
        component, once: [ICAL_DTSTART_PROPERTY, ICAL_TZOFFSETFROM_PROPERTY, ICAL_TZOFFSETTO_PROPERTY],
        atMostOnce: [ICAL_TZNAME_PROPERTY, ICAL_RRULE_PROPERTY], often: [ICAL_RDATE_PROPERTY])
}
