/// A problem as the search reads it: flat tables of 32-bit numbers, made once and shared by all threads.
struct Model: @unchecked Sendable {
    static let forbidden = Int32.max / 4
    /// The start of a session that has none: later than every start by more than any gap.
    static let unplaced = Int32.min / 2

    let problem: PlacementProblem
    let arena = Arena()
    let sessions: Int
    let slots: Int
    let streams: Int
    let tracks: Int
    let days: Int
    let regions: Int
    let lanes: Int

    let length: Table<Int32>
    let track: Table<Int32>
    let isHeadline: Table<Bool>
    /// Session by slot: what starting there costs, or `forbidden`.
    let price: Table<Int32>
    let starts: Rows<Int32>
    let able: Rows<Int32>
    /// Session by stream.
    let isAble: Table<Bool>
    let dayOf: Table<Int32>
    let lane: Table<Int32>
    let turnaround: Table<Int32>
    let closed: BitRows
    let bans: Rows<Ban>
    /// Whether sessions are tied to each other by more than people and order.
    let isBound: Bool
    let clashes: Rows<ClashWith>
    let people: Rows<Int32>
    /// Person by date.
    let mostPerDay: Table<Int32>
    let dates: Int
    /// Person's clocks by slot: the number of the date.
    let dateOf: Table<Int32>
    let clock: Table<Int32>
    let mates: Rows<Int32>
    /// With each session all that move in time when it does.
    let train: Rows<Int32>
    /// Session by stream.
    let streamPrice: Table<Int32>
    /// Weights by track; of none for sessions without one.
    let trackWeight: Table<Int32>
    let spreadWeight: Table<Int32>
    let stabilityWeight: Table<Int32>
    /// What fixtures cost among themselves and whatever is placed beside them.
    let fixed: FixedCharges
    /// Session by region.
    let interest: Table<Int32>
    /// Slot by region: fair slots before it.
    let fairBefore: Table<Int32>
    let floor: Table<Int32>
    let share: Table<Int32>
    /// Sessions that have a choice.
    let movable: Table<Int32>
    let ofTrack: Rows<Int32>

    /// `start - other's start` may not lie strictly between `above` and `below`.
    struct Ban {
        var other: Int32
        var above: Int32
        var below: Int32
    }

    struct ClashWith {
        var other: Int32
        var weight: Int32
    }

    init(_ problem: PlacementProblem) throws(PlacingFailure) {
        try Self.measure(problem)
        self.problem = problem
        sessions = problem.sessions.count
        slots = problem.slotCount
        streams = problem.streams.count
        tracks = problem.trackCount
        days = problem.days.count
        regions = problem.regions.count
        lanes = (problem.streams.map(\.lane).max() ?? -1) + 1
        let slots = slots
        let all = problem.sessions
        length = arena.table(all.map { Int32($0.length) }, or: 0)
        track = arena.table(all.map { Int32($0.track) }, or: 0)
        isHeadline = arena.table(all.map(\.isHeadline), or: false)
        price = arena.table(sessions * slots, filledWith: Self.forbidden)
        for (index, session) in all.enumerated() {
            for start in session.starts { price[index * slots + start.slot] = Int32(problem.cost(of: start)) }
        }
        starts = Rows(all.map { $0.starts.map { Int32($0.slot) } }, or: 0, in: arena)
        able = Rows(all.map { $0.streams.map { Int32($0) } }, or: 0, in: arena)
        isAble = arena.table(sessions * streams, filledWith: false)
        for (index, session) in all.enumerated() {
            for stream in session.streams { isAble[index * streams + stream] = true }
        }
        dayOf = arena.table(slots, filledWith: -1)
        for (day, range) in problem.days.enumerated() { for slot in range { dayOf[slot] = Int32(day) } }
        lane = arena.table(problem.streams.map { Int32($0.lane) }, or: 0)
        turnaround = arena.table(Self.laneTurnarounds(problem), or: 0)
        closed = BitRows(rows: streams, slots: slots, in: arena)
        for (index, stream) in problem.streams.enumerated() {
            for slot in stream.closed.joined() { closed.set(index, slot, 1) }
        }
        bans = Rows(Self.bans(problem), or: Ban(other: 0, above: 0, below: 0), in: arena)
        isBound = all.contains { !$0.apart.isEmpty || !$0.mates.isEmpty }
        clashes = Rows(Self.clashes(problem), or: ClashWith(other: 0, weight: 0), in: arena)
        people = Rows(all.map { $0.people.map { Int32($0) } }, or: 0, in: arena)
        let dates = (problem.people.map(\.mostPerDay.count).max() ?? 0)
        self.dates = dates
        mostPerDay = arena.table(
            problem.people.flatMap { person in
                (0..<dates).map { $0 < person.mostPerDay.count ? Int32(clamping: person.mostPerDay[$0]) : 0 }
            }, or: 0)
        dateOf = arena.table(problem.dates.flatMap { $0.map { Int32($0) } }, or: 0)
        clock = arena.table(problem.people.map { Int32($0.clock) }, or: 0)
        mates = Rows(Self.groups(all.map(\.mates)), or: 0, in: arena)
        train = Rows(Self.groups(all.map { $0.after.filter(\.isExact).map(\.session) }), or: 0, in: arena)
        streamPrice = arena.table(sessions * streams, filledWith: 0)
        for (index, session) in all.enumerated() {
            for (stream, price) in session.streamPrices.enumerated() {
                streamPrice[index * streams + stream] = Int32(price)
            }
        }
        let weights = problem.weights
        func weight(_ weight: Int) -> [Int32] { (0..<problem.trackCount).map { Int32(weight * problem.charged($0)) } }
        trackWeight = arena.table(weight(weights.track), or: 0)
        spreadWeight = arena.table(weight(weights.spread), or: 0)
        stabilityWeight = arena.table(weight(weights.stability), or: 0)
        fixed = FixedCharges(problem)
        interest = arena.table(all.flatMap { $0.interest.map { Int32($0) } }, or: 0)
        fairBefore = arena.table((slots + 65) * regions, filledWith: 0)
        for (index, region) in problem.regions.enumerated() {
            var count: Int32 = 0
            for slot in 0..<slots + 65 {
                fairBefore[slot * regions + index] = count
                if slot < slots && region.isFair[slot] { count += 1 }
            }
        }
        floor = arena.table(problem.regions.map { Int32($0.floor) }, or: 0)
        share = arena.table(problem.dailyShares().map { Int32($0) }, or: 0)
        let free = all.indices.filter { all[$0].starts.count > 1 || all[$0].streams.count > 1 }
        movable = arena.table(free.map { Int32($0) }, or: 0)
        ofTrack = Rows(
            (0..<tracks).map { track in all.indices.filter { all[$0].track == track }.map { Int32($0) } }, or: 0,
            in: arena)
    }

