internal import Chronology
package import Programmes

/// What a plan had better keep. One rule is one file, written once: `charges` is its plain definition, which `place` is held
/// to, and which `place --explain` prints.
package protocol SoftRule: Sendable {
    /// Its file's name in kebab case: the word for it in weights, explanations and documentation.
    static var id: String { get }
    /// One line for organisers.
    static var summary: String { get }
    /// What a unit of it is, as `docs/placing.md` has it.
    static var counts: String { get }
    /// What a unit of it costs where the programme's weights do not say.
    static var usualWeight: Int { get }
    /// Whatever is not as it had better be, at `weight` a unit.
    static func charges(in agenda: Agenda, weight: Int) -> [Charge]
}

/// What something costs by a soft rule, and whom it concerns.
package struct Charge: Hashable, Sendable {
    package let rule: String
    package let cost: Int
    package var session: ID<Session>?
    package var region: ID<Region>?
    package var track: ID<Track>?

    package init(
        _ rule: String, _ cost: Int, session: ID<Session>? = nil, region: ID<Region>? = nil, track: ID<Track>? = nil
    ) {
        self.rule = rule
        self.cost = cost
        self.session = session
        self.region = region
        self.track = track
    }
}

extension SoftRule {
    /// What the programme's authors made of the usual weight.
    package static func weight(in programme: Programme) -> Int { programme.placing.weights[id] ?? usualWeight }
}

extension Agenda {
    /// All that the plan costs, rule by rule.
    package func charges() -> [Charge] {
        softRules.flatMap { $0.charges(in: self, weight: $0.weight(in: programme)).filter { $0.cost != 0 } }
    }

    /// What is on for the first time: all showings but encores.
    func livePlaces() -> [Int] {
        showings.indices.filter { !showings[$0].isEncore }
    }

    /// What several showings have on at once, charged to whoever comes on beside others.
    func overlaps(_ places: [Int]) -> [(place: Int, minutes: Int)] {
        let sorted = places.sorted { (showings[$0].interval.start, $0) < (showings[$1].interval.start, $1) }
        var covered = Int.min / 2
        return sorted.map { place in
            let interval = showings[place].interval
            let (start, end) = (interval.start.secondsSinceEpoch, interval.end.secondsSinceEpoch)
            let overlap = max(0, min(covered, end) - start)
            covered = max(covered, end)
            return (place, overlap / 60)
        }
    }
}
