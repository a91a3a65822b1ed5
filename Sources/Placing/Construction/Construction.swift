/// A first plan that breaks no hard rule: what comes before others first, then who has the fewest starts; each where it
/// costs least. Who finds no place throws out whoever is cheapest to throw out, and those queue again.
struct Construction {
    private(set) var plan: Plan
    private let model: Model
    /// How often a session has found no place: it is heard the sooner, and thrown out the later.
    private(set) var trouble: [Int]
    /// Session by slot: how often it was forced in there, so that two who throw each other out try something else in time.
    private var forced: [Int: Int] = [:]
    private let depth: [Int]
    private let tail: [Int]
    /// By person: whose sessions.
    private let engagements: [[Int]]
    /// How many places have been looked at.
    private(set) var looks = 0

    /// Nil when none was found within `attempts` placements, or by looking at so many places.
    static func firstPlan(_ model: Model, attempts: Int, looks: Int = .max) -> Plan? {
        var construction = Construction(model)
        return construction.run(attempts: attempts, looks: looks) ? construction.plan : nil
    }

    init(_ model: Model) {
        self.model = model
        plan = Plan(model)
        trouble = [Int](repeating: 0, count: model.sessions)
        (depth, tail) = Self.chains(model.problem)
        var engagements = [[Int]](repeating: [], count: model.problem.people.count)
        for session in model.problem.sessions.indices {
            for person in Set(model.problem.sessions[session].people) { engagements[person].append(session) }
        }
        self.engagements = engagements
    }

    /// How many must come before a session, and after it, in a row.
    private static func chains(_ problem: PlacementProblem) -> (depth: [Int], tail: [Int]) {
        var depth = [Int](repeating: 0, count: problem.sessions.count)
        var tail = depth
        for _ in problem.sessions {
            var changed = false
            for (index, session) in problem.sessions.enumerated() {
                for earlier in session.after.map(\.session) {
                    if depth[index] <= depth[earlier] && depth[index] < problem.sessions.count {
                        (depth[index], changed) = (depth[earlier] + 1, true)
                    }
                    if tail[earlier] <= tail[index] && tail[earlier] < problem.sessions.count {
                        (tail[earlier], changed) = (tail[index] + 1, true)
                    }
                }
            }
            if !changed { break }
        }
        return (depth, tail)
    }

    /// Whether all found a place within so many placements.
    mutating func run(attempts: Int, looks most: Int = .max) -> Bool {
        var queue = keepCurrent()
        for _ in 0..<attempts where looks < most {
            guard let next = queue.indices.min(by: { precedes(queue[$0], queue[$1]) }) else { return true }
            let session = queue.remove(at: next)
            if let place = cheapest(session) {
                plan.cost += plan.insert(session, at: place.start, on: place.stream)
            } else {
                trouble[session] += 1
                guard let evicted = force(session) else { return false }
                queue += evicted
            }
        }
        return queue.isEmpty
    }

