/// Whether sessions fit by their bare lengths and their number: into what streams are open, and into what people have time for.
/// What does not fit so fits in no way, and no search would be done proving it.
struct Room {
    let problem: PlacementProblem
    let turnarounds: [Int]
    /// By session: the slots in which it can be on.
    private let covers: [Cover]
    /// By stream: when it is open.
    let open: [Cover]

    /// Whether it is proven that there is no room.
    static func isLacking(_ problem: PlacementProblem) -> Bool { !Room(problem).shortages().isEmpty }

    /// The shortage that the fewest sessions make, or, where it takes so many that naming each would tell nobody anything, the
    /// worst in proportion.
    static func shortage(_ problem: PlacementProblem) -> Shortage? {
        let shortages = Room(problem).shortages()
        let narrow = shortages.filter { !$0.isWide }.min { $0.neediest.count < $1.neediest.count }
        return narrow ?? shortages.max { $0.need * $1.room < $1.need * $0.room }
    }

    /// By person: whose sessions.
    private let engagements: [[Int]]

    private init(_ problem: PlacementProblem) {
        self.problem = problem
        turnarounds = problem.laneTurnarounds
        var engagements = [[Int]](repeating: [], count: problem.people.count)
        for session in problem.sessions.indices {
            for person in Set(problem.sessions[session].people) { engagements[person].append(session) }
        }
        self.engagements = engagements
        covers = problem.sessions.map { session in
            Cover(session.starts.lazy.map { $0.slot..<$0.slot + session.length }, of: problem.slotCount)
        }
        open = problem.streams.map { stream in
            Cover([0..<problem.slotCount], of: problem.slotCount).subtracting(
                Cover(stream.closed, of: problem.slotCount))
        }
    }

    private func shortages() -> [Shortage] {
        let sets = Set(problem.sessions.map(\.streams)).sorted { $0.lexicographicallyPrecedes($1) }
        let windows = windows()
        return sets.flatMap { set in windows.flatMap { shortages(on: set, within: $0) } }
            + problem.people.indices.flatMap(shortages(of:)) + shortagesOfTied()
    }

    /// All of the time, and the times that several sessions are confined to, the most common first.
    private func windows() -> [Cover] {
        let whole = cover(of: Array(problem.sessions.indices))
        let counts = Dictionary(covers.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 && $0.key != whole }
        let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return [whole] + common.prefix(16).map(\.key)
    }

    /// Of sessions that are confined to these streams and this time, with their turnarounds.
    private func shortages(on set: [Int], within window: Cover) -> [Shortage] {
        let all = Set(set)
        let own = problem.sessions.indices.filter {
            covers[$0].isSubset(of: window) && problem.sessions[$0].streams.allSatisfy(all.contains)
        }
        var stretches: [(length: Int, apart: Int)] = []
        for streams in Dictionary(grouping: set, by: { problem.streams[$0].lane }).values {
            let isOpen = streams.reduce(into: Cover([], of: problem.slotCount)) { $0.formUnion(open[$1]) }
            let apart = streams.map { turnarounds[$0] }.min() ?? 0
            stretches += isOpen.intersection(window).stretches().map { ($0, apart) }
        }
        let needs = own.map { session in
            problem.sessions[session].length + (problem.sessions[session].streams.map { turnarounds[$0] }.min() ?? 0)
        }
        let sum = Shortage(
            own, on: .streams(set), needing: needs, room: stretches.reduce(0) { $0 + $1.length + $1.apart },
            hasGaps: set.contains { turnarounds[$0] > 0 })
        return [sum].compactMap { $0 } + tooMany(own, on: set, stretches)
    }

    /// Of the longest sessions, however many, a stretch holds whole ones only.
    private func tooMany(_ own: [Int], on set: [Int], _ stretches: [(length: Int, apart: Int)]) -> [Shortage] {
        Set(own.map { problem.sessions[$0].length }).sorted().compactMap { least in
            Shortage(
                own.filter { problem.sessions[$0].length >= least }, on: .streams(set), .sessions(length: least),
                room: stretches.reduce(0) { $0 + ($1.length + $1.apart) / (least + $1.apart) })
        }
    }

    private func shortages(of person: Int) -> [Shortage] {
        let own = engagements[person]
        let most = Shortage(own, on: .person(person), .perDay, room: most(of: person, own))
        guard own.count > 1 else { return [most].compactMap { $0 } }
        let rest = problem.people[person].rest
        let sum = Shortage(
            own, on: .person(person), needing: own.map { problem.sessions[$0].length + rest },
            room: cover(of: own).stretches().reduce(0) { $0 + $1 + rest }, hasGaps: rest > 0)
        return [most, sum].compactMap { $0 }
    }

    /// The slots in which any of them can be on.
    func cover(of own: [Int]) -> Cover {
        own.reduce(into: Cover([], of: problem.slotCount)) { $0.formUnion(covers[$1]) }
    }

    /// How many of these the person's days hold.
    private func most(of person: Int, _ own: [Int]) -> Int {
        let dates = problem.dates[problem.people[person].clock]
        let own = Set(own.flatMap { problem.sessions[$0].starts.map { dates[$0.slot] } })
        return own.reduce(0) { sum, date in
            sum
                + (problem.people[person].mostPerDay.indices.contains(date)
                    ? problem.people[person].mostPerDay[date] : 0)
        }
    }
}

extension PlacementProblem {
    /// By stream: the greatest turnaround of its lane.
    fileprivate var laneTurnarounds: [Int] {
        let ofLane = Dictionary(streams.map { ($0.lane, $0.turnaround) }, uniquingKeysWith: max)
        return streams.map { ofLane[$0.lane] ?? 0 }
    }
}
