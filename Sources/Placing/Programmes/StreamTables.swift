internal import Chronology
internal import Programmes
internal import Rules
internal import Scheduling

/// The streams of a programme as the search sees them: who is never live beside whom, and when each is closed.
struct StreamTables {
    let all: [PlacementProblem.Stream]

    init(_ items: ProgrammeItems, _ clock: ProgrammeClock) {
        let streams = items.programme.streams
        let lanes = Self.lanes(streams)
        all = streams.indices.map { index in
            PlacementProblem.Stream(
                id: streams[index].id.description, lane: lanes[index],
                turnaround: clock.axis.slots(minutes: streams[index].turnaround.wholeMinutes),
                closed: Self.closed(index, items, clock))
        }
    }

    static func areTied(_ one: Stream, _ other: Stream) -> Bool {
        one.hostAccount != nil && one.hostAccount == other.hostAccount || one.watch != nil && one.watch == other.watch
    }

    /// Streams on one account or with one link share a lane, also by way of a third.
    private static func lanes(_ streams: [Stream]) -> [Int] {
        var lanes = Array(streams.indices)
        for index in streams.indices {
            for other in streams.indices where areTied(streams[index], streams[other]) {
                let (old, new) = (max(lanes[index], lanes[other]), min(lanes[index], lanes[other]))
                for member in lanes.indices where lanes[member] == old { lanes[member] = new }
            }
        }
        return lanes
    }

    private static func closed(_ index: Int, _ items: ProgrammeItems, _ clock: ProgrammeClock) -> [Range<Int>] {
        let stream = items.programme.streams[index]
        var busy: [Interval] = items.fixed.compactMap { showing in
            guard let other = items.programme.streams.first(where: { $0.id == showing.stream }) else { return nil }
            if other.id == stream.id {
                return Interval(
                    start: showing.interval.start.adding(seconds: -stream.turnaround.wholeSeconds),
                    end: showing.interval.end + stream.turnaround)
            }
            return areTied(stream, other) ? showing.interval : nil
        }
        busy += items.task.schedule.pauses.compactMap { pause in
            let streams = items.programme.breaks[pause.index].streams
            return streams.isEmpty || streams.contains(stream.id) ? pause.interval : nil
        }
        var closed = busy.flatMap {
            clock.axis.touched(from: $0.start.secondsSinceEpoch, to: $0.end.secondsSinceEpoch)
        }
        guard !stream.open.isEmpty else { return closed }
        let open = Coverage(stream.open, on: items.task.schedule.home, in: clock.span)
        for slot in clock.axis.days.joined() {
            let interval = Interval(start: Instant(secondsSinceEpoch: clock.axis.instants[slot]), seconds: clock.step)
            if open.seconds(of: interval) < clock.step { closed.append(slot..<slot + 1) }
        }
        return closed
    }
}
