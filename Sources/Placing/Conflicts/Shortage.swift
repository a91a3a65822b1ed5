internal import Chronology
internal import Rules

/// Sessions that need more time than there is for them: counted, so it takes no search to be certain of it.
package struct Shortage: Sendable, Equatable {
    /// In order.
    package let sessions: [Int]
    let holder: Holder
    let measure: Measure
    let need: Int
    /// Less than `need`.
    let room: Int
    /// Those that need most, as many as are too many by themselves.
    let neediest: [Int]
    /// How many of the sessions have to go at the least.
    let surplus: Int

    /// What there is too little of.
    enum Holder: Sendable, Hashable {
        case streams([Int])
        case person(Int)
        /// Any one: they belong together.
        case oneStream
        /// The time there is, for no two of them may be on at once.
        case row
    }

    /// What `need` and `room` count.
    enum Measure: Sendable, Hashable {
        /// Slots, with those that a stream or a person needs behind each session.
        case slots(hasGaps: Bool)
        /// Sessions of at least so many slots.
        case sessions(length: Int)
        /// Sessions, of which somebody's days hold so many.
        case perDay
    }
}

extension Shortage {
    /// Whether it takes so many sessions that naming each would tell nobody anything.
    var isWide: Bool { neediest.count > 8 }

    /// Sessions that need so much each, where all they have is `room`; nil where it suffices.
    init?(_ sessions: [Int], on holder: Holder, needing needs: [Int], room: Int, hasGaps: Bool) {
        let need = needs.reduce(0, +)
        guard need > room else { return nil }
        let greatest = zip(needs, sessions).sorted { $0.0 > $1.0 }
        self.init(
            sessions: sessions, holder: holder, measure: .slots(hasGaps: hasGaps), need: need, room: room,
            neediest: Self.first(of: greatest, toPass: room),
            surplus: Self.first(of: greatest, toPass: need - room - 1).count)
    }

    /// Sessions of which so many have room.
    init?(_ sessions: [Int], on holder: Holder, _ measure: Measure, room: Int) {
        guard sessions.count > room else { return nil }
        self.init(
            sessions: sessions, holder: holder, measure: measure, need: sessions.count, room: room,
            neediest: Array(sessions.prefix(room + 1)), surplus: sessions.count - room)
    }

    /// The first of these that need more than so much together.
    private static func first(of sessions: [(need: Int, session: Int)], toPass most: Int) -> [Int] {
        var sum = 0
        let last = sessions.firstIndex { need, _ in
            sum += need
            return sum > most
        }
        return sessions.prefix((last ?? sessions.count) + 1).map(\.session)
    }
}

extension Shortage {
    /// `"a" and "b" have room for 142h30m, and with their turnarounds they take 160h`.
    func explained(in problem: PlacementProblem) -> String {
        func spelled(_ slots: Int) -> String { Duration.seconds(60 * slots * problem.slotMinutes).spelled }
        let (owner, gaps) =
            switch holder {
            case .streams(let set):
                (list(set.map { quoted(problem.streams[$0].id) }) + (set.count == 1 ? " has" : " have"), "turnarounds")
            case .person(let person): (quoted(problem.people[person].id) + " has", "rests")
            case .oneStream: ("one stream has", "turnarounds")
            case .row: ("one after the other there is", "")
            }
        switch measure {
        case .slots(let hasGaps):
            return
                "they take \(spelled(need))\(hasGaps ? " with their \(gaps)" : ""), and \(owner) room for \(spelled(room))"
        case .sessions(let length):
            return "each takes \(spelled(length)) or more, and \(owner) room for \(room) of them"
        case .perDay: return "\(owner) days for \(room) of them"
        }
    }
}
