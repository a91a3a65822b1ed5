internal import Chronology
internal import Markup
internal import Programmes
internal import Timetables
internal import Wording

extension TimetablePage {
    /// Title, description, styles, and where the same thing is in other languages and forms.
    var head: [HTML] {
        let name = setting.programme.title.words(in: phrases.language)
        let city = wording.city(ofZone: zoneName)
        let title = timetable.isHome ? name : "\(name) – \(messages.timesIn(city))"
        let social = SocialTags(
            title: title, siteName: name, description: frame.description,
            address: site.publicRoot.map { $0 + path(in: phrases.language) }, image: nil)
        return [
            .element("title", timetable.isHome ? name : "\(name) – \(city)"), fill(frame.styles), canonical,
            fill(frame.feeds), script,
        ] + site.languages.filter { $0 != phrases.language }.map(alternate) + social.html + [fill(frame.linkedData)]
    }

    /// The file of this timetable in a language.
    func path(in language: LanguageTag) -> String {
        place.path.hasPrefix("in/") ? site.zonePath(zoneName, in: language) : site.indexPath(in: language)
    }

    private var script: HTML {
        PageScript(
            edition: setting.catalogue.edition, phrases: phrases, site: site, place: place, kind: .timetable,
            zone: zoneName, isForEveryone: isForEveryone, words: frame.scriptWords
        ).html
    }

    private var canonical: HTML {
        guard let root = site.publicRoot else { return .nothing }
        return .element("link", attributes: [("rel", "canonical"), ("href", root + path(in: phrases.language))])
    }

    private func alternate(_ language: LanguageTag) -> HTML {
        .element(
            "link",
            attributes: [
                ("rel", "alternate"), ("hreflang", language.description), ("href", place.link(to: path(in: language))),
            ])
    }
}
