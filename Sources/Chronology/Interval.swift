/// A half-open stretch of the UTC time line: `start` belongs to it, `end` does not, so two talks back to back do not overlap.
package struct Interval: Hashable, Sendable {
    package let start: Instant
    package let end: Instant

    package init(start: Instant, end: Instant) {
        precondition(start <= end, "an interval ends at \(end), before its start \(start)")
        self.start = start
        self.end = end
    }

    package init(start: Instant, length: Duration) {
        self.init(start: start, end: start + length)
    }

    package var length: Duration { end - start }

    package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

    package func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }

    package func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
}
