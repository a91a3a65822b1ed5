internal import Chronology

/// Something that takes up what can be used only once at a time. `place` is its place in written order; `lane` is where it
/// happens, for rules by which the same lane is another rule's business.
struct Occupation {
    let place: Int
    let lane: Int
    let interval: Interval
}

/// One of several that want the same thing at once: the one written last, with those written before it.
struct Conflict: Hashable {
    enum Kind: Hashable {
        case overlap
        /// Not at once, but with less between them than is needed.
        case shortGap
    }

    let kind: Kind
    let place: Int
    /// Ascending; no more than `Conflict.shown` of them.
    let others: [Int]
    let count: Int

    static let shown = 3
    /// More at once than anyone would count.
    static let crowd = 100
}

/// Sweeps over the starts in order of time. What is reported is bounded by the number of occupations, and each is compared
/// with no more than a crowd of those that are on already: a thousand sessions at the same time are one slip, not half a
/// million, and what is not told of a crowd is told when some of it has been moved.
func conflicts(
    among occupations: [Occupation], gap: Duration = .zero, where matters: (Int, Int) -> Bool = { _, _ in true }
) -> [Conflict] {
    let sorted = occupations.sorted { ($0.interval.start, $0.place) < ($1.interval.start, $1.place) }
    var overlaps = [Tally](repeating: Tally(), count: sorted.count)
    var shortGaps = overlaps
    var active: [Int] = []
    for (index, next) in sorted.enumerated() {
        active.removeAll { sorted[$0].interval.end + gap <= next.interval.start }
        for other in active where matters(sorted[other].lane, next.lane) {
            let isLater = next.place > sorted[other].place
            let (later, earlier) = isLater ? (index, other) : (other, index)
            if next.interval.start < sorted[other].interval.end {
                overlaps[later].add(sorted[earlier].place)
            } else {
                shortGaps[later].add(sorted[earlier].place)
            }
        }
        if active.count < Conflict.crowd { active.append(index) }
    }
    return sorted.indices.flatMap { index in
        [
            overlaps[index].conflict(.overlap, of: sorted[index]),
            shortGaps[index].conflict(.shortGap, of: sorted[index]),
        ]
        .compactMap(\.self)
    }
}

/// The first few of many, and how many there are.
private struct Tally {
    private var places: [Int] = []
    private var count = 0

    mutating func add(_ place: Int) {
        count += 1
        if places.count == Conflict.shown {
            guard place < places[Conflict.shown - 1] else { return }
            places.removeLast()
        }
        places.insert(place, at: places.firstIndex { $0 > place } ?? places.count)
    }

    func conflict(_ kind: Conflict.Kind, of occupation: Occupation) -> Conflict? {
        count == 0 ? nil : Conflict(kind: kind, place: occupation.place, others: places, count: count)
    }
}
