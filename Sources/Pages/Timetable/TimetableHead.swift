internal import Chronology
internal import Markup
internal import Programmes
internal import Timetables
internal import Wording

extension TimetablePage {
    /// Title, description, styles, and where the same thing is in other languages and forms.
    var head: [HTML] {
        let title = programme.title.words(in: phrases.language)
        let about = programme.tagline ?? programme.description
        let description = about.map { firstParagraph(commonMark: $0.words(in: phrases.language)) }
        return [
            .element("title", timetable.isHome ? title : "\(title) – \(wording.city(ofZone: zoneName))"),
            .meta("generator", "Plenary \(softwareVersion)"),
            stylesheet("style.css"), stylesheet("theme.css"), canonical, calendarLink,
            changesLink,
            PageScript(
                edition: catalogue.edition, phrases: phrases, site: site, place: place, kind: .timetable,
                zone: zoneName,
                isForEveryone: isForEveryone
            ).html,
        ] + site.languages.filter { $0 != phrases.language }.map(alternate) + social(description).html + [
            .linkedData(LinkedData(catalogue, site: site, language: phrases.language).series(withEvents: false))
        ]
    }

    /// The file of this timetable in a language.
    func path(in language: LanguageTag) -> String {
        place.path.hasPrefix("in/") ? site.zonePath(zoneName, in: language) : site.indexPath(in: language)
    }

    private func social(_ description: String?) -> SocialTags {
        let name = programme.title.words(in: phrases.language)
        let title = timetable.isHome ? name : "\(name) – \(messages.timesIn(wording.city(ofZone: zoneName)))"
        return SocialTags(
            title: title, siteName: name, description: description,
            address: site.publicRoot.map { $0 + path(in: phrases.language) }, image: nil)
    }

    private func stylesheet(_ name: String) -> HTML {
        .element("link", attributes: [("rel", "stylesheet"), ("href", place.link(to: "assets/\(name)"))])
    }

    private var canonical: HTML {
        guard let root = site.publicRoot else { return .nothing }
        return .element("link", attributes: [("rel", "canonical"), ("href", root + path(in: phrases.language))])
    }

    private var calendarLink: HTML {
        guard site.hasCalendars else { return .nothing }
        return .element(
            "link",
            attributes: [
                ("rel", "alternate"), ("type", "text/calendar"), ("href", place.link(to: calendarPath)),
                ("title", messages.calendar),
            ])
    }

    private var changesLink: HTML {
        .element(
            "link",
            attributes: [
                ("rel", "alternate"), ("type", "application/atom+xml"),
                ("href", place.link(to: site.changesFeedPath)), ("title", messages.changes),
            ])
    }

    private func alternate(_ language: LanguageTag) -> HTML {
        .element(
            "link",
            attributes: [
                ("rel", "alternate"), ("hreflang", language.description), ("href", place.link(to: path(in: language))),
            ])
    }
}
