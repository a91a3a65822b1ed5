/// Whether sessions fit by their bare lengths and their number: into what streams are open, and into what people have time for.
/// What does not fit so fits in no way, and no search would be done proving it.
struct Room {
    private let model: Model
    private var problem: PlacementProblem { model.problem }

    /// Whether it is proven that there is no room.
    static func isLacking(_ model: Model) -> Bool {
        let room = Room(model: model)
        let sets = Set(model.problem.sessions.map(\.streams))
        return sets.contains { room.isLacking(on: $0) }
            || model.problem.people.indices.contains { room.isLacking(of: $0) }
    }

    /// Sessions that are confined to these streams, with their turnarounds.
    private func isLacking(on set: [Int]) -> Bool {
        let own = problem.sessions.indices.filter { Set(problem.sessions[$0].streams).isSubset(of: set) }
        let need = own.reduce(0) { sum, session in
            sum + problem.sessions[session].length
                + (problem.sessions[session].streams.map { Int(model.turnaround[$0]) }.min() ?? 0)
        }
        let covered = covered(by: own)
        var stretches: [(length: Int, apart: Int)] = []
        for streams in Dictionary(grouping: set, by: { model.lane[$0] }).values {
            let isOpen = covered.indices.map { slot in
                covered[slot] && streams.contains { model.closed.window($0, slot) & 1 == 0 }
            }
            let apart = streams.map { Int(model.turnaround[$0]) }.min() ?? 0
            stretches += Self.stretches(isOpen).map { ($0, apart) }
        }
        return need > stretches.reduce(0) { $0 + $1.length + $1.apart }
            || areTooMany(own.map { problem.sessions[$0].length }, stretches)
    }

    /// Of the longest sessions, however many, a stretch holds whole ones only.
    private func areTooMany(_ lengths: [Int], _ stretches: [(length: Int, apart: Int)]) -> Bool {
        Set(lengths).contains { least in
            let count = lengths.count { $0 >= least }
            return count > stretches.reduce(0) { $0 + ($1.length + $1.apart) / (least + $1.apart) }
        }
    }

    private func isLacking(of person: Int) -> Bool {
        let own = problem.sessions.indices.filter { problem.sessions[$0].people.contains(person) }
        guard own.count > 1 else { return own.count == 1 && most(of: person, own) < 1 }
        let rest = problem.people[person].rest
        let need = own.reduce(0) { $0 + problem.sessions[$1].length + rest }
        return need > Self.room(covered(by: own), apart: rest) || most(of: person, own) < own.count
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

    /// The slots in which any of them can be on.
    private func covered(by sessions: [Int]) -> [Bool] {
        var covered = [Bool](repeating: false, count: problem.slotCount)
        for session in sessions {
            for start in problem.sessions[session].starts {
                for slot in start.slot..<start.slot + problem.sessions[session].length { covered[slot] = true }
            }
        }
        return covered
    }

    /// How many open slots follow each other.
    private static func stretches(_ isOpen: [Bool]) -> [Int] { isOpen.split(separator: false).map(\.count) }

    /// How much fits into the stretches that are open, if each piece needs `apart` behind it; the last one's may stick out.
    private static func room(_ isOpen: [Bool], apart: Int) -> Int { stretches(isOpen).reduce(0) { $0 + $1 + apart } }
}
