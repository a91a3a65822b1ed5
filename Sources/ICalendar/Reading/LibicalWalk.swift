internal import CICal

/// The components right below one.
func children(of component: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var next = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
    while let child = next {
        found.append(child)
        next = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
    }
    return found
}

func properties(_ kind: icalproperty_kind, of component: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var next = icalcomponent_get_first_property(component, kind)
    while let property = next {
        found.append(property)
        next = icalcomponent_get_next_property(component, kind)
    }
    return found
}

/// A string that libical keeps; empty where there is none.
func borrowed(_ words: UnsafePointer<CChar>?) -> String { words.map { String(cString: $0) } ?? "" }

/// A string that libical gave away.
func text(_ words: UnsafeMutablePointer<CChar>?) -> String? {
    defer { icalmemory_free_buffer(words) }
    return words.map { String(cString: $0) }
}
