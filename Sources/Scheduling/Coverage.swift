package import Chronology
package import Programmes

/// Windows laid out on the time line, once, to be asked of many intervals.
package struct Coverage: Sendable {
    /// Apart from each other, ascending, in seconds since 1970.
    private let pieces: [Range<Int>]
    /// Seconds covered before each piece.
    private let before: [Int]

    /// Knows of the windows as far as they touch `span`.
    package init(_ windows: [Window], on zone: Zone, in span: Interval) {
        let all = windows.flatMap { zone.intervals(of: $0, around: span) }.sorted { $0.start < $1.start }
        var pieces: [Range<Int>] = []
        for next in all {
            let range = next.start.secondsSinceEpoch..<next.end.secondsSinceEpoch
            if let last = pieces.last, range.lowerBound <= last.upperBound {
                pieces[pieces.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                pieces.append(range)
            }
        }
        self.pieces = pieces
        var sum = 0
        before = pieces.map { piece in
            defer { sum += piece.count }
            return sum
        }
    }

    /// How many seconds of the interval the windows hold.
    package func seconds(of interval: Interval) -> Int {
        covered(before: interval.end.secondsSinceEpoch) - covered(before: interval.start.secondsSinceEpoch)
    }

    private func covered(before second: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].lowerBound < second { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        return before[low - 1] + min(second, pieces[low - 1].upperBound) - pieces[low - 1].lowerBound
    }
}

extension Zone {
    /// How many seconds of an interval the windows hold.
    package func seconds(of interval: Interval, in windows: [Window]) -> Int {
        Coverage(windows, on: self, in: interval).seconds(of: interval)
    }
}
