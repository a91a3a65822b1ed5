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
                        fill(frame.title), clocks, strip, zones, choices, dayLinks,
                    ])
            ])
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
            [
                fill(frame.subscribe), fill(frame.anyZone), filters, ifScheduled(frame.ownCalendar), nowLink,
                fill(frame.changes), otherLanguages,
            ])
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

    private var filters: HTML {
        guard let groups = frame.filters else { return .nothing }
        let form = FilterForm(setting: setting, filter: filter)
        return form.html(filter == .everything ? fill(groups) : .fragment(form.groups), at: place)
    }

    /// What only a server knows: the script takes the link away where none answers.
    private var nowLink: HTML {
        let isFirst = phrases.language == site.languages[0]
        let query = [isFirst ? nil : "language=\(phrases.language)", isForEveryone ? nil : "zone=\(zoneName)"]
            .compactMap { $0 }.joined(separator: "&")
        return setting.served(link: "now" + (query.isEmpty ? "" : "?\(query)"), messages.nowAndNext, from: place)
    }

    private var otherLanguages: HTML {
        guard site.languages.count > 1 else { return .nothing }
        let items = frame.languages.map { language, ownName in
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
                        ], ownName)
                ])
        }
        return .element(
            "nav", attributes: [("class", "languages"), ("aria-label", messages.languages)], [.element("ul", items)])
    }

    private var dayLinks: HTML {
        guard timetable.days.count > 1 else { return .nothing }
        let items = timetable.days.map { day in
            HTML.element(
                "li", [.element("a", attributes: [("href", "#_day-\(day.date)")], phrases.shortDay(day.date))])
        }
        return .element("nav", attributes: [("class", "days"), ("aria-label", messages.day)], [.element("ul", items)])
    }
}
