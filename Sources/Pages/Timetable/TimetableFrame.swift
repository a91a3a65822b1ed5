internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// What stands around the days of every timetable in one language.
struct TimetableFrame: Sendable {
    let setting: PageSetting
    /// Of the programme, for those who link to a page.
    let description: String?
    let styles: Stencil
    let feeds: Stencil
    let scriptWords: String
    let linkedData: Stencil
    let title: Stencil
    let subscribe: Stencil
    let anyZone: Stencil
    /// Nil: there is nothing to choose.
    let filters: Stencil?
    let ownCalendar: Stencil
    let changes: Stencil
    let partCalendars: Stencil
    let organiser: Stencil
    let edition: Stencil
    /// The clocks of those who are expected to watch, from west to east.
    let zones: [(name: String, item: Stencil)]
    let languages: [(tag: LanguageTag, ownName: String)]

    init(_ setting: PageSetting) {
        let place = PagePlace.ofStencils
        let (programme, site, language) = (setting.programme, setting.site, setting.phrases.language)
        self.setting = setting
        description = (programme.tagline ?? programme.description).map {
            firstParagraph(commonMark: $0.words(in: language))
        }
        styles = Stencil(.fragment(setting.styles(from: place)))
        feeds = Stencil(.fragment(setting.feeds(from: place)))
        scriptWords = PageScript.words(setting.catalogue.edition, setting.phrases)
        linkedData = Stencil(
            .linkedData(LinkedData(setting.catalogue, site: site, language: language).series(withEvents: false)))
        title = Stencil(.fragment(setting.title))
        subscribe = Stencil(setting.subscribe(from: place).folded)
        anyZone = Stencil(setting.anyZone(from: place))
        let groups = FilterForm(setting: setting, filter: .everything).groups
        filters = groups.isEmpty ? nil : Stencil(.fragment(groups))
        ownCalendar = Stencil(setting.ownCalendar)
        changes = Stencil(setting.changes(from: place))
        partCalendars = Stencil(setting.partCalendars(from: place))
        organiser = Stencil(setting.organiser)
        edition = Stencil(setting.edition)
        zones = setting.zonesFromWestToEast.map { ($0.name, Stencil(setting.item($0, from: place))) }
        languages = site.languages.map { ($0, setting.wording.ownName(of: $0)) }
    }
}

extension PageSetting {
    fileprivate func styles(from place: PagePlace) -> [HTML] {
        [.meta("generator", "Plenary \(softwareVersion)")]
            + ["style.css", "theme.css"].map { name in
                .element("link", attributes: [("rel", "stylesheet"), ("href", place.link(to: "assets/\(name)"))])
            }
    }

    fileprivate func feeds(from place: PagePlace) -> [HTML] {
        func feed(_ type: String, _ path: String, _ title: String) -> HTML {
            .element(
                "link",
                attributes: [("rel", "alternate"), ("type", type), ("href", place.link(to: path)), ("title", title)])
        }
        let calendar = site.hasCalendars ? feed("text/calendar", calendarPath, messages.calendar) : .nothing
        return [calendar, feed("application/atom+xml", site.changesFeedPath, messages.changes)]
    }

    /// What this is, and when.
    fileprivate var title: [HTML] {
        let tagline = programme.tagline.map {
            HTML.element("p", attributes: [("class", "tagline")], [texts.words($0)])
        }
        return [
            .element("h1", [texts.words(programme.title)]), tagline ?? .nothing,
            .element("p", attributes: [("class", "dates")], dates),
        ]
    }

    private var dates: String {
        guard let first = programme.days.first, let last = programme.days.last else { return "" }
        return wording.range(first, last)
    }
}
