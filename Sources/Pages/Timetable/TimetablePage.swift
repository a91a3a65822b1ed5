internal import Chronology
package import Markup
internal import Programmes
internal import Scheduling
package import Timetables
internal import Wording

/// The timetable on one zone's clocks as a page: a list on a phone, streams side by side on a desk. Whole without script; nothing
/// from elsewhere, no inline style.
package struct TimetablePage: Sendable {
    let catalogue: Catalogue
    let timetable: Timetable
    /// As in the page's path; an old name of the home zone, for one.
    let zoneName: String
    let phrases: Phrasebook
    let site: Site
    let place: PagePlace
    let filter: TimetableFilter
    /// Whether each slot has a place for the visitor's time, which the script fills: nobody's own clocks are the page's.
    var hasVisitorsTimes = false

    package init(
        _ catalogue: Catalogue, _ timetable: Timetable, zoneName: String, phrases: Phrasebook, site: Site,
        place: PagePlace, filter: TimetableFilter = .everything
    ) {
        self.catalogue = catalogue
        self.timetable = timetable
        self.zoneName = zoneName
        self.phrases = phrases
        self.site = site
        self.place = place
        self.filter = filter
    }

    var wording: Wording { phrases.wording }
    var messages: Messages { phrases.messages }
    var programme: Programme { catalogue.programme }
    var texts: PageTexts { PageTexts(wording) }

    package func html() -> HTML {
        .page(
            texts, head: head,
            body: [
                .element("a", attributes: [("class", "skip"), ("href", "#_timetable")], messages.skipToTimetable),
                header,
                .element(
                    "main", attributes: [("id", "_timetable")], sections + [noMatch, partCalendars]), footer,
            ])
    }

    /// A day each, then what has no time yet.
    var sections: [HTML] { days + [unscheduled].compactMap { $0 } }

    /// Nobody's in particular: the script shows it on the visitor's clocks.
    var isForEveryone: Bool { !place.path.hasPrefix("in/") }

    private var noMatch: HTML {
        let shown =
            timetable.days.flatMap(\.slots).compactMap(entry) + timetable.unscheduled.compactMap(catalogue.entry)
        let isEmpty = filter != .everything && !shown.contains(where: filter.shows)
        return .element(
            "p", attributes: [("class", "empty no-match"), ("hidden", isEmpty ? nil : "")], messages.noMatch)
    }

    /// Nil for a pause.
    func entry(_ slot: Timetable.Slot) -> Catalogue.Entry? {
        guard case .showing(let showing) = slot.content else { return nil }
        return catalogue.entry(showing.id)
    }

    private var days: [HTML] {
        if timetable.days.isEmpty, timetable.unscheduled.isEmpty {
            return [.element("p", attributes: [("class", "empty")], messages.noSessions)]
        }
        return timetable.days.map { DayView(page: self, day: $0).html }
    }

    /// What has no time yet.
    private var unscheduled: HTML? {
        let entries = timetable.unscheduled.compactMap(catalogue.entry)
        guard !entries.isEmpty else { return nil }
        let items = entries.map { entry in
            let view = SessionView(page: self, entry: entry)
            return HTML.element(
                "li", attributes: [("class", "slot"), ("id", anchor(of: entry.id))] + facts(of: entry),
                [.element("div", attributes: [("class", "when")], "–"), view.html])
        }
        return .element(
            "section", attributes: [("class", "day"), ("aria-labelledby", "_unscheduled")],
            [
                .element("h2", attributes: [("id", "_unscheduled")], messages.timeToBeAnnounced),
                .element("ol", attributes: [("class", "slots"), ("role", "list")], items),
            ])
    }
}
