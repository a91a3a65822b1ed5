/// The candidate that was most likely meant by a misspelt word, or nil where none is near enough to be worth saying.
///
/// Near is measured without regard to case; among equally near ones the longer shared beginning wins, because people
/// mistype ends more than beginnings, and then the earlier candidate.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    nearestFew(to: word, among: candidates, count: 1).first
}

/// The candidates that were most likely meant, nearest first, at most `count`.
package func nearestFew(to word: String, among candidates: some Sequence<String>, count: Int = 3) -> [String] {
    precondition(count > 0, "nearestFew was asked for \(count) candidates")
    let sought = folded(word)
    var found: [(rank: Rank, candidate: String)] = []
    for candidate in candidates {
        // With enough found already, one that is further away than the last of them need not be measured out.
        let limit = found.count == count ? found[count - 1].rank.distance : Int.max
        guard let rank = rank(of: candidate, for: sought, atMost: limit) else { continue }
        let place = found.firstIndex { rank < $0.rank } ?? found.count
        guard place < count, !found.contains(where: { $0.candidate == candidate }) else { continue }
        found.insert((rank, candidate), at: place)
        if found.count > count { found.removeLast() }
    }
    return found.map(\.candidate)
}

private struct Rank: Comparable {
    let distance: Int
    let sharedBeginning: Int

    static func < (left: Rank, right: Rank) -> Bool {
        (left.distance, -left.sharedBeginning) < (right.distance, -right.sharedBeginning)
    }
}

private func rank(of candidate: String, for sought: [Unicode.Scalar], atMost limit: Int) -> Rank? {
    // A scalar takes one to four bytes; where even one byte each makes it too short, it need not be folded.
    let longest = max(sought.count, candidate.utf8.count)
    let widest = min(limit, farthest(forLength: longest))
    guard candidate.utf8.count + widest >= sought.count else { return nil }
    let letters = folded(candidate)
    let nearEnough = min(limit, farthest(forLength: max(sought.count, letters.count)))
    if let distance = editDistance(sought, letters, atMost: nearEnough) {
        return Rank(distance: distance, sharedBeginning: sharedBeginning(sought, letters))
    }
    // An abbreviation: `lang` for `language`. It is further than any slip of the fingers.
    guard sought.count >= 3, limit > farthestEver, letters.starts(with: sought) else { return nil }
    return Rank(distance: farthestEver + 1, sharedBeginning: sought.count)
}

/// The most slips one can make in a word of this many letters and still be understood.
private func farthest(forLength length: Int) -> Int { min((length + 1) / 3, farthestEver) }

private let farthestEver = 4

private func sharedBeginning(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
}

private func folded(_ word: String) -> [Unicode.Scalar] {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return Array(word.lowercased().unicodeScalars) }
    return word.utf8.map { Unicode.Scalar((0x41...0x5A).contains($0) ? $0 + 0x20 : $0) }
}
