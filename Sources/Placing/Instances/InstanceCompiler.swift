package import Chronology

extension PlacementProblem {
    /// Reads an instance of the benchmark and asks the zones, for the only time.
    package init(instance bytes: [UInt8], zones: TimeZoneDatabase) throws(InstanceError) {
        self = try InstanceCompiler(Instance(bytes, zones: zones)).problem()
    }
}

/// Turns the clocks of an instance into slots.
struct InstanceCompiler {
    let instance: Instance
    let axis: SlotAxis
    private let speakers: [String: Int]
    private let regions: [String: Int]
    private let streams: [String: Int]
    private let sessions: [String: Int]

    init(_ instance: Instance) throws(InstanceError) {
        self.instance = instance
        let reach = max(instance.turnaround, instance.speakers.map(\.restMinutes).max() ?? 0)
        axis = try SlotAxis(instance.windows(), grid: instance.grid, reach: reach)
        speakers = try Self.index(instance.speakers.map(\.id), "speakers")
        regions = try Self.index(instance.regions.map(\.id), "regions")
        streams = try Self.index(instance.streams.map(\.id), "streams")
        sessions = try Self.index(instance.sessions.map(\.id), "sessions")
        if let odd = instance.sessions.first(where: { $0.minutes % instance.grid != 0 }) {
            throw InstanceError(reason: "\(odd.id): its minutes are no multiple of the grid")
        }
    }

    func problem() throws(InstanceError) -> PlacementProblem {
        var tracks: [String: Int] = [:]
        for session in instance.sessions where tracks[session.track] == nil { tracks[session.track] = tracks.count }
        let audience = AudienceTables(instance, axis)
        let people = instance.speakers.map { PersonTable($0, axis) }
        var compiled: [PlacementProblem.Session] = []
        for session in instance.sessions {
            compiled.append(try compile(session, track: tracks[session.track] ?? 0, audience, people))
        }
        var problem = PlacementProblem(
            name: instance.name, slotMinutes: instance.grid, slotInstants: axis.instants, days: axis.days,
            sessions: compiled, streams: instance.streams.enumerated().map(stream),
            people: instance.speakers.map(person), regions: [], trackCount: tracks.count, clashes: try clashes(),
            dates: [axis.dayNumbers], weights: instance.weights)
        problem.regions = instance.regions.indices.map { region in
            let total = compiled.reduce(0) { $0 + $1.interest[region] * $1.length }
            return PlacementProblem.Region(
                id: instance.regions[region].id, isFair: audience.isFair[region],
                floor: total * instance.floorPercent / 100)
        }
        return problem
    }

    private func compile(
        _ session: Instance.Session, track: Int, _ audience: AudienceTables, _ people: [PersonTable]
    ) throws(InstanceError) -> PlacementProblem.Session {
        let length = session.minutes / instance.grid
        var interest = [Int](repeating: 0, count: regions.count)
        for (id, number) in session.interest { interest[try find(id, regions, session.id)] = number }
        var own: [Int] = []
        for id in session.speakers { own.append(try find(id, speakers, session.id)) }
        var after: [PlacementProblem.Precedence] = []
        for id in session.after { after.append(.init(session: try find(id, sessions, session.id), gap: 0)) }
        var able = streams.values.filter { instance.streams[$0].languages.contains(session.language) }.sorted()
        if let pinned = session.pinnedStream {
            let index = try find(pinned, streams, session.id)
            able.removeAll { $0 != index }
        }
        return PlacementProblem.Session(
            id: session.id, length: length, track: track, isHeadline: session.isHeadline, people: own,
            interest: interest,
            starts: starts(session, length, price: audience.prices(interest), own.map { people[$0] }),
            streams: able, after: after, pinnedStart: session.pinnedStart != nil)
    }

    private func starts(
        _ session: Instance.Session, _ length: Int, price: [Int], _ people: [PersonTable]
    ) -> [PlacementProblem.Start] {
        axis.days.flatMap { day in
            day.filter { slot in
                slot + length <= day.upperBound
                    && (session.pinnedStart.map { $0 == axis.instants[slot] } ?? true)
                    && people.allSatisfy { person in (slot..<slot + length).allSatisfy { person.isUp[$0] } }
            }.map { slot in
                let slots = slot..<slot + length
                let reach = slots.reduce(0) { $0 + price[$1] } / 100
                let comfort = people.reduce(0) { sum, person in sum + slots.count { !person.isComfortable[$0] } }
                return .init(slot: slot, reach: reach, comfort: comfort)
            }
        }
    }

    private func stream(_ index: Int, _ stream: Instance.Stream) -> PlacementProblem.Stream {
        .init(
            id: stream.id, lane: index, turnaround: axis.slots(minutes: instance.turnaround),
            closed: stream.closed.flatMap { axis.touched(from: $0.from, to: $0.to) })
    }

    private func person(_ speaker: Instance.Speaker) -> PlacementProblem.Person {
        .init(
            id: speaker.id, rest: axis.slots(minutes: speaker.restMinutes),
            mostPerDay: Array(repeating: speaker.mostPerDay, count: axis.days.count),
            clock: 0)
    }

    private func clashes() throws(InstanceError) -> [PlacementProblem.Clash] {
        var clashes: [PlacementProblem.Clash] = []
        for (first, second, weight) in instance.clashes {
            let pair = (try find(first, sessions, "clash"), try find(second, sessions, "clash"))
            clashes.append(.init(first: pair.0, second: pair.1, weight: weight))
        }
        return clashes
    }

    private static func index(_ ids: [String], _ kind: String) throws(InstanceError) -> [String: Int] {
        let index = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
        guard index.count == ids.count else { throw InstanceError(reason: "\(kind): two have the same id") }
        return index
    }

    private func find(_ id: String, _ index: [String: Int], _ place: String) throws(InstanceError) -> Int {
        guard let found = index[id] else { throw InstanceError(reason: "\(place): there is no \"\(id)\"") }
        return found
    }
}

extension Instance {
    /// Each day's opening hours, in seconds since 1970. A time that the clocks skip is read on the clocks before the jump.
    func windows() -> [Range<Int>] {
        days.map { day in
            let midnight = CivilDateTime(day.date, .midnight)
            func instant(_ minute: Int) -> Int {
                zone.resolve(midnight.adding(seconds: minute * 60)).instant(.compatible)?.secondsSinceEpoch ?? 0
            }
            let open = instant(day.hours.open)
            return open..<max(open, instant(day.hours.close))
        }
    }
}
