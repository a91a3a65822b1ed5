import Spelling
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("abc", "", 3), ("same", "same", 0),
        ("ca", "abc", 3), ("abcdef", "badcfe", 3), ("stream", "steram", 1), ("", "", 0),
    ])
    func countsInsertionsDeletionsSubstitutionsAndSwaps(left: String, right: String, distance: Int) {
        for limit in 0...8 {
            #expect(
                editDistance(Array(left), Array(right), atMost: limit) == (distance <= limit ? distance : nil),
                "\(left) → \(right) within \(limit)")
        }
    }

    @Test func theBandGivesWhatTheWholeTableGives() {
        var random = Lehmer(state: 42)
        for _ in 0..<2_000 {
            let left = word(&random)
            let right = word(&random)
            let whole = wholeTable(left, right)
            for limit in 0...5 {
                #expect(
                    editDistance(left, right, atMost: limit) == (whole <= limit ? whole : nil),
                    "\(left) \(right) \(limit)")
            }
        }
    }

    private func word(_ random: inout Lehmer) -> [UInt64] {
        (0..<Int(random.next() % 8)).map { _ in random.next() % 3 }
    }

    private func wholeTable(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for i in 0...left.count {
            for j in 0...right.count {
                guard i > 0, j > 0 else {
                    table[i][j] = i + j
                    continue
                }
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                var best = min(table[i - 1][j - 1] + cost, table[i - 1][j] + 1, table[i][j - 1] + 1)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    best = min(best, table[i - 2][j - 2] + 1)
                }
                table[i][j] = best
            }
        }
        return table[left.count][right.count]
    }
}

/// A repeatable source of words.
private struct Lehmer {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state * 48_271 % 2_147_483_647
        return state
    }
}
