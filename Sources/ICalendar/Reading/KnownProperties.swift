internal import CICal

/// A component's properties, found in one walk: libical goes through all of them each time that it is asked for one.
struct KnownProperties {
    let component: OpaquePointer
    private var all: [(kind: icalproperty_kind, property: OpaquePointer)] = []

    init(of component: OpaquePointer) {
        self.component = component
        all.reserveCapacity(20)
        var next = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
        while let property = next {
            all.append((icalproperty_isa(property), property))
            next = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
        }
    }

    func first(_ kind: icalproperty_kind) -> OpaquePointer? { all.first { $0.kind == kind }?.property }

    func all(_ kind: icalproperty_kind) -> [OpaquePointer] { all.filter { $0.kind == kind }.map(\.property) }

    /// On the clocks of its TZID; `icalcomponent_get_recurrenceid` forgets whose they are.
    func time(_ kind: icalproperty_kind) -> icaltimetype? {
        first(kind).map { icalproperty_get_datetime_with_component($0, component) }
    }

    /// Without DTSTART the null time.
    var start: icaltimetype { time(ICAL_DTSTART_PROPERTY) ?? icaltime_null_time() }

    /// Without DTEND what libical takes for it.
    var end: icaltimetype { time(ICAL_DTEND_PROPERTY) ?? icalcomponent_get_dtend(component) }

    var uid: String { words(ICAL_UID_PROPERTY, icalproperty_get_uid) }

    /// Empty without the property.
    func words(_ kind: icalproperty_kind, _ value: (OpaquePointer) -> UnsafePointer<CChar>?) -> String {
        first(kind).map { borrowed(value($0)) } ?? ""
    }
}
