internal import Markup
internal import Programmes
internal import QRCodes
internal import Wording

/// The ways from a page into people's calendars. With a public address a calendar can follow the feed; without one its file
/// can be taken.
struct SubscribePanel {
    let site: Site
    let place: PagePlace
    let phrases: Phrasebook
    /// Of the feed's file in the tree.
    let feedPath: String
    let links: SubscribeLinks?
    /// Of a file with the code to scan, for a page that is fetched often; without one it stands in the page.
    var codePath: String?

    private var messages: Messages { phrases.messages }

    /// Behind one line, among other choices; nothing without calendars.
    var folded: HTML {
        guard site.hasCalendars else { return .nothing }
        guard let links else {
            return .element(
                "p", attributes: [("class", "subscribe")],
                row)
        }
        return .fragment([
            .element("p", attributes: [("class", "subscribe")], [.text("\(messages.subscribe): ")] + row),
            .element("details", [.element("summary", messages.calendarAddress), list, code(links)]),
        ])
    }

    /// One tap for each application, in a line; without a public address the file.
    var row: [HTML] {
        guard let links else {
            return [.element("a", attributes: [("href", place.link(to: feedPath))], messages.addToCalendar)]
        }
        let items = links.applications.compactMap { application in
            application.shortTitle.map { title in
                HTML.element(
                    "a", attributes: [("href", links.link(for: application))], [.bdi(title, dir: "ltr")])
            }
        }
        return HTML.separated(items)
    }

    /// In full, so that one tap is enough; the code alone is behind a line.
    var open: HTML {
        guard site.hasCalendars else { return .nothing }
        guard let links else { return list }
        return .fragment([
            list,
            .element("details", attributes: [("class", "scan")], [.element("summary", messages.scan), code(links)]),
        ])
    }

    private var list: HTML {
        let items = links.map { links in links.applications.map { item(links, $0) } + [plainAddress(links)] } ?? []
        return .element("ul", attributes: [("class", "subscriptions"), ("role", "list")], items + [download])
    }

    private func item(_ links: SubscribeLinks, _ application: SubscribeLinks.Application) -> HTML {
        let hint =
            application.refresh.map { messages.refreshedWithin(phrases.wording.length($0)) } ?? messages.refreshedAsSet
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
        .element("li", [.element("a", attributes: [("href", place.link(to: feedPath))], messages.download)])
    }

    private func code(_ links: SubscribeLinks) -> HTML {
        guard let code = links.code else { return .nothing }
        let caption = codePath == nil ? HTML.nothing : .element("figcaption", messages.scan)
        return .element("figure", attributes: [("class", "code")], [picture(of: code), caption])
    }

    private func picture(of code: QRCode) -> HTML {
        let side = String(code.side * 5)
        guard let codePath else { return code.html(label: messages.subscribe) }
        return .element(
            "img",
            attributes: [
                ("src", place.link(to: codePath)), ("alt", messages.subscribe), ("width", side), ("height", side),
                ("loading", "lazy"),
            ])
    }
}

extension QRCode {
    fileprivate func html(label: String) -> HTML {
        .element(
            "svg",
            attributes: [
                ("viewBox", "0 0 \(side) \(side)"), ("shape-rendering", "crispEdges"), ("role", "img"),
                ("aria-label", label),
            ],
            [
                .element("path", attributes: [("fill", "#fff"), ("d", "M0 0h\(side)v\(side)h-\(side)z")]),
                .element("path", attributes: [("d", svgPath)]),
            ])
    }
}

extension PageSetting {
    /// Of one thing's calendar.
    func subscribe<Thing: PageSubject>(to id: ID<Thing>, _ title: Text, from place: PagePlace) -> SubscribePanel {
        let path = site.feedPath(of: id)
        let language = phrases.language
        let name = "\(programme.title.words(in: language)): \(title.words(in: language))"
        return SubscribePanel(
            site: site, place: place, phrases: phrases, feedPath: path,
            links: site.subscribeLinks(to: path, name: name, in: language))
    }

    /// To the whole programme, in the page's language.
    func subscribe(from place: PagePlace) -> SubscribePanel {
        SubscribePanel(
            site: site, place: place, phrases: phrases, feedPath: calendarPath,
            links: site.subscribeLinks(to: calendarPath, name: programme.title.words(in: phrases.language)),
            codePath: site.codePath(in: phrases.language))
    }

    /// The whole programme's feed in the page's language.
    var calendarPath: String { site.calendarPath(in: phrases.language) }
}
