internal import Chronology
internal import Spelling

/// The known words that were most likely meant. A file of thousands of wrong words gets suggestions for the first of them:
/// people mend those and look again.
struct Suggestions {
    private static let most = 500
    private var guesses: [Question: String?] = [:]

    private struct Question: Hashable {
        let word: String
        let list: String
    }

    /// `list` names what the known words are of. A word that differs only in case is meant for sure.
    mutating func guess(_ word: String, among known: [String], of list: String) -> String? {
        answer(Question(word: word, list: list)) {
            known.first { $0.lowercased() == word.lowercased() } ?? nearest(to: word, among: known)
        }
    }

    mutating func guess(zone name: String, in database: TimeZoneDatabase) -> String? {
        answer(Question(word: name, list: "zones")) { database.nearestNames(to: name).first }
    }

    private mutating func answer(_ question: Question, _ search: () -> String?) -> String? {
        if let known = guesses[question] { return known }
        guard guesses.count < Self.most, question.word.utf8.count <= 100 else { return nil }
        let found = search()
        guesses[question] = .some(found)
        return found
    }

    /// Whether one is the other with a single slip of the fingers: no second word is as near.
    static func isOneSlip(from word: String, to known: String) -> Bool {
        let plain = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
        return plain == known
            || known.count >= 4 && editDistance(Array(plain.utf8), Array(known.utf8), atMost: 1) != nil
    }
}
