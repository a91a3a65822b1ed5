internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables
internal import Wording

extension TimetablePage {
    /// What this is, on whose clocks, and the ways to other clocks, languages and one's own calendar.
    var header: HTML {
        .element(
            "header", attributes: [("class", "band")],
            [
                .element(
                    "div", attributes: [("class", "wide")],
                    [
                        .element("h1", [texts.words(programme.title)]),
                        programme.tagline.map { .element("p", attributes: [("class", "tagline")], [texts.words($0)]) }
                            ?? .nothing,
                        .element("p", attributes: [("class", "dates")], dates), clocks, strip, choices, dayLinks,
                    ])
            ])
    }

    private var dates: String {
        guard let first = programme.days.first, let last = programme.days.last else { return "" }
        return wording.range(first, last)
    }

    /// Whose clocks these are, and in words when they, or those at home, are changed meanwhile.
    private var clocks: HTML {
        var lines = [
            HTML.element(
                "p", attributes: [("class", "clock")], [.text(ClockWords.zone(zoneName, timetable.clocks, wording))])
        ]
        if !timetable.isHome {
            lines += ClockWords.changes(timetable.home.name, timetable.homeClocks, wording).map { .element("p", $0) }
        }
        return .element("div", attributes: [("class", "clocks")], lines)
    }

    private var choices: HTML {
        .element(
            "div", attributes: [("class", "choices")],
            [otherZones, FilterForm(page: self).html, ownCalendar, subscribe, changes, otherLanguages])
    }

    /// What is on and what is next, which only the script can say.
    private var strip: HTML {
        guard !timetable.days.isEmpty else { return .nothing }
        return .element(
            "section", attributes: [("class", "live by-script"), ("aria-label", messages.nowAndNext)],
            [
                .element("ul", attributes: [("class", "strip"), ("role", "list"), ("hidden", "")]),
                .element(
                    "a", attributes: [("class", "jump"), ("href", "#_timetable"), ("hidden", "")], messages.jumpToNow),
            ])
    }

    private var changes: HTML {
        let path = site.changesPath(in: phrases.language)
        return .element(
            "p", attributes: [("class", "changes-link")],
            [.element("a", attributes: [("href", place.link(to: path))], messages.changes)])
    }

    private var otherZones: HTML {
        let others = site.zones.filter { $0.name != zoneName }.map { (zone: $0, offset: firstOffset(of: $0)) }
            .sorted { ($0.offset, $0.zone.name) < ($1.offset, $1.zone.name) }
        let items = others.map { other in
            let path = site.zonePath(other.zone.name, in: phrases.language)
            let words = [HTML.bdi(wording.zone(other.zone.name, offset: other.offset))]
            return HTML.element(
                "li",
                [.element("a", attributes: [("href", place.link(to: path)), ("data-zone", other.zone.name)], words)])
        }
        let list =
            others.isEmpty
            ? HTML.nothing : .element("ul", attributes: [("class", "zones")], [visitorsClocks] + items)
        return .element(
            "details", attributes: [("class", others.isEmpty ? "by-script" : nil)],
            [.element("summary", messages.otherTimeZones), zonePicker, list])
    }

    /// Back to the page that is shown on the visitor's own clocks.
    private var visitorsClocks: HTML {
        guard !isForEveryone else { return .nothing }
        let link = HTML.element(
            "a", attributes: [("href", place.link(to: site.indexPath(in: phrases.language)))], messages.yourTime)
        return .element("li", attributes: [("class", "by-script")], [link])
    }

    private func firstOffset(of zone: Zone) -> Int {
        let first = catalogue.edition.schedule.showings.first?.interval.start ?? catalogue.edition.instant
        return zone.offset(at: first).seconds
    }

    private var otherLanguages: HTML {
        guard site.languages.count > 1 else { return .nothing }
        let items = site.languages.map { language in
            let isThis = language == phrases.language
            return HTML.element(
                "li",
                [
                    .element(
                        "a",
                        attributes: [
                            ("href", place.link(to: path(in: language))), ("hreflang", language.description),
                            ("lang", language.description), ("dir", direction(of: language.description)),
                            ("aria-current", isThis ? "true" : nil),
                        ], wording.ownName(of: language))
                ])
        }
        return .element(
            "nav", attributes: [("class", "languages"), ("aria-label", messages.languages)], [.element("ul", items)])
    }

    private var dayLinks: HTML {
        guard timetable.days.count > 1 else { return .nothing }
        let items = timetable.days.map { day in
            HTML.element(
                "li", [.element("a", attributes: [("href", "#_day-\(day.date)")], wording.shortDay(day.date))])
        }
        return .element("nav", attributes: [("class", "days"), ("aria-label", messages.day)], [.element("ul", items)])
    }

    func disclosure(_ summary: String, _ contents: [HTML]) -> HTML {
        .element("details", [.element("summary", summary)] + contents)
    }
}
