/// What a plan costs and breaks by the plain definition of every rule: slow and obvious. The search's own counting is held
/// equal to it by tests, and every plan that leaves this room is judged by it once more.
package struct Judgement: Sendable, Equatable {
    package var broken: [String] = []
    package var reach = 0
    package var comfort = 0
    package var track = 0
    package var headline = 0
    package var clash = 0
    package var spread = 0
    package var stability = 0
    /// What single starts and streams cost beside reach and comfort.
    package var extra = 0
    package var floor = 0

    /// Weighted.
    package var cost: Int { reach + comfort + track + headline + clash + spread + stability + extra + floor }

    package init(of plan: [Place], in problem: PlacementProblem) {
        precondition(plan.count == problem.sessions.count, "a plan of \(plan.count) for \(problem.sessions.count)")
        countPrices(plan, problem)
        countTogether(plan, problem)
        countTracks(plan, problem)
        countRegions(plan, problem)
        findBroken(plan, problem)
    }

    private mutating func countPrices(_ plan: [Place], _ problem: PlacementProblem) {
        for (session, place) in zip(problem.sessions, plan) {
            guard let start = session.starts.first(where: { $0.slot == place.start }) else {
                broken.append("start \(session.id)")
                continue
            }
            reach += problem.weights.reach * start.reach
            comfort += problem.weights.comfort * start.comfort
            extra += start.extra
            if session.streamPrices.indices.contains(place.stream) { extra += session.streamPrices[place.stream] }
        }
    }

    private mutating func countTogether(_ plan: [Place], _ problem: PlacementProblem) {
        for slot in 0..<problem.slotCount {
            let running = problem.sessions.indices.filter {
                plan[$0].start <= slot && slot < plan[$0].start + problem.sessions[$0].length
            }
            let fixed = problem.fixtures.filter { $0.slots.contains(slot) }
            let tracks = Dictionary(grouping: running.map { problem.sessions[$0].track } + fixed.map(\.track)) { $0 }
            track += problem.weights.track * tracks.reduce(0) { $0 + problem.charged($1.key) * ($1.value.count - 1) }
            let headlines = running.count { problem.sessions[$0].isHeadline } + fixed.count { $0.isHeadline }
            headline += problem.weights.headline * max(0, headlines - 1)
            for pair in problem.clashes where running.contains(pair.first) && running.contains(pair.second) {
                clash += problem.weights.clash * pair.weight
            }
        }
    }

    private mutating func countTracks(_ plan: [Place], _ problem: PlacementProblem) {
        let shares = problem.dailyShares()
        for track in 0..<problem.trackCount {
            let own = problem.sessions.indices.filter { problem.sessions[$0].track == track }
            let fixed = problem.fixtures.filter { $0.track == track }
            for day in problem.days {
                let count =
                    own.count { day.contains(plan[$0].start) }
                    + fixed.count { day.contains($0.slots.lowerBound) }
                spread += problem.charged(track) * problem.weights.spread * max(0, count - shares[track])
            }
            let streams = Set(own.map { plan[$0].stream } + fixed.compactMap(\.stream))
            stability += problem.charged(track) * problem.weights.stability * max(0, streams.count - 1)
        }
    }

    private mutating func countRegions(_ plan: [Place], _ problem: PlacementProblem) {
        for (index, region) in problem.regions.enumerated() {
            var met = 0
            for (session, place) in zip(problem.sessions, plan) {
                let slots = place.start..<place.start + session.length
                met += session.interest[index] * slots.count { region.isFair[$0] }
            }
            floor += problem.weights.floor * max(0, region.floor - met)
        }
    }

    private mutating func findBroken(_ plan: [Place], _ problem: PlacementProblem) {
        let sessions = problem.sessions
        func end(_ index: Int) -> Int { plan[index].start + sessions[index].length }
        func meet(_ left: Int, _ right: Int, gap: Int) -> Bool {
            plan[left].start < end(right) + gap && plan[right].start < end(left) + gap
        }
        for (index, session) in sessions.enumerated() {
            let stream = problem.streams[plan[index].stream]
            if !session.streams.contains(plan[index].stream) { broken.append("stream \(session.id)") }
            if stream.closed.contains(where: { $0.overlaps(plan[index].start..<end(index)) }) {
                broken.append("closed \(session.id)")
            }
            for earlier in session.after where end(earlier.session) + earlier.gap > plan[index].start {
                broken.append("after \(session.id)")
            }
            for earlier in session.after
            where earlier.isExact && end(earlier.session) + earlier.gap < plan[index].start {
                broken.append("right after \(session.id)")
            }
            for mate in session.mates where plan[mate].stream != plan[index].stream {
                broken.append("same stream \(session.id)")
            }
            for other in session.apart where meet(index, other, gap: 0) { broken.append("parallel \(session.id)") }
            for other in 0..<index {
                let its = problem.streams[plan[other].stream]
                if its.lane == stream.lane && meet(index, other, gap: max(its.turnaround, stream.turnaround)) {
                    broken.append("overlap \(sessions[other].id) \(session.id)")
                }
                for person in session.people where sessions[other].people.contains(person) {
                    if meet(index, other, gap: problem.people[person].rest) {
                        broken.append("person \(problem.people[person].id) \(sessions[other].id) \(session.id)")
                    }
                }
            }
        }
        for (index, person) in problem.people.enumerated() {
            let own = sessions.indices.filter { sessions[$0].people.contains(index) }
            for (date, most) in person.mostPerDay.enumerated() {
                let load = own.count { problem.dates[person.clock][plan[$0].start] == date }
                if load > most { broken.append("load \(person.id)") }
            }
        }
    }
}
