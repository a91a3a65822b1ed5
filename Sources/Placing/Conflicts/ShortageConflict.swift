package import Chronology
internal import Programmes
internal import Rules
internal import Scheduling

extension ProgrammePlacement {
    /// What together makes a shortage. What is alike is given up together, and whether it is needed is counted, not searched for.
    package func conflict(over shortage: Shortage, zones: TimeZoneDatabase) -> ProgrammeConflict {
        let base = part(shortage.sessions)
        var facts = Fact.grouped(circumstances(of: ProgrammeItems(task(base, zones))))
        facts += frame(of: shortage, in: base)
        func isShort(_ kept: [Int], _ effort: inout Effort) -> Bool {
            let problem = compiled(base.lifting(facts, but: kept), zones, &effort)
            return problem.map { Room.isLacking($0) } ?? false
        }
        var effort = Effort(12_000_000)
        let kept = minimalConflict(Array(facts.indices)) { !effort.isSpent && isShort($0, &effort) }
        let isCounted = !effort.isSpent
        // That the count comes out without a fact is no plan yet.
        var last = Effort(6_000_000)
        let isMinimal =
            isCounted
            && kept.allSatisfy { fact in
                !last.isSpent && placed(base.lifting(facts, but: kept.filter { $0 != fact }), zones, &last).isPlaceable
            }
        let sessions = names(of: shortage.sessions)
        return ProgrammeConflict(
            sessions: sessions, facts: [take(shortage, sessions)] + kept.map { facts[$0] }, isProven: true,
            isMinimal: isMinimal, shortage: shortage.explained(in: problem), remedies: remedies(shortage, base, zones))
    }

    private func take(_ shortage: Shortage, _ sessions: [ID<Session>]) -> Fact {
        let length = shortage.sessions.reduce(Duration.zero) {
            $0 + task.schedule.programme.sessions[items[$1].session].length
        }
        return Fact(
            "\(shortage.sessions.count) sessions", "take \(length.spelled)",
            at: sessions.first.map { .session($0) } ?? .programme("sessions")
        ) { $0.leave(out: Set(sessions)) }
    }

    /// How many days there are, and how many streams.
    private func frame(of shortage: Shortage, in base: Programme) -> [Fact] {
        let times = min(16, shortage.need / max(1, shortage.room) + 1)
        let days = base.days.count
        var frame = [
            Fact("the programme", "has \(days == 1 ? "1 day" : "\(days) days")", at: .programme("days")) { programme in
                programme.add(days: days * times)
            }
        ]
        if case .streams(let set) = shortage.holder, let first = set.first {
            frame.append(
                Fact(
                    set.count == 1 ? "1 stream" : "\(set.count) streams", set.count == 1 ? "shows them" : "show them",
                    at: .stream(base.streams[first].id)
                ) { programme in
                    for stream in set { programme.add(set.count * times, like: stream) }
                })
        }
        return frame
    }

    /// How many have to go for certain, and more of what there is a plan of them with.
    private func remedies(_ shortage: Shortage, _ base: Programme, _ zones: TimeZoneDatabase) -> [String] {
        var remedies = [
            "at least \(shortage.surplus) of them \(shortage.surplus == 1 ? "has" : "have") to go if nothing else changes"
        ]
        var effort = Effort(4_000_000)
        /// Begins with as many as the count asks for.
        func enough(of known: Int, _ add: (inout Programme, Int) -> Void) -> Int? {
            guard shortage.room > 0 else { return nil }
            let least = (known * (shortage.need - shortage.room) + shortage.room - 1) / shortage.room
            return (least...least + 1).first { count in
                var programme = base
                add(&programme, count)
                return !effort.isSpent && placed(programme, zones, &effort).isPlaceable
            }
        }
        if case .streams(let set) = shortage.holder, let first = set.first,
            let more = enough(of: set.count, { $0.add($1, like: first) })
        {
            let like = "like \(quoted(base.streams[first].id)) there is a plan of them"
            remedies.append("with \(more == 1 ? "1 stream" : "\(more) streams") more \(like)")
        }
        if let more = enough(of: base.days.count, { $0.add(days: $1) }) {
            remedies.append("with \(more == 1 ? "1 day" : "\(more) days") more there is a plan of them")
        }
        return remedies
    }
}

extension Programme {
    /// With the facts given up that are not kept.
    func lifting(_ facts: [Fact], but kept: [Int]) -> Programme {
        let kept = Set(kept)
        var programme = self
        for index in facts.indices where !kept.contains(index) { facts[index].lift(&programme) }
        return programme
    }

    fileprivate mutating func add(days count: Int) {
        guard let last = days.last, count > 0 else { return }
        days += (1...count).map { last.adding(days: $0) }
    }

    /// More streams like one, on accounts of their own.
    fileprivate mutating func add(_ count: Int, like index: Int) {
        let known = Set(streams.map(\.id))
        let names = (1...).lazy.map { ID<Stream>("another-\($0)") }.filter { !known.contains($0) }.prefix(count)
        for name in names {
            var stream = streams[index]
            stream.id = name
            stream.hostAccount = nil
            stream.watch = nil
            streams.append(stream)
        }
    }
}
