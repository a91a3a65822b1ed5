internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables
internal import Wording

/// One day of a timetable page.
struct DayView {
    let days: TimetableDays
    let day: Timetable.Day

    private var setting: PageSetting { days.setting }
    private var filter: TimetableFilter { days.filter }

    var html: HTML {
        let id = "_day-\(day.date)"
        let namesOffsets = namesOffsets
        let grid = StreamGrid(day, setting.programme)
        let slots = day.slots.map { item($0, grid?.classes(of: $0) ?? "", namesOffsets: namesOffsets) }
        return .element(
            "section",
            attributes: [("class", "day"), ("aria-labelledby", id), ("hidden", isShown ? nil : "")],
            [
                .element("h2", attributes: [("id", id)], setting.phrases.day(day.date)), changeOfClocks,
                .element(
                    "ol",
                    attributes: [
                        ("class", grid.map { "slots grid columns-\($0.columns.count)" } ?? "slots"), ("role", "list"),
                    ], heads(grid) + slots),
            ])
    }

    /// The streams' titles above their columns; each slot says its own too.
    private func heads(_ grid: StreamGrid?) -> [HTML] {
        (grid?.columns ?? []).enumerated().compactMap { index, id in
            id.flatMap(setting.catalogue.stream).map { stream in
                let attributes = [("class", "heads in-\(index + 1)"), ("aria-hidden", "true")]
                return .element("li", attributes: attributes, [setting.texts.words(stream.title)])
            }
        }
    }

    private var isShown: Bool {
        filter == .everything || day.slots.compactMap(days.card).contains { filter.shows($0.entry) }
    }

    /// Where the clocks are changed on this day, or in the night that belongs to it.
    private var changeOfClocks: HTML {
        let clocks = days.timetable.clocks
        let index = clocks.firstIndex { $0.since.map(isHere) ?? false }
        guard let index, index > 0 else { return .nothing }
        let words = ClockWords.changes(days.zoneName, Array(clocks[(index - 1)...index]), setting.wording)
        return .element("p", attributes: [("class", "change")], words.joined())
    }

    private func isHere(_ change: Timetable.ClockState.Change) -> Bool {
        let starts = day.slots.map(\.interval.start)
        let ends = day.slots.map(\.interval.end)
        guard let first = starts.min(), let last = ends.max() else { return false }
        return change.face.date == day.date || (first <= change.instant && change.instant < last)
    }

    private func item(_ slot: Timetable.Slot, _ place: String, namesOffsets: Bool) -> HTML {
        let when = WhenView(days: days, slot: slot, namesOffsets: namesOffsets).html
        switch slot.content {
        case .pause(let pause):
            let title = setting.programme.breaks[pause.index].title
            return .element(
                "li", attributes: [("class", "slot break\(place)"), ("hidden", filter == .everything ? nil : "")],
                [when, .element("p", [setting.texts.words(title)])])
        case .showing(let showing):
            guard let card = days.cards[showing.id] else { return .nothing }
            return days.item(card, when: when, classes: " \(card.entry.session.status.rawValue)\(place)")
        }
    }

    /// On a day on which the clocks are changed a time alone may mean two instants.
    private var namesOffsets: Bool {
        Set(day.slots.flatMap { [$0.start.offset.seconds, $0.end.offset.seconds] }).count > 1
    }
}
