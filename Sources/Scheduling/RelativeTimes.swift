internal import Chronology
internal import Diagnostics
internal import Programmes

extension Scheduler {
    /// When a showing is on; nil where it has no time, or none that can be resolved. Follows a chain of relative times step by
    /// step, not by recursion: thousands of short speeches may hang on each other.
    mutating func interval(of id: ShowingID) -> Interval? {
        var chain: [ShowingID] = []
        var inChain: Set<ShowingID> = []
        var next = id
        while intervals[next] == nil {
            guard inChain.insert(next).inserted else {
                reportCircle(chain[chain.firstIndex(of: next)!...])
                break
            }
            chain.append(next)
            guard case .after(let target, _)? = written[next]?.time else { break }
            next = firstShowing(target)
        }
        for id in chain.reversed() where intervals[id] == nil { intervals[id] = .some(resolved(id)) }
        return intervals[id] ?? nil
    }

    /// All before it in its chain are resolved.
    private mutating func resolved(_ id: ShowingID) -> Interval? {
        guard let (time, length) = written[id] else { return nil }
        let start: Instant? =
            switch time {
            case .wall(let wall): instant(of: wall, id)
            case .after(let target, let gap): (intervals[firstShowing(target)] ?? nil).map { $0.end + gap }
            case .unreadable: nil
            }
        return start.map { Interval(start: $0, length: length) }
    }

    private mutating func instant(of wall: WallTime, _ id: ShowingID) -> Instant? {
        if let (series, date) = ruled(id) { return instant(of: series, on: date, at: .showing(id, "at")) }
        // The first date of a series is written as the time of the session.
        let isFirst = id.date.map { $0 == wall.face.date && series[id.session]?.moved[$0] == nil } ?? false
        return instant(of: wall, at: isFirst ? .session(id.session, "at") : .showing(id, "at"))
    }

    /// Of the members of a circle.
    private static let mostNamed = 20

    private mutating func reportCircle(_ circle: ArraySlice<ShowingID>) {
        for id in circle { intervals[id] = .some(nil) }
        let start = circle.indices.min { order[circle[$0], default: 0] < order[circle[$1], default: 0] }!
        let members = Array(circle[start...] + circle[..<start])
        let named = members.count > Self.mostNamed ? members.prefix(Self.mostNamed / 2) : members[...]
        let rest = members.count > named.count ? ["\(members.count - named.count) more"] : []
        let path = (named.map(\.description) + rest + ["\(members[0])"]).joined(separator: " after ")
        findings.append(
            Finding(
                "P122", .error, "a circle of relative times: \(path)", at: .showing(members[0], "at"),
                related: named.dropFirst().map { .init("\($0) is in the circle", at: .showing($0, "at")) }))
    }
}
