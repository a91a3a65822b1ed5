internal import Chronology
internal import Programmes
internal import Rules
internal import Scheduling

/// The starts of one session: those that its own rules allow, with what they cost.
struct StartCompiler {
    private let compiler: ProgrammeCompiler
    private let item: ProgrammePlacement.Item
    private let session: Session
    private let people: [PersonCoverage]
    private let interest: [Int]
    private let windows: [Coverage]
    private let preferred: Coverage?
    private let weights: (live: Int, comfort: Int, preferred: Int, moved: Int, pairs: Int)
    private let neighbours: [Interval]
    private let order: FixedOrder

    private var programme: Programme { compiler.programme }

    init(_ compiler: ProgrammeCompiler, _ item: ProgrammePlacement.Item) {
        self.compiler = compiler
        self.item = item
        let programme = compiler.programme
        let session = programme.sessions[item.session]
        self.session = session
        order = FixedOrder(item.session, compiler)
        people = session.people.compactMap { compiler.personOf[$0] }.map { compiler.people[$0] }
        interest = compiler.audience.regions.map { session.interest[$0.id] ?? 1 }
        let home = compiler.items.task.schedule.home
        let span = compiler.clock.span
        windows = ([programme.hours.map { [.daily($0)] } ?? [], session.within] as [[Window]]).filter { !$0.isEmpty }
            .map { Coverage($0, on: home, in: span) }
        preferred = session.preferred.isEmpty ? nil : Coverage(session.preferred, on: home, in: span)
        weights = (
            RegionSeesItLive.weight(in: programme), SpeakerIsComfortable.weight(in: programme),
            PreferredWindows.weight(in: programme), PublishedMovesLittle.weight(in: programme),
            ClosePairs.weight(in: programme)
        )
        neighbours = compiler.relations.close[item.session].compactMap {
            compiler.fixedFirst[programme.sessions[$0].id]?.interval
        }
    }

    func starts() -> [PlacementProblem.Start] {
        // Nothing comes after itself.
        if !item.isEncore, session.after.contains(where: { $0.showing == item.id }) { return [] }
        if let start = item.start {
            let slot = compiler.axis.slot(touching: start.secondsSinceEpoch)
            return slot.map { [priced($0, Interval(start: start, length: session.length))] } ?? []
        }
        let axis = compiler.axis
        let length = axis.slots(minutes: session.length.wholeMinutes)
        let slots =
            item.keepsTime
            ? Array(axis.days.joined()) : compiler.clock.starts.compactMap { axis.slot(at: $0) }
        return slots.compactMap { slot in
            guard axis.days.contains(where: { $0.contains(slot) && slot + length <= $0.upperBound }) else { return nil }
            let interval = Interval(
                start: Instant(secondsSinceEpoch: axis.instants[slot]), length: session.length)
            if item.isEncore { return keepsHours(interval) ? .init(slot: slot, reach: 0, comfort: 0) : nil }
            return isAllowed(interval) ? priced(slot, interval) : nil
        }
    }

    private func keepsHours(_ interval: Interval) -> Bool {
        windows.prefix(programme.hours == nil ? 0 : 1).allSatisfy {
            $0.seconds(of: interval) == interval.length.wholeSeconds
        }
    }

    private func isAllowed(_ interval: Interval) -> Bool {
        windows.allSatisfy { $0.seconds(of: interval) == interval.length.wholeSeconds }
            && people.allSatisfy { $0.isAvailable(interval) && $0.isFree(interval) }
            && order.allows(interval)
    }

    private func priced(_ slot: Int, _ interval: Interval) -> PlacementProblem.Start {
        if item.isEncore { return .init(slot: slot, reach: 0, comfort: 0) }
        let seconds = interval.length.wholeSeconds
        var extra = preferred.map { weights.preferred * ((seconds - $0.seconds(of: interval)) / 60) } ?? 0
        for other in neighbours {
            let shared = min(interval.end, other.end) - max(interval.start, other.start)
            extra += weights.pairs * max(0, shared.wholeMinutes)
        }
        if let known = compiler.items.task.published[session.id] {
            extra += weights.moved * PublishedMovesLittle.units(from: known.interval.start, to: interval.start)
        }
        return .init(
            slot: slot, reach: compiler.audience.cost(of: interval, interest: interest, weight: weights.live),
            comfort: weights.comfort * people.reduce(0) { $0 + $1.discomfort(interval) }, extra: extra)
    }
}
