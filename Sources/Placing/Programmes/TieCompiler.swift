internal import Chronology
internal import Programmes
internal import Rules
internal import Scheduling

/// What ties one item to streams and to other sessions.
struct TieCompiler {
    private let compiler: ProgrammeCompiler
    private let item: ProgrammePlacement.Item
    private let session: Session

    private var programme: Programme { compiler.programme }
    private var items: ProgrammeItems { compiler.items }

    init(_ compiler: ProgrammeCompiler, _ index: Int) {
        self.compiler = compiler
        item = compiler.items.items[index]
        session = compiler.programme.sessions[item.session]
    }

    /// Streams that have its channels and room, or the one that is written.
    func streams() -> [Int] {
        let encore = session.encores.first { $0.id == item.id.encore }
        if let own = encore?.stream { return programme.streams.indices.filter { programme.streams[$0].id == own } }
        let sole = session.stream ?? programme.soleStream
        let isFixed = item.isEncore ? !isStreamFree : item.keepsStream
        let fixedMates = fixedMates
        return programme.streams.indices.filter { index in
            let stream = programme.streams[index]
            if isFixed { return stream.id == sole }
            return isSuited(stream) && fixedMates.allSatisfy { $0 == stream.id }
        }
    }

    /// Whether its session is still to find a stream.
    private var isStreamFree: Bool {
        items.place(ofSession: item.session).map { !items.items[$0].keepsStream } ?? false
    }

    private func isSuited(_ stream: Stream) -> Bool {
        let channels = stream.channels.map(\.language.language)
        return session.interpretation.allSatisfy { channels.contains($0.language) }
            && (session.demand ?? 0) <= stream.capacity ?? .max
    }

    /// Streams of sessions that belong with it and stay where they are.
    private var fixedMates: [ID<Stream>] {
        compiler.relations.mates[item.session].compactMap { other in
            guard items.place(ofSession: other) == nil else { return nil }
            let session = programme.sessions[other]
            return session.status == .cancelled ? nil : session.stream ?? programme.soleStream
        }
    }

    func mates() -> [Int] {
        if item.isEncore {
            let hasOwn = session.encores.contains { $0.id == item.id.encore && $0.stream != nil }
            return hasOwn ? [] : items.place(ofSession: item.session).map { [$0] } ?? []
        }
        return compiler.relations.mates[item.session].compactMap { items.place(ofSession: $0) }
    }

    func apart() -> [Int] {
        item.isEncore ? [] : compiler.relations.apart[item.session].compactMap { items.place(ofSession: $0) }
    }

    func after() -> [PlacementProblem.Precedence] {
        let axis = compiler.axis
        var after: [PlacementProblem.Precedence] = []
        if !item.isEncore {
            after = session.after.compactMap { condition in
                items.place(of: condition.showing).map {
                    .init(session: $0, gap: axis.slots(minutes: condition.gap.wholeMinutes))
                }
            }
        }
        if item.keepsTime, item.start == nil, case .after(let target, let gap)? = session.time(of: item.id),
            let place = items.place(of: target)
        {
            after.append(.init(session: place, gap: axis.slots(minutes: gap.wholeMinutes), isExact: true))
        }
        return after
    }

    /// What another stream than the published one costs.
    func streamPrices() -> [Int] {
        guard !item.isEncore, let known = items.task.published[session.id] else { return [] }
        let weight = PublishedMovesLittle.weight(in: programme)
        return programme.streams.map { weight * PublishedMovesLittle.units(from: known.stream, to: $0.id) }
    }
}

extension ProgrammeItems {
    /// The item that a condition names.
    func place(of showing: ShowingID) -> Int? { places[showing] }

    /// When a showing is that is not placed; of a session that was cancelled too.
    func interval(of id: ShowingID) -> Interval? {
        let first = id.encore == nil ? programme.sessions.first { $0.id == id.session }?.firstShowing ?? id : id
        return task.schedule.showings.first { $0.id == first }?.interval
    }
}
