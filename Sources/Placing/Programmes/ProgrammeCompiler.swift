internal import Chronology
internal import Programmes
internal import Rules
internal import Scheduling

extension ProgrammePlacement {
    /// Asks all zones, for the only time. The programme has no mistakes.
    package init(_ task: PlacingTask) throws(PlacingFailure) {
        let items = ProgrammeItems(task)
        let compiler = ProgrammeCompiler(items, try ProgrammeClock(items))
        self.init(problem: try compiler.problem(), items: items.items, task: task)
    }
}

/// Turns a programme's rules into the tables of a placement problem: who has no time then, what is closed, what a start costs.
struct ProgrammeCompiler {
    let items: ProgrammeItems
    let clock: ProgrammeClock
    let audience: AudienceCoverage
    let people: [PersonCoverage]
    let streams: StreamTables
    let relations: Relations
    /// By session of the programme: its first showings that stay.
    let fixedFirst: [ID<Session>: Showing]
    let personOf: [ID<Speaker>: Int]
    private let trackOf: [ID<Track>: Int]

    var programme: Programme { items.programme }
    var axis: SlotAxis { clock.axis }

    init(_ items: ProgrammeItems, _ clock: ProgrammeClock) {
        self.items = items
        self.clock = clock
        audience = AudienceCoverage(items.task.schedule, clock.span)
        let engaged = items.engaged()
        people = items.programme.speakers.map { PersonCoverage($0, engaged: engaged[$0.id] ?? [], items, clock.span) }
        personOf = Dictionary(items.programme.speakers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        streams = StreamTables(items, clock)
        relations = Relations(items.programme)
        let first = items.fixed.filter { $0.id.encore == nil }
        fixedFirst = Dictionary(first.map { ($0.id.session, $0) }) { first, _ in first }
        trackOf = Dictionary(items.programme.tracks.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    func problem() throws(PlacingFailure) -> PlacementProblem {
        var weights = PlacementProblem.Weights()
        let minutes = clock.step / 60
        // Starts are priced with their rules' weights; counters count slots, and their weights are for a minute.
        (weights.reach, weights.comfort) = (1, 1)
        weights.track = TrackNotParallel.weight(in: programme) * minutes
        weights.headline = HeadlinesNotParallel.weight(in: programme) * minutes
        weights.clash = ClosePairs.weight(in: programme) * minutes
        weights.floor = RegionSeesAHeadline.weight(in: programme) * minutes
        weights.spread = SpreadOverDays.weight(in: programme)
        weights.stability = TrackKeepsToAStream.weight(in: programme)
        let clocks = clockRows()
        var problem = PlacementProblem(
            name: programme.id.description, slotMinutes: minutes, slotInstants: axis.instants, days: axis.days,
            sessions: [], streams: streams.all, people: [], regions: regions(), trackCount: programme.tracks.count + 1,
            trackless: programme.tracks.count, clashes: clashes(), dates: clocks.rows, weights: weights)
        problem.spreadDays = programme.days.count
        problem.fixtures = items.fixed.compactMap(fixture)
        problem.people = programme.speakers.indices.map { person($0, clocks) }
        var compiled: [PlacementProblem.Session] = []
        for index in items.items.indices { compiled.append(session(index)) }
        problem.sessions = compiled
        return problem
    }

    /// The track's place; the one behind the last is for having none.
    func track(of session: Session) -> Int { session.track.flatMap { trackOf[$0] } ?? programme.tracks.count }

    private func session(_ index: Int) -> PlacementProblem.Session {
        let item = items.items[index]
        let session = programme.sessions[item.session]
        let isShown = !item.isEncore
        let ties = TieCompiler(self, index)
        return PlacementProblem.Session(
            id: item.id.description, length: axis.slots(minutes: session.length.wholeMinutes),
            track: isShown ? track(of: session) : programme.tracks.count,
            isHeadline: isShown && session.kind.isHeadline,
            people: isShown ? session.people.compactMap { personOf[$0] } : [],
            interest: Array(repeating: session.kind.isHeadline ? 1 : 0, count: audience.regions.count),
            starts: StartCompiler(self, item).starts(), streams: ties.streams(), after: ties.after(),
            pinnedStart: item.start != nil, apart: ties.apart(), mates: ties.mates(), streamPrices: ties.streamPrices(),
            current: current(item))
    }

    private func current(_ item: ProgrammePlacement.Item) -> Place? {
        guard let showing = items.task.schedule.showings.first(where: { $0.id == item.id }),
            let stream = showing.stream.flatMap({ id in programme.streams.firstIndex { $0.id == id } }),
            let slot = axis.slot(at: showing.interval.start.secondsSinceEpoch)
        else { return nil }
        return Place(start: slot, stream: stream)
    }

    private func fixture(_ showing: Showing) -> PlacementProblem.Fixture? {
        let interval = showing.interval
        let slots = axis.touched(
            from: interval.start.secondsSinceEpoch, to: interval.end.secondsSinceEpoch)
        guard let slots = slots.first, let session = programme.sessions.first(where: { $0.id == showing.id.session }),
            showing.id.encore == nil
        else { return nil }
        return .init(
            slots: slots, track: track(of: session), isHeadline: session.kind.isHeadline,
            stream: showing.stream.flatMap { id in programme.streams.firstIndex { $0.id == id } })
    }

    /// Who sees too little of the headlines that stay is to see as much more of those that are placed.
    private func regions() -> [PlacementProblem.Region] {
        let headlines = Set(programme.sessions.filter(\.kind.isHeadline).map(\.id))
        let fixed = items.fixed.filter { headlines.contains($0.id.session) }
        return audience.regions.indices.map { index in
            let seen = fixed.reduce(0) { $0 + audience.up(index, $1.interval) }
            let need = (RegionSeesAHeadline.needed(in: programme) ?? 0) * 60 - seen
            return PlacementProblem.Region(
                id: audience.regions[index].id.description, isFair: isUp(index), floor: max(0, need / clock.step))
        }
    }

    private func isUp(_ region: Int) -> [Bool] {
        axis.instants.map { audience.wakes(region, Interval(start: .init(secondsSinceEpoch: $0), seconds: clock.step)) }
    }

    private func clashes() -> [PlacementProblem.Clash] {
        programme.closePairs.compactMap { first, second in
            guard let one = items.place(ofSession: first), let other = items.place(ofSession: second) else {
                return nil
            }
            return .init(first: one, second: other, weight: 1)
        }
    }

    /// The dates of every set of clocks among the people, slot by slot, and whose are whose.
    private func clockRows() -> (rows: [[Int]], of: [Int], first: Int) {
        var names: [String: Int] = [:]
        var zones: [Zone] = []
        let of = people.map { person in
            if let known = names[person.zone.name] { return known }
            names[person.zone.name] = zones.count
            zones.append(person.zone)
            return zones.count - 1
        }
        let dates = zones.map { zone in
            axis.instants.map { zone.local(at: Instant(secondsSinceEpoch: $0)).date.daysSinceEpoch }
        }
        let first = dates.joined().min() ?? 0
        return (dates.map { $0.map { $0 - first } }, of, first)
    }

    private func person(_ index: Int, _ clocks: (rows: [[Int]], of: [Int], first: Int)) -> PlacementProblem.Person {
        let speaker = programme.speakers[index]
        let count = (clocks.rows.joined().max() ?? 0) + 1
        var most = Array(repeating: speaker.atMostPerDay ?? 1 << 20, count: count)
        for interval in people[index].engaged {
            let date = people[index].zone.local(at: interval.start).date.daysSinceEpoch - clocks.first
            if most.indices.contains(date) { most[date] = max(0, most[date] - 1) }
        }
        return .init(
            id: speaker.id.description, rest: axis.slots(minutes: speaker.rest.wholeMinutes), mostPerDay: most,
            clock: clocks.of[index])
    }
}

extension Interval {
    init(start: Instant, seconds: Int) { self.init(start: start, end: start.adding(seconds: seconds)) }
}

extension ProgrammeItems {
    /// The item of a session's first showing.
    func place(ofSession session: Int) -> Int? { places[ShowingID(programme.sessions[session].id)] }
}
