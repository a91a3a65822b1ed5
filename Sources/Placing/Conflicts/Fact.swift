internal import Chronology
package import Programmes
internal import Rules
internal import Scheduling

/// Something an author wrote that a plan has to keep, and the programme without it.
package struct Fact: Sendable {
    package let subject: Subject
    /// `"opening" is within 2027-07-24 14:00..16:00`.
    package var text: String { "\(owner) \(predicate)" }
    package let lift: @Sendable (inout Programme) -> Void
    let owner: String
    let predicate: String

    init(
        _ owner: String, _ predicate: String, at subject: Subject, lift: @escaping @Sendable (inout Programme) -> Void
    ) {
        self.owner = owner
        self.predicate = predicate
        self.subject = subject
        self.lift = lift
    }
}

/// All facts of a programme that can keep sessions from being placed: sessions first, the programme's own last.
func facts(of items: ProgrammeItems) -> [Fact] {
    items.placedSessions.map(has) + circumstances(of: items)
}

/// What keeps sessions from being placed beside that they are there.
func circumstances(of items: ProgrammeItems) -> [Fact] {
    let programme = items.programme
    let placed = items.placedSessions
    let people = Set(placed.flatMap(\.people))
    var told = Set(placed.map(\.id))
    var facts = items.fixed.filter { told.insert($0.id.session).inserted }.map { stays($0, items) }
    for session in placed { facts += own(session) }
    for speaker in programme.speakers where people.contains(speaker.id) { facts += own(speaker) }
    for stream in programme.streams { facts += own(stream, in: programme) }
    for (index, pause) in programme.breaks.enumerated() {
        facts.append(
            Fact("the break", "takes \(pause.length.spelled)", at: Subject(.pause, String(index))) { programme in
                programme.breaks.removeAll { $0 == pause }
            })
    }
    if let hours = programme.hours {
        facts.append(Fact("the programme", "is held \(hours.spelled)", at: .programme("hours")) { $0.hours = nil })
    }
    return facts
}

extension ProgrammeItems {
    /// Those of which something is to be placed.
    fileprivate var placedSessions: [Session] { Set(items.map(\.session)).sorted().map { programme.sessions[$0] } }
}

private func has(_ session: Session) -> Fact {
    Fact(quoted(session.id), "takes \(session.length.spelled)", at: .session(session.id)) {
        $0.leave(out: session.id)
    }
}

private func stays(_ showing: Showing, _ items: ProgrammeItems) -> Fact {
    let time = showing.interval.spelled(on: items.task.schedule.home)
    return Fact(quoted(showing.id), "stays \(time)", at: .showing(showing.id, "at")) { programme in
        programme.leave(out: showing.id.session)
    }
}

private func own(_ session: Session) -> [Fact] {
    let id = session.id
    func fact(
        _ field: String, _ text: String, _ lift: @escaping @Sendable (inout Session) -> Void
    ) -> Fact {
        Fact(quoted(id), text, at: .session(id, field)) { $0.change(\.sessions, where: { $0.id == id }, lift) }
    }
    var facts: [Fact] = []
    if !session.within.isEmpty {
        facts.append(fact("within", "is within \(list(session.within.map(\.spelled), atMost: 3))") { $0.within = [] })
    }
    facts += session.after.map { condition in
        let gap = condition.gap == .zero ? "" : ", \(condition.gap.spelled) later"
        return fact("after", "comes after \(quoted(condition.showing))\(gap)") {
            $0.after.removeAll { $0 == condition }
        }
    }
    if case .after(let showing, _)? = session.at {
        facts.append(fact("at", "starts after \(quoted(showing))") { $0.at = nil })
    }
    facts += session.notParallelTo.map { other in
        fact("not-parallel-to", "is not parallel to \(quoted(other))") { $0.notParallelTo.removeAll { $0 == other } }
    }
    facts += session.sameStreamAs.map { other in
        fact("same-stream-as", "is on the stream of \(quoted(other))") { $0.sameStreamAs.removeAll { $0 == other } }
    }
    if let stream = session.stream {
        facts.append(fact("stream", "is on stream \(quoted(stream))") { $0.stream = nil })
    }
    if let demand = session.demand {
        facts.append(fact("demand", "needs room for \(demand)") { $0.demand = nil })
    }
    if !session.interpretation.isEmpty {
        let languages = list(session.interpretation.map(\.description))
        facts.append(fact("interpretation", "needs a channel in \(languages)") { $0.interpretation = [] })
    }
    return facts
}

private func own(_ speaker: Speaker) -> [Fact] {
    let id = speaker.id
    func fact(
        _ field: String, _ text: String, _ lift: @escaping @Sendable (inout Speaker) -> Void
    ) -> Fact {
        Fact(speaker.name, text, at: .speaker(id, field)) { $0.change(\.speakers, where: { $0.id == id }, lift) }
    }
    var facts: [Fact] = []
    if !speaker.available.isEmpty {
        let windows = list(speaker.available.map(\.spelled), atMost: 3)
        facts.append(fact("available", "has time \(windows)") { $0.available = [] })
    }
    if !speaker.unavailable.isEmpty {
        let windows = list(speaker.unavailable.map(\.spelled), atMost: 3)
        facts.append(fact("unavailable", "has no time \(windows)") { $0.unavailable = [] })
    }
    if speaker.rest > .zero {
        facts.append(fact("rest", "rests \(speaker.rest.spelled) in between") { $0.rest = .zero })
    }
    if let most = speaker.atMostPerDay {
        facts.append(fact("at-most-per-day", "takes part in at most \(most) a day") { $0.atMostPerDay = nil })
    }
    return facts
}

private func own(_ stream: Programmes.Stream, in programme: Programme) -> [Fact] {
    let id = stream.id
    func fact(
        _ field: String, _ text: String, _ lift: @escaping @Sendable (inout Programmes.Stream) -> Void
    ) -> Fact {
        Fact("stream \(quoted(id))", text, at: .stream(id, field)) {
            $0.change(\.streams, where: { $0.id == id }, lift)
        }
    }
    var facts: [Fact] = []
    if !stream.open.isEmpty {
        facts.append(fact("open", "is open \(list(stream.open.map(\.spelled), atMost: 3))") { $0.open = [] })
    }
    if stream.turnaround > .zero {
        facts.append(fact("turnaround", "needs \(stream.turnaround.spelled) in between") { $0.turnaround = .zero })
    }
    if stream.hostAccount != nil,
        programme.streams.contains(where: { $0.id != id && $0.hostAccount == stream.hostAccount })
    {
        facts.append(fact("host-account", "shares its host account") { $0.hostAccount = nil })
    }
    if stream.watch != nil, programme.streams.contains(where: { $0.id != id && $0.watch == stream.watch }) {
        facts.append(fact("watch", "shares its link") { $0.watch = nil })
    }
    return facts
}