    /// Leaves sessions where they are as far as that is allowed; those that have to find a place.
    private mutating func keepCurrent() -> [Int] {
        (0..<model.sessions).filter { session in
            guard let place = model.problem.sessions[session].current,
                model.price[session * model.slots + place.start] < Model.forbidden,
                model.isAble[session * model.streams + place.stream],
                plan.isFree(session, at: place.start, on: place.stream), plan.isWithMates(session, on: place.stream)
            else { return true }
            plan.cost += plan.insert(session, at: place.start, on: place.stream)
            return false
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let fixed = (model.starts.count(left) == 1 ? 0 : 1, model.starts.count(right) == 1 ? 0 : 1)
        return (fixed.0, -trouble[left], depth[left], -tail[left], model.starts.count(left), left)
            < (fixed.1, -trouble[right], depth[right], -tail[right], model.starts.count(right), right)
    }

    private mutating func cheapest(_ session: Int) -> Place? {
        var best: (cost: Int, place: Place)?
        looks += model.starts.count(session)
        for index in model.starts.range(session) {
            let slot = Int(model.starts.items[index])
            let price = Int(plan.priceNow[session * model.slots + slot]) + crowding(session, slot)
            if let best, price >= best.cost { continue }
            guard plan.isAllowed(session, at: slot) else { continue }
            for channel in model.able.range(session) {
                let stream = Int(model.able.items[channel])
                let known = plan.trackStream[Int(model.track[session]) * model.streams + stream] > 0
                let cost =
                    price + (known ? 0 : Int(model.stabilityWeight[Int(model.track[session])]))
                    + Int(model.streamPrice[session * model.streams + stream])
                if cost < best?.cost ?? .max, plan.isLaneFree(session, at: slot, on: stream),
                    plan.isWithMates(session, on: stream)
                {
                    best = (cost, Place(start: slot, stream: stream))
                }
            }
        }
        return best?.place
    }

    /// What the track and its followers say against a start.
    private func crowding(_ session: Int, _ slot: Int) -> Int {
        let mask = lowest(Int(model.length[session]))
        let track = Int(model.track[session])
        var cost = Int(model.trackWeight[track]) * (plan.one.window(track, slot) & mask).nonzeroBitCount
        if model.isHeadline[session] {
            cost += plan.headlineWeight * (plan.one.window(model.tracks, slot) & mask).nonzeroBitCount
        }
        let day = Int(model.dayOf[slot])
        if plan.trackDay[track * model.days + day] >= model.share[track] { cost += Int(model.spreadWeight[track]) }
        // Leave a day to each who must follow.
        if tail[session] > model.days - 1 - day { cost += 1_000 * (tail[session] - (model.days - 1 - day)) }
        return cost
    }

    /// Puts the session where the least trouble stands; who had to leave.
    private mutating func force(_ session: Int) -> [Int]? {
        var best: (cost: Int, place: Place, evicted: [Int])?
        var evicted: [Int] = []
        for index in model.starts.range(session) {
            let slot = Int(model.starts.items[index])
            guard let barred = barring(session, at: slot) else { continue }
            let again = 3 * (forced[session * model.slots + slot] ?? 0)
            for channel in model.able.range(session) {
                let stream = Int(model.able.items[channel])
                looks += 1
                guard model.closed.window(stream, slot) & lowest(Int(model.length[session])) == 0 else { continue }
                evicted.removeAll(keepingCapacity: true)
                evicted += barred
                addOccupants(session, at: slot, on: stream, &evicted)
                addStrays(session, on: stream, &evicted)
                if let cost = price(of: evicted, from: again, below: best?.cost ?? .max) {
                    best = (cost, Place(start: slot, stream: stream), evicted.sorted())
                }
            }
        }
        guard let best else { return nil }
        forced[session * model.slots + best.place.start, default: 0] += 1
        for other in best.evicted { plan.cost += plan.remove(other) }
        plan.cost += plan.insert(session, at: best.place.start, on: best.place.stream)
        return best.evicted
    }

    /// What it takes to throw these out; nil where one can't be, or where it is too much.
    private func price(of evicted: [Int], from least: Int, below most: Int) -> Int? {
        var cost = least
        for other in evicted {
            let isFixed = model.starts.count(other) == 1
            if isFixed && model.able.count(other) == 1 { return nil }
            cost += 10 + 10 * trouble[other] + (isFixed ? 1_000 : 0)
        }
        return cost < most ? cost : nil
    }

    /// Who keeps the session from a start; nil where nobody's leaving would help.
    private func barring(_ session: Int, at slot: Int) -> [Int]? {
        var barring: [Int] = []
        for index in model.bans.range(session) {
            let ban = model.bans.items[index]
            let apart = Int32(slot) - plan.start[Int(ban.other)]
            if apart > ban.above && apart < ban.below { add(Int(ban.other), &barring) }
        }
        for index in model.people.range(session) {
            let person = Int(model.people.items[index])
            let clock = Int(model.clock[person]) * model.slots
            let date = model.dateOf[clock + slot]
            let most = Int(model.mostPerDay[person * model.dates + Int(date)])
            if most == 0 { return nil }
            var own: [Int] = []
            for other in engagements[person]
            where plan.isPlaced(other) && model.dateOf[clock + Int(plan.start[other])] == date { own.append(other) }
            guard own.count >= most else { continue }
            let trouble = trouble
            own.sort { trouble[$0] < trouble[$1] }
            for other in own.prefix(own.count - most + 1) { add(other, &barring) }
        }
        return barring
    }

    private func add(_ session: Int, _ sessions: inout [Int]) {
        if !sessions.contains(session) { sessions.append(session) }
    }

    /// Sessions that belong on the same stream and are on another.
    private func addStrays(_ session: Int, on stream: Int, _ evicted: inout [Int]) {
        for index in model.mates.range(session) {
            let other = Int(model.mates.items[index])
            if plan.isPlaced(other) && Int(plan.stream[other]) != stream { add(other, &evicted) }
        }
    }

    private func addOccupants(_ session: Int, at slot: Int, on stream: Int, _ evicted: inout [Int]) {
        let base = Int(model.lane[stream]) * plan.width + slot
        for cell in base..<base + Int(model.length[session]) + Int(model.turnaround[stream]) {
            let other = Int(plan.occupant[cell]) - 1
            if other >= 0 { add(other, &evicted) }
        }
    }
}
