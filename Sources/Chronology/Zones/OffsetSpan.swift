/// A stretch of time over which a zone's clocks keep one distance from UTC, whatever they call it.
package struct OffsetSpan: Hashable, Sendable {
    package let interval: Interval
    /// Seconds ahead of UTC.
    package let seconds: Int

    package init(interval: Interval, seconds: Int) {
        self.interval = interval
        self.seconds = seconds
    }

    /// The starts are left to `==`: within one programme the ends and offsets tell spans apart well enough.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(interval.end.secondsSinceEpoch ^ seconds)
    }
}

extension Zone {
    /// `interval` cut where the clocks jump. Zones with equal spans show the same faces all along, so a timetable needs only
    /// one column for them: over a few days the world's 598 zones have about 46.
    package func offsetSpans(in interval: Interval) -> [OffsetSpan] {
        if let state = table.onlyType(in: interval) {
            return [OffsetSpan(interval: interval, seconds: table.types[state].seconds)]
        }
        var spans: [OffsetSpan] = []
        var start = interval.start
        for jump in transitions(in: interval) where jump.jumpSeconds != 0 && jump.instant > start {
            spans.append(OffsetSpan(interval: Interval(start: start, end: jump.instant), seconds: jump.before.seconds))
            start = jump.instant
        }
        let last = OffsetSpan(interval: Interval(start: start, end: interval.end), seconds: offsetSeconds(at: start))
        spans.append(last)
        return spans
    }

    /// Whether two zones' clocks show the same faces all through `interval`.
    package func sameOffsets(as other: Zone, in interval: Interval) -> Bool {
        table.hasSameContents(as: other.table) || offsetSpans(in: interval) == other.offsetSpans(in: interval)
    }
}
