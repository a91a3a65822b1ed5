internal import Chronology
internal import Programmes
internal import Scheduling

/// The days of a programme on the time line, and the grid on them.
struct ProgrammeClock {
    let axis: SlotAxis
    /// In seconds: fine enough for every length and every gap as far as the search can count so fine.
    let step: Int
    /// When sessions may start, by the number of the programme day.
    let starts: [Int]
    let span: Interval

    init(_ items: ProgrammeItems) throws(PlacingFailure) {
        let programme = items.programme
        let home = items.task.schedule.home
        var windows: [Int: Range<Int>] = [:]
        for day in programme.days { windows[day.daysSinceEpoch] = home.window(of: day, programme) }
        let origins = programme.days.compactMap { windows[$0.daysSinceEpoch] }
        for interval in items.keptIntervals() {
            let day = items.task.schedule.programmeDay(of: interval.start).daysSinceEpoch
            let range = interval.start.secondsSinceEpoch..<interval.end.secondsSinceEpoch
            let own = windows[day] ?? range
            windows[day] = min(own.lowerBound, range.lowerBound)..<max(own.upperBound, range.upperBound)
        }
        var ordered: [Range<Int>] = []
        for (_, window) in windows.sorted(by: { $0.key < $1.key }) where !window.isEmpty {
            let start = max(window.lowerBound, ordered.last?.upperBound ?? .min)
            if start < window.upperBound { ordered.append(start..<window.upperBound) }
        }
        let grid = max(60, programme.placing.grid.wholeSeconds)
        step = Self.step(items, grid: grid, edges: ordered.flatMap { [$0.lowerBound, $0.upperBound] })
        let reach = max(
            programme.streams.map(\.turnaround.wholeSeconds).max() ?? 0,
            programme.speakers.map(\.rest.wholeSeconds).max() ?? 0)
        do { axis = try SlotAxis(ordered, grid: step / 60, reach: reach / 60) } catch { throw .tooLarge(error.reason) }
        starts = origins.flatMap { day in stride(from: day.lowerBound, to: day.upperBound, by: grid) }
        span = Interval(
            start: Instant(secondsSinceEpoch: (ordered.first?.lowerBound ?? 0) - 86_400),
            end: Instant(secondsSinceEpoch: (ordered.last?.upperBound ?? 0) + 86_400))
    }

    /// The finest step that everything fits on, made coarser until the longest session with its turnaround fits into what the
    /// search can count.
    private static func step(_ items: ProgrammeItems, grid: Int, edges: [Int]) -> Int {
        let programme = items.programme
        let lengths = items.items.map { programme.sessions[$0.session].length.wholeSeconds }
        let turnaround = programme.streams.map(\.turnaround.wholeSeconds).max() ?? 0
        var all = lengths + edges + [grid, turnaround] + programme.streams.map(\.turnaround.wholeSeconds)
        all += programme.speakers.map(\.rest.wholeSeconds) + items.items.compactMap { $0.start?.secondsSinceEpoch }
        all += programme.sessions.flatMap { $0.after.map(\.gap.wholeSeconds) }
        all += items.fixed.flatMap { [$0.interval.start.secondsSinceEpoch, $0.interval.end.secondsSinceEpoch] }
        all += items.gaps().map(\.wholeSeconds)
        let finest = all.reduce(0, divisor)
        let longest = (lengths.max() ?? 0) + turnaround
        let fitting = Swift.stride(from: max(60, finest), through: grid, by: 60).first {
            grid % $0 == 0 && $0 % max(60, finest) == 0 && longest <= 62 * $0
        }
        return fitting ?? grid
    }
}

private func divisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (abs(left), abs(right))
    while right != 0 { (left, right) = (right, left % right) }
    return left
}

extension ProgrammeItems {
    /// What has a time of its own though it is to be placed.
    func keptIntervals() -> [Interval] {
        items.compactMap { item in
            item.start.map { Interval(start: $0, length: programme.sessions[item.session].length) }
        }
    }

    /// Behind what showings hang on.
    func gaps() -> [Duration] {
        items.compactMap { item in
            guard case .after(_, let gap)? = programme.sessions[item.session].time(of: item.id) else { return nil }
            return gap
        }
    }
}

extension Zone {
    /// When sessions may be placed on a day: its `hours`, or all of the programme day.
    fileprivate func window(of day: CivilDate, _ programme: Programme) -> Range<Int> {
        func second(_ face: CivilDateTime) -> Int { resolve(face).instant(.compatible)?.secondsSinceEpoch ?? 0 }
        let opening = CivilDateTime(day, programme.dayStart)
        let whole =
            second(opening)..<max(second(opening), second(CivilDateTime(day.adding(days: 1), programme.dayStart)))
        guard let hours = programme.hours else { return whole }
        let isNextDate = hours.start < programme.dayStart
        let start = CivilDateTime(isNextDate ? day.adding(days: 1) : day, hours.start)
        let open = max(whole.lowerBound, second(start))
        return open..<max(open, min(whole.upperBound, second(start.adding(seconds: hours.seconds))))
    }
}
