/// The number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other
/// (optimal string alignment), or nil where it is more than `limit`.
///
/// Only the band of cells within `limit` of the diagonal is computed, because a cell further out cannot be part of an
/// alignment that is near enough. So a suggestion among ten thousand names stays a matter of milliseconds.
package func editDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if right.isEmpty { return left.count }
    let limit = min(limit, left.count + right.count)
    let beyond = limit + 1
    var beforeLast = [Int](repeating: beyond, count: right.count + 1)
    var last = (0...right.count).map { min($0, beyond) }
    var row = beforeLast
    for i in 0..<left.count {
        let band = max(0, i - limit)..<min(right.count, i + limit + 1)
        row[band.lowerBound] = band.lowerBound == 0 ? min(i + 1, beyond) : beyond
        if band.upperBound < right.count { last[band.upperBound] = beyond }
        var nearest = row[band.lowerBound]
        for j in band {
            var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                cost = min(cost, beforeLast[j - 1] + 1)
            }
            row[j + 1] = min(cost, beyond)
            nearest = min(nearest, row[j + 1])
        }
        // A swap can still reach over one row that is too far everywhere.
        if nearest > limit, last.allSatisfy({ $0 > limit }) { return nil }
        (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
}
