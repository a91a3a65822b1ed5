internal import Chronology
internal import Diagnostics
internal import Programmes

extension Lowering {
    /// `repeat`, `except` and `moved` of a session; nil where it does not recur, or how it does is a mistake.
    mutating func series(_ item: Item, at time: WrittenTime?) -> Series? {
        guard let node = item.values["repeat"] else {
            for name in ["except", "moved"] {
                guard let node = item.values[name] else { continue }
                report("P107", "\(name) belongs to a series: this session has no repeat", at: node.range)
            }
            return nil
        }
        let rule = value(node, "repeat", expected: "a rule like weekly until 2027-12-15", RecurrenceNotation.parse)
        let exceptions = distinct(list(item, "except")) { lowering, node in
            lowering.value(node, "except", expected: "a date like 2027-10-27", DateNotation.parse)
                .map { Placed(date: $0, range: node.range) }
        }
        let moves = moves(item)
        guard let start = start(of: time, at: node.range), let rule,
            let dates = dates(rule, from: start, at: node.range)
        else { return nil }
        return checked(
            Series(rule: rule, start: start, dates: dates), exceptions, moves, of: item, repeating: node.range)
    }

    /// A date and where it stands; equal to the same date elsewhere.
    private struct Placed: Hashable, CustomStringConvertible {
        let date: CivilDate
        let range: SourceRange
        var description: String { date.description }

        static func == (left: Self, right: Self) -> Bool { left.date == right.date }
        func hash(into hasher: inout Hasher) { hasher.combine(date) }
    }

    private struct Move {
        let from: Placed
        let to: WallTime
        let range: SourceRange
    }

    private mutating func moves(_ item: Item) -> [Move] {
        var moves: [Move] = []
        for node in list(item, "moved") {
            guard let move = self.item(node, .move, at: item.subject("moved/\(moves.count)")),
                let fromNode = move.values["from"]
            else { continue }
            let from = value(fromNode, "from", expected: "a date like 2027-11-03", DateNotation.parse)
            guard let time = time(move, "at", on: from), let from, let node = move.values["at"] else { continue }
            switch time {
            case .wall(let wall):
                moves.append(Move(from: Placed(date: from, range: fromNode.range), to: wall, range: node.range))
            case .after:
                report("P126", "a date of a series is moved to a time of its own, not after a session", at: node.range)
            case .unreadable: break
            }
        }
        return moves
    }

    /// On whose clocks the series goes on is said by its first time.
    private mutating func start(of time: WrittenTime?, at range: SourceRange) -> WallTime? {
        switch time {
        case .wall(let wall) where wall.zone != nil || wall.offset ?? 0 == 0: return wall
        case .wall:
            report(
                "P126",
                "a series keeps to somebody's clocks: write a zone after the time of its session, not an offset",
                at: range)
        case .after:
            report("P126", "a series begins at a date and time of its own, not after a session", at: range)
        case nil: report("P126", "a series has no first date: write at, the date and time that it begins at", at: range)
        case .unreadable: break
        }
        return nil
    }

    private mutating func dates(_ rule: Recurrence, from start: WallTime, at range: SourceRange) -> [CivilDate]? {
        let first = start.face.date
        if case .until(let date) = rule.end, date < first {
            report("P124", "the series ends on \(date), before it begins on \(first)", at: range)
            return nil
        }
        let dates = rule.dates(from: first, atMost: Series.most + 1)
        guard dates.first == first else {
            let next = dates.first.map { ": the next such date is \($0)" } ?? ""
            report(
                "P126",
                "the series begins on \(first), a \(first.weekday.title), which is not one of its own days\(next)",
                at: range)
            return nil
        }
        guard dates.count <= Series.most else {
            report("P124", "this series has more than \(Series.most) dates: end it earlier", at: range)
            return nil
        }
        warnOfShortMonths(rule, dates, at: range)
        return dates
    }

    private mutating func warnOfShortMonths(_ rule: Recurrence, _ dates: [CivilDate], at range: SourceRange) {
        guard rule.pattern == .monthly, let first = dates.first, first.day > 28 else { return }
        let months = dates.map { $0.year * 12 + $0.month }
        guard let gap = zip(months, months.dropFirst()).first(where: { $1 - $0 > rule.interval }) else { return }
        let missing = gap.0 + rule.interval - 1
        report(
            "P127", as: .warning,
            "there is no \(padded(missing / 12, to: 4))-\(padded(missing % 12 + 1))-\(padded(first.day)): the series leaves "
                + "such months out",
            at: range)
    }

    private mutating func checked(
        _ series: Series, _ exceptions: [Placed], _ moves: [Move], of item: Item, repeating range: SourceRange
    ) -> Series {
        let dates = Set(series.dates)
        let known = exceptions.filter { isDate($0, of: series, dates, "except") }
        var excepted = Set(known.map(\.date))
        var moved: [CivilDate: WallTime] = [:]
        for move in moves where isDate(move.from, of: series, dates, "from") {
            let date = move.from.date
            if excepted.contains(date) || moved[date] != nil {
                let other = excepted.contains(date) ? "left out by except" : "moved already"
                report("P125", "\(date) is \(other): it can't be moved too", at: move.from.range)
                continue
            }
            moved[date] = move.to
            record(item.subject("dates/\(date)/at"), move.range)
        }
        if excepted.count == dates.count {
            report("P125", "every date of the series is left out: nothing is left of it", at: range)
            excepted = []
        }
        return Series(
            rule: series.rule, start: series.start, dates: series.dates, exceptions: excepted, moved: moved)
    }

    private mutating func isDate(_ placed: Placed, of series: Series, _ dates: Set<CivilDate>, _ name: String) -> Bool {
        if dates.contains(placed.date) { return true }
        let day = placed.date.daysSinceEpoch
        let nearest = series.dates.min { abs($0.daysSinceEpoch - day) < abs($1.daysSinceEpoch - day) }
        report(
            "P125",
            "\(placed.date), a \(placed.date.weekday.title), is no date of the series"
                + (nearest.map { "; the nearest is \($0), a \($0.weekday.title)" } ?? ""),
            at: placed.range,
            fixes: nearest.map {
                fixes(placed.range, "\(placed.date)", as: "\($0)", summary: "\(name): \($0)", isSafe: false)
            } ?? [])
        return false
    }
}

extension Weekday {
    /// `Wednesday`.
    fileprivate var title: String {
        let name = "\(self)"
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
