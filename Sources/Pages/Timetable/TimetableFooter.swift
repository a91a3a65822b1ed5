internal import Programmes
internal import Scheduling
internal import Markup
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
                    [fill(frame.organiser), downloads, fill(frame.edition)])
            ])
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

extension PageSetting {
    /// Who is behind the programme, and where to ask.
    var organiser: HTML {
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

    /// Which edition this is.
    var editionLine: String {
        let edition = catalogue.edition
        return edition.number == 0
            ? messages.draft : wording.editionLine(number: edition.number, released: edition.instant)
    }

    /// The same, and what it was made by.
    var edition: HTML {
        let facts = [
            editionLine, messages.zoneData(catalogue.edition.schedule.zoneRelease),
            messages.generatedBy(softwareVersion),
        ]
        return .element("p", attributes: [("class", "edition")], HTML.separated(facts.map(HTML.text)))
    }
}
