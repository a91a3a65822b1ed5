/// Why bytes are not a usable TZif file (RFC 9636).
package enum TZifError: Error, Hashable, Sendable, CustomStringConvertible {
    case notTZif
    case truncated
    case tooLarge
    case version(UInt8)
    case counts
    /// Files of the `right/` tree count leap seconds, which POSIX time and every peer of ours do not.
    case leapSeconds
    case transitionOrder(index: Int)
    case transitionRange(index: Int)
    case transitionType(index: Int)
    case offset(type: Int)
    case daylightFlag(type: Int)
    case abbreviation(type: Int)
    case indicators
    case footer(String)
    case trailingBytes

    package var description: String {
        switch self {
        case .notTZif: "it does not begin with \"TZif\" (RFC 9636 section 3.1)"
        case .truncated: "it ends in the middle of its data"
        case .tooLarge: "it is larger than \(TZifFile.largestSize) bytes, which no zone needs"
        case .version(let byte): "its version byte \(byte) is none that RFC 9636 section 3.1 knows"
        case .counts: "the counts in its header contradict each other (RFC 9636 section 3.1)"
        case .leapSeconds: "it counts leap seconds, as the files of right/ do; take the one outside right/"
        case .transitionOrder(let index): "transition \(index) is not later than the one before it"
        case .transitionRange(let index): "transition \(index) is billions of years away"
        case .transitionType(let index): "transition \(index) names a local time type that is not there"
        case .offset(let type): "local time type \(type) is a day or more away from UTC"
        case .daylightFlag(let type): "local time type \(type) has a daylight saving flag that is neither 0 nor 1"
        case .abbreviation(let type): "local time type \(type) has no readable abbreviation"
        case .indicators: "its standard/wall or UT/local indicators contradict each other"
        case .footer(let text): "its footer \"\(text)\" is not a rule of RFC 9636 section 3.3"
        case .trailingBytes: "bytes follow its footer"
        }
    }
}
