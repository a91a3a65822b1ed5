internal import Chronology
package import Markup
internal import Programmes
package import Timetables
internal import Wording

/// The timetable on one zone's clocks as a page: a list on a phone, streams side by side on a desk. Whole without script; nothing
/// from elsewhere, no inline style.
package struct TimetablePage: Sendable {
    let frame: TimetableFrame
    let days: TimetableDays

    /// - Parameter zoneName: as in the page's path; an old name of the home zone, for one.
    package init(
        _ parts: TimetableParts, _ timetable: Timetable, zoneName: String, place: PagePlace,
        filter: TimetableFilter = .everything
    ) {
        frame = parts.frame
        days = TimetableDays(parts.cards, timetable, zoneName: zoneName, place: place, filter: filter)
    }

    var setting: PageSetting { frame.setting }
    var timetable: Timetable { days.timetable }
    var zoneName: String { days.zoneName }
    var place: PagePlace { days.place }
    var filter: TimetableFilter { days.filter }
    var phrases: Phrasebook { setting.phrases }
    var wording: Wording { setting.wording }
    var messages: Messages { setting.messages }
    var site: Site { setting.site }

    package func html() -> HTML {
        .page(
            setting.texts, head: head,
            body: [
                .element("a", attributes: [("class", "skip"), ("href", "#_timetable")], messages.skipToTimetable),
                header,
                .element(
                    "main", attributes: [("id", "_timetable")],
                    days.sections + [noMatch, ifScheduled(frame.partCalendars)]),
                footer,
            ])
    }

    /// Nobody's in particular: the script shows it on the visitor's clocks.
    var isForEveryone: Bool { !place.path.hasPrefix("in/") }

    func fill(_ stencil: Stencil) -> HTML { .filled(stencil, depth: place.depth) }

    /// What is of no use as long as nothing has a time.
    func ifScheduled(_ stencil: Stencil) -> HTML { timetable.days.isEmpty ? .nothing : fill(stencil) }

    private var noMatch: HTML {
        .element(
            "p", attributes: [("class", "empty no-match"), ("hidden", days.isFilteredAway ? nil : "")],
            messages.noMatch)
    }
}
