internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables
internal import Wording

/// The days of a timetable, and what has no time yet. A class because every slot's view has it.
final class TimetableDays: Sendable {
    let cards: SessionCards
    let timetable: Timetable
    /// As in the page's path; an old name of the home zone, for one.
    let zoneName: String
    let place: PagePlace
    let filter: TimetableFilter
    /// Whether each slot has a place for the visitor's time, which the script fills: nobody's own clocks are the page's.
    let hasVisitorsTimes: Bool
    let homeCity: String

    init(
        _ cards: SessionCards, _ timetable: Timetable, zoneName: String, place: PagePlace,
        filter: TimetableFilter = .everything, hasVisitorsTimes: Bool = false
    ) {
        self.cards = cards
        self.timetable = timetable
        self.zoneName = zoneName
        self.place = place
        self.filter = filter
        self.hasVisitorsTimes = hasVisitorsTimes
        homeCity = cards.setting.wording.city(ofZone: timetable.home.name)
    }

    var setting: PageSetting { cards.setting }
    private var messages: Messages { setting.messages }

    /// A day each, then what has no time yet.
    var sections: [HTML] {
        if timetable.days.isEmpty, timetable.unscheduled.isEmpty {
            return [.element("p", attributes: [("class", "empty")], messages.noSessions)]
        }
        return timetable.days.map { DayView(days: self, day: $0).html } + [unscheduled]
    }

    /// Nil for a pause.
    func card(_ slot: Timetable.Slot) -> SessionCard? {
        guard case .showing(let showing) = slot.content else { return nil }
        return cards[showing.id]
    }

    /// Whether the filter leaves nothing.
    var isFilteredAway: Bool {
        filter != .everything
            && !(timetable.days.flatMap(\.slots).compactMap(card) + timetable.unscheduled.compactMap { cards[$0] })
                .contains { filter.shows($0.entry) }
    }

    /// `classes`: begin with a blank.
    func item(_ card: SessionCard, when: HTML, classes: String) -> HTML {
        let isHidden = filter != .everything && !filter.shows(card.entry)
        return .element(
            "li", attributes: [("class", "slot" + classes)] + card.facts + [("hidden", isHidden ? "" : nil)],
            [when, .filled(card.view, depth: place.depth, OtherTimes(days: self, entry: card.entry).html)])
    }

    private var unscheduled: HTML {
        let cards = timetable.unscheduled.compactMap { self.cards[$0] }
        guard !cards.isEmpty else { return .nothing }
        let when = HTML.element("div", attributes: [("class", "when")], "–")
        return .element(
            "section", attributes: [("class", "day"), ("aria-labelledby", "_unscheduled")],
            [
                .element("h2", attributes: [("id", "_unscheduled")], messages.timeToBeAnnounced),
                .element(
                    "ol", attributes: [("class", "slots"), ("role", "list")],
                    cards.map { item($0, when: when, classes: "") }),
            ])
    }
}
