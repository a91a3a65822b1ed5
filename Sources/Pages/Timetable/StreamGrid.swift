internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables

/// Where the slots of a day stand when its streams are side by side: a column a stream, a row between each two moments at which
/// something begins or ends. Classes say it, whose rules are the same for every programme.
struct StreamGrid {
    /// The streams' in written order; last what has none while something else is on.
    let columns: [ID<Stream>?]
    private let rows: [Instant]

    /// As many as `gridStyle` has rules for; a day with more stays a list.
    static let most = (columns: 6, rows: 80)

    /// Nil where a list says as much: nothing is on at once, or two things would stand in one place.
    init?(_ day: Timetable.Day, _ programme: Programme) {
        let slots = day.slots
        let used = Set(slots.compactMap { Self.stream($0) })
        let loose = slots.contains { slot in
            Self.isShowing(slot) && Self.stream(slot) == nil
                && slots.contains { $0.interval != slot.interval && Self.overlap($0, slot) }
        }
        columns = programme.streams.map(\.id).filter(used.contains) + (loose ? [nil] : [])
        rows = Set(slots.flatMap { [$0.interval.start, $0.interval.end] }).sorted()
        guard (2...Self.most.columns).contains(columns.count), rows.count <= Self.most.rows else { return nil }
        var isParallel = false
        for (index, slot) in slots.enumerated() {
            for other in slots[(index + 1)...].prefix(while: { $0.interval.start < slot.interval.end }) {
                guard let one = column(of: slot), let two = column(of: other), one != two else { return nil }
                isParallel = true
            }
        }
        guard isParallel else { return nil }
    }

    /// "from-3 to-5 in-2"; what has no stream, as a pause, goes across.
    func classes(of slot: Timetable.Slot) -> String {
        guard let from = rows.firstIndex(of: slot.interval.start), let to = rows.firstIndex(of: slot.interval.end)
        else { return "" }
        let column = column(of: slot).map { " in-\($0 + 1)" } ?? " across"
        return " from-\(from + 1) to-\(to + 1)\(column)"
    }

    /// Nil: across all.
    private func column(of slot: Timetable.Slot) -> Int? {
        Self.isShowing(slot) ? columns.firstIndex(of: Self.stream(slot)) : nil
    }

    private static func isShowing(_ slot: Timetable.Slot) -> Bool {
        if case .showing = slot.content { true } else { false }
    }

    private static func overlap(_ one: Timetable.Slot, _ other: Timetable.Slot) -> Bool {
        one.interval.start < other.interval.end && other.interval.start < one.interval.end
    }

    private static func stream(_ slot: Timetable.Slot) -> ID<Stream>? {
        guard case .showing(let showing) = slot.content else { return nil }
        return showing.stream
    }
}

/// The rules of the classes above. A row more than lines: the first holds the streams' titles.
package let gridStyle: String = {
    let columns = (1...StreamGrid.most.columns).map {
        ".columns-\($0) { grid-template-columns: repeat(\($0), minmax(0, 1fr)); } .in-\($0) { grid-column: \($0); }"
    }
    let rows = (1...StreamGrid.most.rows).map {
        ".from-\($0) { grid-row-start: \($0 + 1); } .to-\($0) { grid-row-end: \($0 + 1); }"
    }
    let rules = (columns + rows).joined(separator: "\n")
    return """
        .heads { display: none; }
        @media screen and (min-width: 66rem) {
          body:has(.grid) :is(main, .wide) { max-inline-size: 90rem; }
          .grid { display: grid; gap: 0 1.5rem; align-items: start; }
          .grid > .slot { grid-template-columns: minmax(0, 1fr); align-content: start; gap: .25rem; align-self: stretch; }
          .grid > .across { grid-column: 1 / -1; }
          .grid > .heads { display: block; grid-row: 1; padding-block: .8rem .3rem; font-weight: 700; color: var(--quiet); }
        \(rules)
        }

        """
}()
