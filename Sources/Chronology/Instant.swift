/// A point on the UTC time line, to the second. Leap seconds are not counted, as in POSIX.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let secondsSinceEpoch: Int

    package init(secondsSinceEpoch: Int) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    package var utc: CivilDateTime { CivilDateTime(secondsSinceEpoch: secondsSinceEpoch) }

    package func adding(seconds: Int) -> Instant {
        Instant(secondsSinceEpoch: secondsSinceEpoch.addingSaturated(seconds))
    }

    package static func + (instant: Instant, duration: Duration) -> Instant {
        instant.adding(seconds: duration.wholeSeconds)
    }

    package static func - (left: Instant, right: Instant) -> Duration {
        .seconds(left.secondsSinceEpoch.subtractingSaturated(right.secondsSinceEpoch))
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }

    /// RFC 3339: `2026-11-15T18:00:00Z`.
    package var description: String {
        let utc = utc
        return "\(utc.date)T\(padded(utc.time.hour)):\(padded(utc.time.minute)):\(padded(utc.time.second))Z"
    }
}

extension Duration {
    /// The length in seconds, what is below a second cut off: a programme is written in minutes.
    package var wholeSeconds: Int { Int(components.seconds) }

    package var wholeMinutes: Int { wholeSeconds / 60 }
}
