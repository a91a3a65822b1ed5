internal import Chronology
package import Drawing
internal import Pages
internal import Programmes
internal import Scheduling

extension Export {
    /// What `--formats` calls them. They are no format among the others: fonts and drawing libraries differ from machine to machine,
    /// so cards are outside of the promise of the same bytes, and `edition.json` does not list them.
    package static let cardsFormat = "cards"

    /// A session's card; nil where there is no such session, zone or language. The zone must be spelt as in the data.
    package func card(_ path: CardPath) throws(DrawingError) -> ExportedFile? {
        guard let picture = picture(path) else { return nil }
        let bytes =
            switch path.form {
            case .png: try Painter.shared.png(picture)
            case .svg: try Painter.shared.svg(picture)
            }
        return ExportedFile(path: path.description, mediaType: path.form.mediaType, bytes: bytes)
    }

    /// Whether there is such a card: found out without drawing it.
    package func hasCard(_ path: CardPath) -> Bool {
        entry(for: path) != nil && zone(of: path) != nil && language(of: path) != nil
    }

    /// Every session's on the clocks of every zone of the tree; on the home zone's in every language.
    package func cards() throws(DrawingError) -> [ExportedFile] {
        var files: [ExportedFile] = []
        for path in cardPaths { if let file = try card(path) { files.append(file) } }
        return files
    }

    private var cardPaths: [CardPath] {
        let home = edition.schedule.home
        let clocks = zones.map { (zone: $0, language: LanguageTag?.none) } + languages.dropFirst().map { (home, $0) }
        return programme.sessions.flatMap { session in
            clocks.flatMap { zone, language in
                CardPath.Form.allCases.map {
                    CardPath(session: session.id, zone: zone.name, language: language, form: $0)
                }
            }
        }
    }

    private func picture(_ path: CardPath) -> Picture? {
        guard let entry = entry(for: path), let zone = zone(of: path), let language = language(of: path) else {
            return nil
        }
        return ShareCard(
            of: entry, in: catalogue, on: zone, phrases: phrases(in: language),
            address: pageAddress(of: entry.id, in: language) ?? entry.watchLink
        ).picture()
    }

    private func entry(for path: CardPath) -> Catalogue.Entry? {
        ShareCard.showing(of: path.session, in: catalogue).flatMap { catalogue.entry($0) }
    }

    private func zone(of path: CardPath) -> Zone? {
        database.zone(path.zone).flatMap { $0.name == path.zone ? $0 : nil }
    }

    /// One card has one name: the first language's is not in it.
    private func language(of path: CardPath) -> LanguageTag? {
        guard let language = path.language else { return firstLanguage }
        return languages.dropFirst().first { $0 == language }
    }
}
