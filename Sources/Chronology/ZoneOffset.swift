/// How far a zone's clocks are ahead of UTC, and what that state is called: one local time type of RFC 9636 section 3.2.
package struct ZoneOffset: Hashable, Sendable {
    /// Seconds ahead of UTC; negative west of Greenwich.
    package let seconds: Int
    package let isDaylightSaving: Bool
    /// `BST`, `+0545`; `-00` where the local time is unspecified.
    package let abbreviation: String

    package init(seconds: Int, isDaylightSaving: Bool, abbreviation: String) {
        self.seconds = seconds
        self.isDaylightSaving = isDaylightSaving
        self.abbreviation = abbreviation
    }

    package static let utc = ZoneOffset(seconds: 0, isDaylightSaving: false, abbreviation: "UTC")

    /// `+05:45`, with seconds only where there are any (before 1972).
    package var description: String {
        let size = Int(seconds.magnitude)
        let tail = size % 60 == 0 ? "" : ":\(padded(size % 60))"
        return (seconds < 0 ? "-" : "+") + "\(padded(size / 3_600)):\(padded(size / 60 % 60))" + tail
    }
}

/// A moment at which a zone goes from one local time type to another.
package struct Transition: Hashable, Sendable {
    package let instant: Instant
    package let before: ZoneOffset
    package let after: ZoneOffset

    package init(instant: Instant, before: ZoneOffset, after: ZoneOffset) {
        self.instant = instant
        self.before = before
        self.after = after
    }

    /// How far the clocks are put forward (positive) or back (negative); 0 where only the name changes.
    package var jumpSeconds: Int { after.seconds - before.seconds }
}
