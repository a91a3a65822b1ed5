internal import Threading

extension TimeZoneDatabase {
    /// Names that `name` may be a misspelling of, the nearest first: `Kathmandu` gives Asia/Kathmandu, `Europe/Londn`
    /// Europe/London. Five at most, none where nothing is near.
    package func nearestNames(to name: String) -> [String] {
        let asked = Self.comparable(name)
        guard (2...60).contains(asked.count) else { return [] }
        let scored = shelf.withLock { $0.allNames() }.compactMap { candidate in
            Self.distance(asked, candidate).map { (distance: $0, name: candidate) }
        }
        guard let nearest = scored.map(\.distance).min() else { return [] }
        let near = scored.filter { $0.distance <= nearest + 1 }
        return withoutOtherSpellings(near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name))
    }

    /// An old name that is as near as the zone's own name says nothing new.
    private func withoutOtherSpellings(_ names: [String]) -> [String] {
        let kept = names.filter { name in
            guard let canonical = canonicalName(name), canonical != name else { return true }
            return !names.contains(canonical)
        }
        return Array(kept.prefix(5))
    }

    /// Letters in small, one sign between words.
    private static func comparable(_ name: String) -> [UInt8] {
        ZoneName.folded(name).utf8.map { [UInt8(ascii: " "), UInt8(ascii: "-")].contains($0) ? UInt8(ascii: "_") : $0 }
    }

    /// Of the whole names or of the last parts, whichever are nearer; nil where more than a third is different.
    private static func distance(_ asked: [UInt8], _ candidate: String) -> Int? {
        let whole = comparable(candidate)
        let last = Array(whole[(whole.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...])
        let askedLast = Array(asked[(asked.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...])
        let direct = EditDistance.between(asked, whole)
        // A right place in a wrong area: Europe/Toronto.
        let byPlace = EditDistance.between(askedLast, last) + (askedLast.count == asked.count ? 0 : 1)
        let allowed = max(1, min(asked.count, askedLast.count + 1) / 3)
        let distance = min(direct, byPlace)
        return distance <= allowed ? distance : nil
    }
}

/// How many letters must be put in, taken out, replaced or swapped with a neighbour to make one word another (optimal string
/// alignment).
enum EditDistance {
    static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var (beforeLast, last) = ([Int](), Array(0...right.count))
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
