/// What of a programme's text must not leave the organiser's desk: private links, addresses and accounts, wherever they
/// stand, also where the file is too broken to be read.
package struct Secrets: Sendable {
    /// Longest first.
    private let known: [String]

    private static let keys = ["join", "email", "hostaccount"]
    package static let mask = "•••"

    /// `known`: the private values that have been read.
    package init(_ known: [String]) {
        self.known = Set(known.filter { $0.count > 2 }).sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// A text of ours, without the values that are known.
    package func hidden(_ text: String) -> String {
        known.reduce(text) { $1.isEmpty ? $0 : $0.replacing($1, with: Self.mask) }
    }

    /// Whether what is written below a line is a private value.
    func isPrivate(_ line: String) -> Bool {
        guard let start = Self.endOfPrivateKey(Array(line)) else { return false }
        // Of `- {name: A, email: b,` only the rest of the line is the value.
        return !line.dropFirst(start).contains { ",}".contains($0) }
    }

    /// A line of the file. Hidden are the values that are known, what stands behind a private key however it is spelt, and
    /// whatever looks like a link or an address.
    func hidden(_ line: (before: String, marked: String, after: String)) -> (String, String, String) {
        let whole = Array(line.before + line.marked + line.after)
        var isHidden = [Bool](repeating: false, count: whole.count)
        for range in privateRanges(of: whole) { for place in range { isHidden[place] = true } }
        let ends = (line.before.count, line.before.count + line.marked.count)
        func part(_ range: Range<Int>) -> String {
            var shown = ""
            for place in range {
                if !isHidden[place] {
                    shown.append(whole[place])
                } else if place == range.lowerBound || !isHidden[place - 1] {
                    shown += Self.mask
                }
            }
            return shown
        }
        return (part(0..<ends.0), part(ends.0..<ends.1), part(ends.1..<whole.count))
    }

    private func privateRanges(of line: [Character]) -> [Range<Int>] {
        let text = String(line)
        var ranges: [Range<Int>] = []
        if let start = Self.endOfPrivateKey(line) { ranges.append(start..<line.count) }
        var start = 0
        for end in 0...line.count where end == line.count || line[end].isWhitespace {
            let word = String(line[start..<end])
            if word.contains("@") || word.contains("://") { ranges.append(start..<end) }
            start = end + 1
        }
        for secret in known {
            for range in text.ranges(of: secret) {
                let first = text.distance(from: text.startIndex, to: range.lowerBound)
                ranges.append(first..<(first + text.distance(from: range.lowerBound, to: range.upperBound)))
            }
        }
        return ranges
    }

    /// Where the value of the first private key begins; a slip of one letter or two swapped ones is that key too.
    private static func endOfPrivateKey(_ line: [Character]) -> Int? {
        line.indices.first { place in
            guard line[place] == ":" || line[place] == "=" else { return false }
            let before = line[..<place].reversed().drop { $0.isWhitespace || "\"'".contains($0) }
            let key = before.prefix { $0.isLetter || "-_".contains($0) }.filter(\.isLetter).reversed()
            return keys.contains { isNear(Array(String(key).lowercased()), Array($0)) }
        }.map { $0 + 1 }
    }

    private static func isNear(_ word: [Character], _ key: [Character]) -> Bool {
        if word == key { return true }
        switch word.count - key.count {
        case 0:
            let differing = word.indices.filter { word[$0] != key[$0] }
            let isSwapped =
                differing.count == 2 && word[differing[0]] == key[differing[1]]
                && word[differing[1]] == key[differing[0]]
            return differing.count == 1 || isSwapped
        case 1: return word.indices.contains { Array(word[..<$0] + word[($0 + 1)...]) == key }
        case -1: return key.indices.contains { Array(key[..<$0] + key[($0 + 1)...]) == word }
        default: return false
        }
    }
}
