package import Chronology
package import Programmes

extension Zone {
    /// Where a window lies on the time line, as far as it touches `interval`. A face that the clocks skip or repeat is read as
    /// RFC 5545 section 3.3.5 says: an end of a window is no appointment.
    package func intervals(of window: Window, around interval: Interval) -> [Interval] {
        // A window whose two ends the clocks skip is nothing.
        all(of: window, around: interval).filter { $0.start < $0.end && $0.overlaps(interval) }
    }

    private func all(of window: Window, around interval: Interval) -> [Interval] {
        switch window {
        case .dated(let start, let end): [self.interval(from: start, to: end)]
        case .recurring(let days, let hours):
            dates(around: interval).filter { days.contains($0.weekday) }.map { date in
                let start = CivilDateTime(date, hours.start)
                return self.interval(from: start, to: start.adding(seconds: hours.seconds))
            }
        }
    }

    private func interval(from start: CivilDateTime, to end: CivilDateTime) -> Interval {
        let first = instant(of: start)
        return Interval(start: first, end: max(first, instant(of: end)))
    }

    private func instant(of face: CivilDateTime) -> Instant {
        resolve(face).instant(.compatible)!
    }

    /// Every date a daily window of which may touch the interval: that of the day before may, and where a zone skipped a whole
    /// day (Apia in 2011) the one before that.
    private func dates(around interval: Interval) -> [CivilDate] {
        let first = local(at: interval.start).date.adding(days: -2)
        let last = local(at: interval.end).date
        return (first.daysSinceEpoch...max(first.daysSinceEpoch, last.daysSinceEpoch)).map(
            CivilDate.init(daysSinceEpoch:))
    }

    /// Whether the windows together hold the whole interval.
    package func isCovered(_ interval: Interval, by windows: [Window]) -> Bool {
        let pieces = windows.flatMap { intervals(of: $0, around: interval) }.sorted { $0.start < $1.start }
        var reached = interval.start
        for piece in pieces where piece.start <= reached { reached = max(reached, piece.end) }
        return reached >= interval.end
    }

    package func touches(_ interval: Interval, _ windows: [Window]) -> Bool {
        windows.contains { !intervals(of: $0, around: interval).isEmpty }
    }
}
