package import Chronology
package import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// What is on and what is next, stream by stream, at one moment of the server's clock. Without script it asks again each minute.
package struct NowPage: Sendable {
    let catalogue: Catalogue
    let instant: Instant
    /// On whose clocks.
    let zone: Zone
    let phrases: Phrasebook
    let site: Site
    let place = PagePlace("now")

    package init(_ catalogue: Catalogue, at instant: Instant, on zone: Zone, phrases: Phrasebook, site: Site) {
        self.catalogue = catalogue
        self.instant = instant
        self.zone = zone
        self.phrases = phrases
        self.site = site
    }

    var wording: Wording { phrases.wording }
    var messages: Messages { phrases.messages }
    var texts: PageTexts { PageTexts(wording) }
    private var programme: Programme { catalogue.programme }
    private var timetable: String { place.link(to: site.indexPath(in: phrases.language)) }

    package func html() -> HTML {
        .page(
            texts, head: head,
            body: [header, .element("main", attributes: [("id", "_now")], [streams]), footer])
    }

    private var head: [HTML] {
        let title = programme.title.words(in: phrases.language)
        let script = PageScript(
            edition: catalogue.edition, phrases: phrases, site: site, place: place, kind: .now, zone: zone.name,
            isForEveryone: true, time: instant)
        return [
            .element("title", "\(messages.nowAndNext) – \(title)"),
            .element("meta", attributes: [("name", "robots"), ("content", "noindex")]), stylesheet("style.css"),
            stylesheet("theme.css"), script.html,
            .element(
                "noscript", [.element("meta", attributes: [("http-equiv", "refresh"), ("content", "60")])]),
        ] + social(title).html + [
            .linkedData(LinkedData(catalogue, site: site, language: phrases.language).series(withEvents: false))
        ]
    }

    private func social(_ programme: String) -> SocialTags {
        let about = self.programme.tagline ?? self.programme.description
        return SocialTags(
            title: "\(messages.nowAndNext) – \(programme)", siteName: programme,
            description: about.map { firstParagraph(commonMark: $0.words(in: phrases.language)) },
            address: site.publicRoot.map { $0 + place.path }, image: nil)
    }

    private func stylesheet(_ name: String) -> HTML {
        .element("link", attributes: [("rel", "stylesheet"), ("href", place.link(to: "assets/\(name)"))])
    }

    private var header: HTML {
        let title = HTML.element("a", attributes: [("href", timetable)], [texts.words(programme.title)])
        let parts: [HTML] = [
            .element("h1", messages.nowAndNext), .element("p", attributes: [("class", "tagline")], [title]),
            .element(
                "div", attributes: [("class", "clocks")], [.element("p", attributes: [("class", "clock")], clock)]),
            .element("div", attributes: [("class", "choices")], [languages]),
        ]
        return .element(
            "header", attributes: [("class", "band")], [.element("div", attributes: [("class", "wide")], parts)])
    }

    private var clock: String {
        wording.allTimes(zone: zone.name, offset: zone.offset(at: instant).seconds)
    }

    private var languages: HTML {
        guard site.languages.count > 1 else { return .nothing }
        let items = site.languages.map { language in
            let link = HTML.element(
                "a",
                attributes: [
                    ("href", "now?language=\(language)&zone=\(zone.name)"), ("hreflang", language.description),
                    ("lang", language.description), ("dir", direction(of: language.description)),
                    ("aria-current", language == phrases.language ? "true" : nil),
                ], wording.ownName(of: language))
            return HTML.element("li", [link])
        }
        return .element(
            "nav", attributes: [("class", "languages"), ("aria-label", messages.languages)], [.element("ul", items)])
    }

    private var streams: HTML {
        let states = catalogue.streamStates(at: instant).filter { $0.on != nil || $0.next != nil }
        guard !states.isEmpty else {
            let isEmpty = catalogue.edition.schedule.showings.isEmpty
            return .element(
                "p", attributes: [("class", "empty")], isEmpty ? messages.noSessions : messages.programmeOver)
        }
        return .element(
            "ul", attributes: [("class", "now-streams"), ("role", "list")],
            states.map { StreamStateView(page: self, state: $0).html })
    }

    private var footer: HTML {
        let edition = catalogue.edition
        let words =
            edition.number == 0
            ? messages.draft : wording.editionLine(number: edition.number, released: edition.instant)
        let link = HTML.element("a", attributes: [("href", timetable)], messages.backToTimetable)
        return .element(
            "footer",
            [
                .element(
                    "div", attributes: [("class", "wide")],
                    [.element("p", [link]), .element("p", attributes: [("class", "edition")], words)])
            ])
    }
}
