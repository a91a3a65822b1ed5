internal import Scheduling
internal import Markup
internal import Programmes
internal import Wording

/// What stands around the subject of a page that is not a timetable: to whom it belongs, other languages, which edition it is.
struct DetailFrame {
    let setting: PageSetting
    let place: PagePlace
    /// Of this page in a language.
    let path: (LanguageTag) -> String
    let heading: [HTML]
    /// The same for the window and for those who link to the page.
    let title: String
    var description: String?
    /// Of a share card.
    var image: String?
    var linkedData: JSON = .null
    /// The subject's calendar.
    var feedPath: String?
    /// Where on the timetable the way back leads.
    var anchor = ""

    private var site: Site { setting.site }
    private var messages: Messages { setting.messages }
    private var language: LanguageTag { setting.phrases.language }

    /// `under`: what stands below the heading; `choices`: what can be done with the whole page.
    func html(under: [HTML] = [], choices: [HTML] = [], main: [HTML]) -> HTML {
        .page(
            setting.texts, head: head,
            body: [
                .element("a", attributes: [("class", "skip"), ("href", "#_main")], messages.skipToContent),
                header(under, choices), .element("main", attributes: [("id", "_main")], main), footer,
            ])
    }

    // MARK: Head

    private var head: [HTML] {
        let programme = setting.programme.title.words(in: language)
        let social = SocialTags(
            title: title, siteName: programme, description: description,
            address: site.publicRoot.map { $0 + path(language) }, image: image)
        return [
            .element("title", "\(title) – \(programme)"), .meta("generator", "Plenary \(softwareVersion)"),
            link("stylesheet", to: "assets/style.css"), link("stylesheet", to: "assets/theme.css"), canonical,
            calendar, changes,
            PageScript(edition: setting.catalogue.edition, phrases: setting.phrases, site: site, place: place).html,
        ]
            + site.languages.filter { $0 != language }.map {
                link("alternate", to: path($0), [("hreflang", $0.description)])
            } + social.html + [.linkedData(linkedData)]
    }

    private func link(_ relation: String, to path: String, _ more: [(String, String?)] = []) -> HTML {
        .element("link", attributes: [("rel", relation), ("href", place.link(to: path))] + more)
    }

    private var canonical: HTML {
        guard let root = site.publicRoot else { return .nothing }
        return .element("link", attributes: [("rel", "canonical"), ("href", root + path(language))])
    }

    private var calendar: HTML {
        guard site.hasCalendars, let feedPath else { return .nothing }
        return link("alternate", to: feedPath, [("type", "text/calendar"), ("title", messages.calendar)])
    }

    private var changes: HTML {
        link("alternate", to: site.changesFeedPath, [("type", "application/atom+xml"), ("title", messages.changes)])
    }

    // MARK: Around

    private var timetableLink: String { place.link(to: site.indexPath(in: language)) }

    private func header(_ under: [HTML], _ choices: [HTML]) -> HTML {
        let back = HTML.element(
            "a", attributes: [("href", timetableLink + anchor)], [setting.texts.words(setting.programme.title)])
        return .element(
            "header", attributes: [("class", "band detail")],
            [
                .element(
                    "div", attributes: [("class", "wide")],
                    [.element("p", attributes: [("class", "up")], [back]), .element("h1", heading)] + under + [
                        .element("div", attributes: [("class", "choices")], choices + [languages])
                    ])
            ])
    }

    private var languages: HTML {
        guard site.languages.count > 1 else { return .nothing }
        return .element(
            "nav", attributes: [("class", "languages"), ("aria-label", messages.languages)],
            [.element("ul", site.languages.map(languageItem))])
    }

    private func languageItem(_ other: LanguageTag) -> HTML {
        let link = HTML.element(
            "a",
            attributes: [
                ("href", place.link(to: path(other))), ("hreflang", other.description), ("lang", other.description),
                ("dir", direction(of: other.description)), ("aria-current", other == language ? "true" : nil),
            ], setting.wording.ownName(of: other))
        return .element("li", [link])
    }

    private var footer: HTML {
        .element(
            "footer",
            [
                .element(
                    "div", attributes: [("class", "wide")],
                    [
                        .element(
                            "p", [.element("a", attributes: [("href", timetableLink)], messages.backToTimetable)]),
                        setting.edition,
                    ])
            ])
    }
}
