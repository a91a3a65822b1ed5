internal import Chronology
internal import Programmes
internal import Rules

/// By the place of a session in the programme: which others name it, or are named by it.
struct Relations {
    let mates: [[Int]]
    let apart: [[Int]]
    let close: [[Int]]
    /// Who is to come after its first showing, and by how much.
    let followers: [[(session: Int, gap: Duration)]]

    init(_ programme: Programme) {
        let sessions = programme.sessions
        let places = Dictionary(sessions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        func mutual(_ pairs: [(Int, Int)]) -> [[Int]] {
            var related = [Set<Int>](repeating: [], count: sessions.count)
            for (one, other) in pairs where one != other {
                related[one].insert(other)
                related[other].insert(one)
            }
            return related.map { $0.sorted() }
        }
        func pairs(_ field: KeyPath<Session, [ID<Session>]>) -> [(Int, Int)] {
            sessions.indices.flatMap { one in
                sessions[one][keyPath: field].compactMap { places[$0] }.map { (one, $0) }
            }
        }
        mates = mutual(pairs(\.sameStreamAs))
        apart = mutual(pairs(\.notParallelTo))
        close = mutual(programme.closePairs)
        var followers = [[(session: Int, gap: Duration)]](repeating: [], count: sessions.count)
        for index in sessions.indices {
            for condition in sessions[index].after where condition.showing.encore == nil {
                guard let earlier = places[condition.showing.session],
                    condition.showing == ShowingID(sessions[earlier].id)
                else { continue }
                followers[earlier].append((index, condition.gap))
            }
        }
        self.followers = followers
    }
}
