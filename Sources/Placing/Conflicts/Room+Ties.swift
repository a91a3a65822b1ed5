extension Room {
    /// Of sessions that are tied to each other: on one stream, or one after the other.
    func shortagesOfTied() -> [Shortage] {
        (groups().map(shortageOfMates) + [longestChain(), greatestRow()].map(shortageOfRow)).compactMap { $0 }
    }

    /// Sessions that belong on one stream, also by way of others.
    private func groups() -> [[Int]] {
        var group = Array(problem.sessions.indices)
        for (index, session) in problem.sessions.enumerated() {
            for mate in session.mates where group[mate] != group[index] {
                let old = group[mate]
                for member in group.indices where group[member] == old { group[member] = group[index] }
            }
        }
        return Dictionary(grouping: group.indices) { group[$0] }.values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
    }

    /// By the stream that is least short of room for all of them.
    private func shortageOfMates(_ own: [Int]) -> Shortage? {
        let time = cover(of: own)
        var least: Shortage?
        for stream in problem.streams.indices where own.allSatisfy({ problem.sessions[$0].streams.contains(stream) }) {
            let apart = turnarounds[stream]
            let shortage = Shortage(
                own, on: .oneStream, needing: own.map { problem.sessions[$0].length + apart },
                room: time.intersection(open[stream]).stretches().reduce(0) { $0 + $1 + apart }, hasGaps: apart > 0)
            guard let shortage else { return nil }
            if shortage.need - shortage.room < least.map({ $0.need - $0.room }) ?? .max { least = shortage }
        }
        return least
    }

    private func shortageOfRow(_ own: [Int]) -> Shortage? {
        Shortage(
            own, on: .row, needing: own.map { problem.sessions[$0].length },
            room: cover(of: own).stretches().reduce(0, +), hasGaps: false)
    }

    /// Sessions each of which comes after the one before it, the longest together.
    private func longestChain() -> [Int] {
        var length = problem.sessions.map(\.length)
        var before = [Int?](repeating: nil, count: length.count)
        for index in inOrder() {
            for earlier in problem.sessions[index].after.map(\.session)
            where length[earlier] + problem.sessions[index].length > length[index] {
                length[index] = length[earlier] + problem.sessions[index].length
                before[index] = earlier
            }
        }
        guard let last = length.indices.max(by: { length[$0] < length[$1] }) else { return [] }
        return sequence(first: last) { before[$0] }.sorted()
    }

    /// Who comes after nobody first; whoever is in a circle is left out.
    private func inOrder() -> [Int] {
        var waits = problem.sessions.map(\.after.count)
        var followers = [[Int]](repeating: [], count: waits.count)
        for (index, session) in problem.sessions.enumerated() {
            for earlier in session.after { followers[earlier.session].append(index) }
        }
        var order = waits.indices.filter { waits[$0] == 0 }
        var next = 0
        while next < order.count {
            for follower in followers[order[next]] {
                waits[follower] -= 1
                if waits[follower] == 0 { order.append(follower) }
            }
            next += 1
        }
        return order
    }

    /// Sessions of which no two may be on at once, gathered beginning with whoever is kept from most.
    private func greatestRow() -> [Int] {
        var apart = [Set<Int>](repeating: [], count: problem.sessions.count)
        for (index, session) in problem.sessions.enumerated() {
            for other in session.apart where other != index {
                apart[index].insert(other)
                apart[other].insert(index)
            }
        }
        let order = apart.indices.filter { !apart[$0].isEmpty }.sorted { (apart[$1].count, $0) < (apart[$0].count, $1) }
        return order.reduce(into: [Int]()) { row, index in
            if row.allSatisfy(apart[index].contains) { row.append(index) }
        }.sorted()
    }
}
