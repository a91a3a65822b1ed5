internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// What stands around the list of changes.
extension ChangesPage {
    private var programme: Programme { catalogue.programme }

    var head: [HTML] {
        let title = programme.title.words(in: phrases.language)
        return [
            .element("title", "\(messages.changes) – \(title)"),
            .element("meta", attributes: [("name", "generator"), ("content", "Plenary \(softwareVersion)")]),
            link("stylesheet", to: "assets/style.css"), link("stylesheet", to: "assets/theme.css"), canonical,
            link(
                "alternate", to: site.changesFeedPath, [("type", "application/atom+xml"), ("title", messages.changes)]),
        ]
            + site.languages.filter { $0 != phrases.language }.map {
                link("alternate", to: site.changesPath(in: $0), [("hreflang", $0.description)])
            }
    }

    private func link(_ relation: String, to path: String, _ more: [(String, String?)] = []) -> HTML {
        .element("link", attributes: [("rel", relation), ("href", place.link(to: path))] + more)
    }

    private var canonical: HTML {
        guard let root = site.publicRoot else { return .nothing }
        let address = root + site.changesPath(in: phrases.language)
        return .element("link", attributes: [("rel", "canonical"), ("href", address)])
    }

    private var timetableLink: String { place.link(to: site.indexPath(in: phrases.language)) }

    var header: HTML {
        .element(
            "header", attributes: [("class", "band")],
            [
                .element(
                    "div", attributes: [("class", "wide")],
                    [
                        .element("h1", messages.changes),
                        .element(
                            "p", attributes: [("class", "tagline")],
                            [.element("a", attributes: [("href", timetableLink)], [texts.words(programme.title)])]),
                        .element("div", attributes: [("class", "choices")], [forms, languages]),
                    ])
            ])
    }

    /// The same for programs and feed readers.
    private var forms: HTML {
        let json = site.timetableForms.contains("json") ? [("JSON", site.changesDataPath)] : []
        let links = ([("Atom", site.changesFeedPath)] + json).map { words, path in
            HTML.element("a", attributes: [("href", place.link(to: path))], [.bdi(words, dir: "ltr")])
        }
        return .element(
            "p", attributes: [("class", "downloads")], [.text("\(messages.subscribe): ")] + HTML.separated(links))
    }

    private var languages: HTML {
        guard site.languages.count > 1 else { return .nothing }
        return .element(
            "nav", attributes: [("class", "languages"), ("aria-label", messages.languages)],
            [.element("ul", site.languages.map(languageItem))])
    }

    private func languageItem(_ language: LanguageTag) -> HTML {
        let link = HTML.element(
            "a",
            attributes: [
                ("href", place.link(to: site.changesPath(in: language))), ("hreflang", language.description),
                ("lang", language.description), ("dir", direction(of: language.description)),
                ("aria-current", language == phrases.language ? "true" : nil),
            ], phrases.wording.ownName(of: language))
        return .element("li", [link])
    }

    var footer: HTML {
        let edition = catalogue.edition
        let words =
            edition.number == 0
            ? messages.draft : phrases.wording.editionLine(number: edition.number, released: edition.instant)
        let facts = [HTML.text(words), .text(messages.generatedBy(softwareVersion))]
        return .element(
            "footer",
            [
                .element(
                    "div", attributes: [("class", "wide")],
                    [
                        .element(
                            "p", [.element("a", attributes: [("href", timetableLink)], messages.backToTimetable)]),
                        .element("p", attributes: [("class", "edition")], HTML.separated(facts)),
                    ])
            ])
    }
}
