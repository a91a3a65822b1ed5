internal import Chronology
internal import Diagnostics
internal import Markup
internal import Programmes
internal import Timetables

extension CheckReport {
    var comfort: [HTML] {
        guard let map, !map.places.isEmpty, !map.rows.isEmpty else { return [] }
        let picture = ComfortMapPicture(map, language: language)
        return [
            .element(
                "section", attributes: [("aria-labelledby", "comfort")],
                [
                    .element("h2", attributes: [("id", "comfort")], "Who is awake"),
                    .element("p", explanation),
                    .element("ul", attributes: [("class", "sums")], picture.sentences.map { .element("li", $0) }),
                    .element(
                        "div",
                        attributes: [
                            ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Comfort map"),
                        ], [.raw(picture.svg().rendered())]),
                    .element(
                        "details",
                        [
                            .element("summary", "The same as a table"),
                            .element(
                                "div",
                                attributes: [
                                    ("class", "scroll"), ("tabindex", "0"), ("role", "group"),
                                    ("aria-label", "Comfort map as a table"),
                                ], [table(map)]),
                        ]),
                ])
        ]
    }

    private var explanation: String {
        "Each session on the clocks of each region: in its prime time, while its people are awake, or while some of it is "
            + "in their sleep. A session counts by the best of its showings. “Awake” is the share of all people expected "
            + "who can see it without staying up. Sessions that are cancelled, not public or without a time are left out."
    }

    private func table(_ map: ComfortMap) -> HTML {
        let heads = ["Session", "At home"].map { HTML.element("th", attributes: [("scope", "col")], $0) }
        let places = map.places.map { place in
            HTML.element("th", attributes: [("scope", "col")], [.bdi(place.title.words(in: language))])
        }
        return .element(
            "table",
            [
                .element("caption", "Start of each session on each region’s clocks, and who is awake"),
                .element(
                    "thead",
                    [.element("tr", heads + places + [.element("th", attributes: [("scope", "col")], "Awake")])]),
                .element("tbody", map.rows.map(row)),
            ])
    }

    private func row(_ row: ComfortMap.Row) -> HTML {
        let again = row.showing.encore == nil ? "" : " (again)"
        let headline = row.isHeadline ? ", headline" : ""
        return .element(
            "tr",
            [
                .element(
                    "th", attributes: [("scope", "row")],
                    [.bdi(row.title.words(in: language)), .text(again + headline)]),
                .element("td", "\(row.start.date) \(row.start.time)"),
            ]
                + row.cells.map { cell in
                    let days = cell.start.date.daysSinceEpoch - row.start.date.daysSinceEpoch
                    let mark = days == 0 ? "" : days > 0 ? ", next day" : ", previous day"
                    return .element("td", "\(cell.start.time)\(mark), \(cell.comfort.words)")
                } + [.element("td", row.share.map { "\($0) %" } ?? "")])
    }

    var speakers: [HTML] {
        let found = diagnostics.filter { $0.code == Self.speakersCode }
        guard !found.isEmpty else { return [] }
        return [
            .element(
                "section", attributes: [("aria-labelledby", "speakers")],
                [
                    .element("h2", attributes: [("id", "speakers")], "Speakers outside their comfortable hours"),
                    .element("ul", found.map { .element("li", [.text(secrets.hidden(madeVisible($0.message)))]) }),
                ])
        ]
    }
}
