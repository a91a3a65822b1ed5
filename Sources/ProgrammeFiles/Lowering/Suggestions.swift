internal import Chronology
internal import Spelling

/// The known words that were most likely meant. A file of thousands of wrong words gets suggestions for the first of them:
/// people mend those and look again.
struct Suggestions {
    private static let most = 500
    private var asked = 0

    /// A word that differs only in case is meant for sure.
    mutating func guess(_ word: String, among known: [String]) -> String? {
        asked += 1
        guard asked <= Self.most, word.utf8.count <= 100 else { return nil }
        return known.first { $0.lowercased() == word.lowercased() } ?? nearest(to: word, among: known)
    }

    mutating func guess(zone name: String, in database: TimeZoneDatabase) -> String? {
        asked += 1
        return asked <= Self.most ? database.nearestNames(to: name).first : nil
    }

    /// Whether one is the other with a single slip of the fingers: no second word is as near.
    static func isOneSlip(from word: String, to known: String) -> Bool {
        let plain = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
        return plain == known || known.count >= 4 && editDistance(Array(plain.utf8), Array(known.utf8), atMost: 1) != nil
    }
}
