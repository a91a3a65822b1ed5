/// Another start that a session could have in a plan in which all others stay, and what the plan would cost more.
package struct Alternative: Sendable, Equatable {
    package var place: Place
    package var delta: Int
}

extension PlacementProblem {
    /// The cheapest other starts of each session, each on its cheapest stream; none of a session that others move with.
    package func alternatives(to places: [Place], atMost count: Int) throws(PlacingFailure) -> [[Alternative]] {
        let model = try Model(self)
        var plan = Plan(model)
        plan.load(places)
        let planned = plan
        return sessions.indices.map { session in
            guard model.train.count(session) == 0, model.starts.count(session) > 1 else { return [] }
            var found: [Alternative] = []
            for start in sessions[session].starts where start.slot != places[session].start {
                guard planned.isAllowed(session, at: start.slot) else { continue }
                let streams = sessions[session].streams.filter { stream in
                    !planned.isClosed(session, at: start.slot, on: stream)
                        && planned.overlapDelta(session, to: start.slot, on: stream) <= 0
                        && planned.isWithMates(session, on: stream)
                }
                let best = streams.map { stream in
                    Alternative(
                        place: Place(start: start.slot, stream: stream),
                        delta: planned.delta(session, to: start.slot, on: stream))
                }.min { ($0.delta, $0.place.stream) < ($1.delta, $1.place.stream) }
                if let best { found.append(best) }
            }
            return Array(found.sorted { ($0.delta, $0.place.start) < ($1.delta, $1.place.start) }.prefix(count))
        }
    }
}
