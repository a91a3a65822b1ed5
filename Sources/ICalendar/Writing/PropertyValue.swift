package import Chronology

/// The value of a property, in the forms of RFC 5545 section 3.3 that feeds need.
package enum PropertyValue: Hashable, Sendable {
    /// Words of people: escaped, controls taken out (section 3.3.11).
    case text(String)
    /// Several of them, such as categories; the commas between them are not escaped.
    case texts([String])
    /// Not TEXT: commas and semicolons stay (section 3.3.13).
    case uri(String)
    /// In UTC, the second form of section 3.3.5.
    case instant(Instant)
    /// On the clocks of the zone that the parameter TZID names, the third form of section 3.3.5.
    case local(CivilDateTime)
    /// Seconds ahead of UTC (section 3.3.14).
    case offset(Int)
    case date(CivilDate)
    case duration(Duration)
    case integer(Int)
    /// A word of the standard's own: `CONFIRMED`, `2.0`.
    case keyword(String)
}

/// A property parameter (RFC 5545 section 3.2).
package struct Parameter: Hashable, Sendable {
    package let name: String
    /// More than one only where the standard has a list: `FEATURE=AUDIO,VIDEO`.
    package let values: [String]

    package init(_ name: String, _ values: [String]) {
        self.name = name
        self.values = values
    }
}
