internal import Chronology
internal import Digests
internal import Markup
internal import Pages
package import Programmes
internal import Scheduling
internal import Wording

extension Export {
    /// `changes.atom` (RFC 4287): an entry for each change, because that is what a feed reader lists; the newest edition's
    /// first. An entry has one id in every selection, so that who follows two of them reads it once.
    package func changesFeed(_ selection: ChangesSelection, in language: LanguageTag) -> ExportedFile {
        let feed = AtomFeed(export: self, selection: selection, language: language)
        return ExportedFile(
            path: "changes.atom", mediaType: "application/atom+xml; charset=utf-8", text: feed.xml.document())
    }
}

private struct AtomFeed {
    let export: Export
    let selection: ChangesSelection
    let language: LanguageTag
    private let history: [ReleasedChanges]
    private let sentences: ChangeSentences

    /// Readers ask often; what is older stands in `changes.html`.
    private static let mostEntries = 200

    init(export: Export, selection: ChangesSelection, language: LanguageTag) {
        self.export = export
        self.selection = selection
        self.language = language
        history = export.history(selection)
        sentences = export.changeSentences(in: language)
    }

    private var wording: Wording { export.wording(language) }
    private var programme: Programme { export.programme }

    var xml: XML {
        let title = programme.title.words(in: language)
        let updated = history.first?.instant ?? export.edition.instant
        let query = export.changesQuery(selection, in: language)
        return .element(
            "feed", attributes: [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.description)],
            [
                .element("id", identifier("changes\(query)")),
                .element("title", "\(title): \(wording.messages.changes)"),
                .element("updated", updated.description),
                .element("author", [.element("name", programme.organiser?.name ?? title)]),
                .element("generator", attributes: [("version", softwareVersion)], "Plenary"),
            ] + links(query) + history.flatMap(entries).prefix(Self.mostEntries))
    }

    /// For ever, whatever server it comes from.
    private func identifier(_ name: String) -> String {
        "urn:uuid:" + uuid5(namespaceURL: "\(name).\(programme.id)@\(programme.namespace)")
    }

    /// Absolute, so only where there is a public address (RFC 4287 section 4.2.7: a feed is read far from where it lay).
    private func links(_ query: String) -> [XML] {
        guard let feed = export.address(of: export.site.changesFeedPath), let page = export.address(of: changesPath)
        else { return [] }
        return [
            .element("link", attributes: [("rel", "self"), ("type", "application/atom+xml"), ("href", feed + query)]),
            link(to: page),
        ]
    }

    private func entries(_ released: ReleasedChanges) -> [XML] {
        guard released.changes.isEmpty else { return released.changes.map { entry($0, released) } }
        let words = released.number == 1 ? wording.messages.firstEdition : wording.messages.noChanges
        return [entry(released.note ?? words, name: "edition \(released.number)", path: changesPath, released)]
    }

    private func entry(_ change: EditionChange, _ released: ReleasedChanges) -> XML {
        return entry(
            sentences.sentence(for: change).text(in: language),
            name: "\(change.effect.name) \(released.number) \(change.showing)",
            path: export.pagePath(of: change.showing, in: language),
            category: change.effect.name, released)
    }

    private var changesPath: String { export.site.changesPath(in: language) }

    private func entry(
        _ title: String, name: String, path: String, category: String? = nil, _ released: ReleasedChanges
    ) -> XML {
        let edition = wording.editionLine(number: released.number, released: released.instant)
        let lines = [title, edition] + (released.note.map { [$0] } ?? [])
        return .element(
            "entry",
            [
                .element("id", identifier("change \(name) \(language)")), .element("title", title),
                .element("published", released.instant.description),
                .element("updated", released.instant.description),
            ]
                + (category.map { [.element("category", attributes: [("term", $0)])] } ?? [])
                + (export.address(of: path).map { [link(to: $0)] } ?? [])
                + [.element("content", attributes: [("type", "text")], lines.joined(separator: "\n"))])
    }

    private func link(to address: String) -> XML {
        .element("link", attributes: [("rel", "alternate"), ("type", "text/html"), ("href", address)])
    }
}
