/// A time of day as a clock shows it, belonging to no date and no zone.
package struct CivilTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since midnight as the clock counts them, 0..<86,400.
    package let secondsOfDay: Int

    /// Nil when no clock shows it; leap seconds are not shown.
    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        secondsOfDay = hour * 3_600 + minute * 60 + second
    }

    package init(secondsOfDay: Int) {
        precondition((0..<86_400).contains(secondsOfDay), "\(secondsOfDay) is not a second of a day")
        self.secondsOfDay = secondsOfDay
    }

    package static let midnight = CivilTime(secondsOfDay: 0)

    package var hour: Int { secondsOfDay / 3_600 }
    package var minute: Int { secondsOfDay / 60 % 60 }
    package var second: Int { secondsOfDay % 60 }

    package static func < (left: CivilTime, right: CivilTime) -> Bool {
        left.secondsOfDay < right.secondsOfDay
    }

    /// `17:00`, with seconds only where there are any.
    package var description: String {
        "\(padded(hour)):\(padded(minute))" + (second == 0 ? "" : ":\(padded(second))")
    }
}