    /// Refuses what the tables can't count with.
    private static func measure(_ problem: PlacementProblem) throws(PlacingFailure) {
        let turnaround = problem.streams.map(\.turnaround).max() ?? 0
        for session in problem.sessions {
            guard session.length > 0, session.length + turnaround <= 64 else {
                throw .tooLarge("\(session.id) and its turnaround are longer than 64 steps of the grid")
            }
            guard session.starts.allSatisfy({ problem.cost(of: $0) < 1 << 20 }),
                session.interest.allSatisfy({ $0 < 1 << 12 }), session.streamPrices.allSatisfy({ $0 < 1 << 20 })
            else { throw .tooLarge("the cost of \(session.id) is too great") }
        }
        let weights = problem.weights
        let all = [weights.track, weights.headline, weights.clash, weights.spread, weights.stability, weights.floor]
        guard all.allSatisfy({ $0 < 1 << 16 }) else { throw .tooLarge("a weight is too great") }
        guard problem.sessions.count < 1 << 14, problem.slotCount < 1 << 16 else {
            throw .tooLarge("too many sessions")
        }
    }

    private static func laneTurnarounds(_ problem: PlacementProblem) -> [Int32] {
        problem.streams.map { stream in
            Int32(problem.streams.filter { $0.lane == stream.lane }.map(\.turnaround).max() ?? 0)
        }
    }

    /// Who must keep apart from whom: people they share, and what comes after what.
    private static func bans(_ problem: PlacementProblem) -> [[Ban]] {
        let sessions = problem.sessions
        let far = Int32.max / 4
        var bans = [[Ban]](repeating: [], count: sessions.count)
        for (index, session) in sessions.enumerated() {
            for other in sessions.indices where other != index {
                let shared = session.people.filter(sessions[other].people.contains)
                guard let rest = shared.map({ problem.people[$0].rest }).max() else { continue }
                let above = -Int32(session.length + rest)
                bans[index].append(
                    Ban(other: Int32(other), above: above, below: Int32(sessions[other].length + rest)))
            }
            for other in session.apart where other != index {
                let (mine, theirs) = (Int32(session.length), Int32(sessions[other].length))
                bans[index].append(Ban(other: Int32(other), above: -mine, below: theirs))
                bans[other].append(Ban(other: Int32(index), above: -theirs, below: mine))
            }
            for earlier in session.after {
                let apart = Int32(sessions[earlier.session].length + earlier.gap)
                bans[index].append(Ban(other: Int32(earlier.session), above: -far, below: apart))
                bans[earlier.session].append(Ban(other: Int32(index), above: -apart, below: far))
                guard earlier.isExact else { continue }
                bans[index].append(Ban(other: Int32(earlier.session), above: apart, below: far))
                bans[earlier.session].append(Ban(other: Int32(index), above: -far, below: -apart))
            }
        }
        return bans
    }

    /// With each session all that it is tied to, also by way of others.
    private static func groups(_ ties: [[Int]]) -> [[Int32]] {
        var group = Array(ties.indices)
        for (index, others) in ties.enumerated() {
            for other in others where group[other] != group[index] {
                let old = group[other]
                for member in group.indices where group[member] == old { group[member] = group[index] }
            }
        }
        let members = Dictionary(grouping: group.indices) { group[$0] }
        return group.indices.map { index in (members[group[index]] ?? []).filter { $0 != index }.map { Int32($0) } }
    }

    /// Whether anything of the track has a stream, now or later: the first one is free.
    func isUsed(_ track: Int) -> Bool { ofTrack.count(track) > 0 || fixed.trackStream[track].contains { $0 > 0 } }

    private static func clashes(_ problem: PlacementProblem) -> [[ClashWith]] {
        var weights: [[Int: Int]] = Array(repeating: [:], count: problem.sessions.count)
        for clash in problem.clashes where clash.first != clash.second {
            let weight = clash.weight * problem.weights.clash
            weights[clash.first][clash.second, default: 0] += weight
            weights[clash.second][clash.first, default: 0] += weight
        }
        return weights.map { row in
            row.sorted { $0.key < $1.key }.map { ClashWith(other: Int32($0.key), weight: Int32($0.value)) }
        }
    }
}
