extension PlacementProblem {
    /// Some of the sessions alone, in the order given. What ties them to others, and what anything costs, is left out.
    func part(_ chosen: [Int]) -> PlacementProblem {
        var part = self
        let places = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
        part.regions = []
        part.clashes = []
        part.sessions = chosen.map { index in
            var session = sessions[index]
            session.interest = []
            session.current = nil
            session.apart = session.apart.compactMap { places[$0] }
            session.mates = session.mates.compactMap { places[$0] }
            session.after = session.after.compactMap { earlier in
                places[earlier.session].map { Precedence(session: $0, gap: earlier.gap, isExact: earlier.isExact) }
            }
            return session
        }
        return part
    }
}
