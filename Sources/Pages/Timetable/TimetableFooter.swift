internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables
internal import Wording

extension TimetablePage {
    /// Which edition this is, who is behind it, and the same in other forms.
    var footer: HTML {
        .element(
            "footer",
            [
                .element(
                    "div", attributes: [("class", "wide")],
                    [organiser, downloads, .element("p", attributes: [("class", "edition")], HTML.separated(edition))])
            ])
    }

    private var edition: [HTML] {
        let edition = catalogue.edition
        let words =
            edition.number == 0
            ? messages.draft : wording.editionLine(number: edition.number, released: edition.instant)
        return [
            .text(words), .text(messages.zoneData(edition.schedule.zoneRelease)),
            .text(messages.generatedBy(softwareVersion)),
        ]
    }

    private var organiser: HTML {
        let name = programme.organiser?.name.map { HTML.bdi($0) }
        let url = programme.url.map { HTML.element("a", attributes: [("href", $0)], [.bdi($0)]) }
        let contact = programme.organiser?.contact.map { contact in
            HTML.fragment([.text("\(messages.contact): "), contactLink(contact)])
        }
        let parts = [name, url, contact].compactMap { $0 }
        return parts.isEmpty ? .nothing : .element("p", HTML.separated(parts))
    }

    private func contactLink(_ contact: String) -> HTML {
        let isAddress = contact.contains("@") && !contact.contains(where: \.isWhitespace) && !contact.contains(":")
        let isWeb = contact.hasPrefix("https://") || contact.hasPrefix("http://")
        guard isAddress || isWeb else { return .bdi(contact) }
        return .element("a", attributes: [("href", isAddress ? "mailto:\(contact)" : contact)], [.bdi(contact)])
    }

    private var downloads: HTML {
        let language = site.languages[0]
        let forms = site.timetableForms.map { (site.zonePath(zoneName, in: language, form: $0), $0.uppercased()) }
        let links = (forms + site.downloads.map { ($0, $0) }).map { path, words in
            HTML.element("a", attributes: [("href", place.link(to: path))], [.bdi(words, dir: "ltr")])
        }
        guard !links.isEmpty else { return .nothing }
        return .element(
            "p", attributes: [("class", "downloads")], [.text("\(messages.download): ")] + HTML.separated(links))
    }
}
