internal import Chronology
internal import Programmes
internal import Rules
internal import Scheduling

/// What of a programme is to be placed, and what stays where it is.
struct ProgrammeItems {
    let task: PlacingTask
    private(set) var items: [ProgrammePlacement.Item] = []
    /// By showing: its place among `items`.
    private(set) var places: [ShowingID: Int] = [:]
    /// Showings that stay: with a time, on a stream or still to find one among `items`.
    private(set) var fixed: [Showing] = []

    var programme: Programme { task.schedule.programme }

    init(_ task: PlacingTask) {
        self.task = task
        let timed = Dictionary(task.schedule.showings.map { ($0.id, $0) }) { first, _ in first }
        let moving = moving()
        for (index, session) in programme.sessions.enumerated() where session.status != .cancelled {
            for id in session.showings { add(id, of: session, at: index, timed[id], moving) }
        }
    }

    /// Showings that will have another time than they have now: those that are free, and those that hang on them.
    private func moving() -> Set<ShowingID> {
        let sessions = programme.sessions.filter { $0.status != .cancelled }
        var moving = Set(sessions.filter(isFree).map { ShowingID($0.id) })
        var count = 0
        while count < moving.count {
            count = moving.count
            for session in sessions where !session.isSeries {
                for id in session.showings {
                    if let target = hangs(on: session.time(of: id)), moving.contains(target) { moving.insert(id) }
                }
            }
        }
        return moving
    }

    private mutating func add(
        _ id: ShowingID, of session: Session, at index: Int, _ showing: Showing?, _ moving: Set<ShowingID>
    ) {
        if id == ShowingID(session.id), !session.isSeries, isFree(session) {
            return append(.init(id: id, session: index, keepsTime: false, keepsStream: keepsStream(session)))
        }
        let findsStream = showing?.stream == nil || isFollowing(session, id)
        if moving.contains(id) || findsStream && showing != nil && !session.isSeries {
            append(
                .init(
                    id: id, session: index, keepsTime: true, keepsStream: id.encore != nil || keepsStream(session),
                    start: moving.contains(id) ? nil : showing?.interval.start))
        } else if let showing {
            fixed.append(showing)
        }
    }

    private mutating func append(_ item: ProgrammePlacement.Item) {
        places[item.id] = items.count
        items.append(item)
    }

    private func isFree(_ session: Session) -> Bool {
        if session.isSeries { return false }
        if session.at == nil { return session.isPinned != true }
        guard let replaced = task.replaced, replaced.contains(session.id), session.isPinned != true,
            hangs(on: session.at) == nil
        else { return false }
        return true
    }

    private func keepsStream(_ session: Session) -> Bool {
        guard let stream = session.stream else { return programme.soleStream != nil }
        return !(task.replaced?.contains(session.id) ?? false) || session.isPinned == true
            || programme.streams.count == 1
            || !programme.streams.contains { $0.id == stream }
    }

    /// An encore without a stream of its own is on that of its session.
    private func isFollowing(_ session: Session, _ id: ShowingID) -> Bool {
        guard let encore = session.encores.first(where: { $0.id == id.encore }), encore.stream == nil else {
            return false
        }
        return places[ShowingID(session.id)] != nil
    }

    /// Where people have to be whatever is placed.
    func engaged() -> [ID<Speaker>: [Interval]] {
        let people = Dictionary(programme.sessions.map { ($0.id, $0.people) }) { first, _ in first }
        return fixed.filter { $0.id.encore == nil }.reduce(into: [:]) { engaged, showing in
            for person in people[showing.id.session] ?? [] { engaged[person, default: []].append(showing.interval) }
        }
    }

    /// The showing that a relative time is after.
    func hangs(on time: WrittenTime?) -> ShowingID? {
        guard case .after(let target, _)? = time else { return nil }
        let session = programme.sessions.first { $0.id == target.session }
        return target.encore == nil ? session?.firstShowing ?? target : target
    }
}
