internal import Markup
internal import Programmes
internal import QRCodes
internal import Wording

extension TimetablePage {
    /// The whole programme's feed in the page's language.
    var calendarPath: String { site.calendarPath(in: phrases.language) }

    /// With a public address a calendar can follow the feed; without one its file can be taken.
    var subscribe: HTML {
        guard site.hasCalendars else { return .nothing }
        guard let links = site.subscribeLinks(to: calendarPath, name: programme.title.words(in: phrases.language))
        else {
            return .element(
                "p", attributes: [("class", "subscribe")],
                [.element("a", attributes: [("href", place.link(to: calendarPath))], messages.addToCalendar)])
        }
        let items = links.applications.map { item(links, $0) } + [plainAddress(links), download]
        return disclosure(
            messages.subscribe, [.element("ul", attributes: [("class", "subscriptions")], items), code(links)])
    }

    private func item(_ links: SubscribeLinks, _ application: SubscribeLinks.Application) -> HTML {
        let hint = application.refresh.map { messages.refreshedWithin(wording.length($0)) } ?? messages.refreshedAsSet
        return .element(
            "li",
            [
                .element(
                    "a", attributes: [("href", links.link(for: application))], [.bdi(application.title, dir: "ltr")]),
                " ", .element("small", hint),
            ])
    }

    private func plainAddress(_ links: SubscribeLinks) -> HTML {
        .element("li", [.text("\(messages.calendarAddress): "), .element("code", [.bdi(links.address, dir: "ltr")])])
    }

    private var download: HTML {
        .element("li", [.element("a", attributes: [("href", place.link(to: calendarPath))], messages.download)])
    }

    /// In a file of its own, which is fetched when somebody opens this, not with every page.
    private func code(_ links: SubscribeLinks) -> HTML {
        guard let code = links.code else { return .nothing }
        let picture = HTML.element(
            "img",
            attributes: [
                ("src", place.link(to: site.codePath(in: phrases.language))), ("alt", messages.subscribe),
                ("width", String(code.side * 5)), ("height", String(code.side * 5)), ("loading", "lazy"),
            ])
        return .element(
            "figure", attributes: [("class", "code")], [picture, .element("figcaption", messages.scan)])
    }
}
