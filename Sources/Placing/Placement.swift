/// What a run has come to.
package struct Placement: Sendable {
    package var places: [Place]
    package var cost: Int
    /// No plan costs less, by `certificate`.
    package var bound: Int
    package var certificate: Certificate?
    /// Moves of each island.
    package var iterations: Int
    /// Moves of each island over which the long cooling was stretched: with `iterations` it replays the run.
    package var cooling: Int
    /// Each better plan when it was noticed, the first being the first that breaks no hard rule.
    package var trace: [Step]

    package struct Step: Sendable {
        package var time: Duration
        package var cost: Int
    }

    /// How far from the best possible the plan can be at most: (cost - bound) / bound. Nil where the bound is nothing.
    package var gap: Double? {
        if cost == bound { return 0 }
        return bound > 0 ? Double(cost - bound) / Double(bound) : nil
    }
}

/// How long to search, and with what.
package struct SearchOptions: Sendable {
    package var seed: UInt64 = 1
    package var islands = 2
    package var threads = 2
    /// Moves of each island; nil: as many as the time allows.
    package var iterations: Int?
    /// Over how many moves the long cooling is stretched; nil: as the time or the iterations allow.
    package var cooling: Int?
    /// Steps of the bound; it is near its best after 300.
    package var boundSteps = 1_000
    /// Nil: as long as the iterations take.
    package var time: Duration?
    /// Told with the first plan, with the bound, and between two rounds how far the search is; says whether it goes on.
    package var observe: @Sendable (PlacingProgress) -> Bool = { _ in true }

    package init() {}
}

/// How far a search is.
package struct PlacingProgress: Sendable {
    package var time: Duration
    package var cost: Int
    /// Nil as long as it is not known.
    package var bound: Int?
    /// Of all islands.
    package var moves: Int
}

/// Why there is no plan.
package enum PlacingFailure: Error, Equatable {
    /// No plan holds all of these sessions, or none was found; one holds all but any one of them.
    case impossible(sessions: [String], isProven: Bool)
    /// There is too little room for so many sessions, whatever else they need.
    case crowded(Shortage, explained: String)
    /// The numbers are beyond what the search can count with.
    case tooLarge(String)
}

extension PlacingFailure {
    static func impossible(_ conflict: SessionConflict, in problem: PlacementProblem) -> PlacingFailure {
        .impossible(sessions: conflict.sessions.map { problem.sessions[$0].id }, isProven: conflict.isProven)
    }
}
