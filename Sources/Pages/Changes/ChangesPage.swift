internal import Chronology
package import Markup
internal import Programmes
package import Scheduling
internal import Wording

/// What each edition changed, the newest first.
package struct ChangesPage: Sendable {
    let catalogue: Catalogue
    /// The newest first.
    let history: [ReleasedChanges]
    let sentences: ChangeSentences
    let phrases: Phrasebook
    let site: Site
    let place: PagePlace

    package init(
        _ catalogue: Catalogue, history: [ReleasedChanges], sentences: ChangeSentences, phrases: Phrasebook,
        site: Site, place: PagePlace
    ) {
        self.catalogue = catalogue
        self.history = history
        self.sentences = sentences
        self.phrases = phrases
        self.site = site
        self.place = place
    }

    var messages: Messages { phrases.messages }
    var texts: PageTexts { PageTexts(phrases.wording) }

    package func html() -> HTML {
        .page(texts, head: head, body: [header, .element("main", attributes: [("id", "changes")], editions), footer])
    }

    private var editions: [HTML] {
        guard !history.isEmpty else {
            return [.element("p", attributes: [("class", "empty")], messages.noChanges)]
        }
        return history.map(section)
    }

    private func section(_ released: ReleasedChanges) -> HTML {
        let id = "edition-\(released.number)"
        let heading = phrases.wording.editionLine(number: released.number, released: released.instant)
        return .element(
            "section", attributes: [("class", "release"), ("aria-labelledby", id)],
            [
                .element("h2", attributes: [("id", id)], heading),
                released.note.map { .element("p", attributes: [("class", "note")], [.bdi($0)]) } ?? .nothing,
                list(released),
            ])
    }

    private func list(_ released: ReleasedChanges) -> HTML {
        guard !released.changes.isEmpty else {
            let words = released.number == 1 ? messages.firstEdition : messages.noChanges
            return .element("p", attributes: [("class", "empty")], words)
        }
        return .element(
            "ul", attributes: [("class", "changes"), ("role", "list")], released.changes.map(item))
    }

    private func item(_ change: EditionChange) -> HTML {
        let sentence = sentences.sentence(for: change)
        let line = sentence.parts.map { html(of: $0, change) }
        let details: [HTML] =
            sentence.details.isEmpty
            ? [] : [.element("small", attributes: [("class", "details")], sentence.details.joined(separator: " · "))]
        return .element(
            "li", attributes: [("class", "change-\(change.effect.name)")], HTML.spaced([.fragment(line)] + details))
    }

    private func html(of part: ChangeSentence.Part, _ change: EditionChange) -> HTML {
        switch part {
        case .words(let words): .text(words)
        case .name(let text): texts.words(text)
        case .title(let text):
            .element(
                "strong",
                [catalogue.isOnTimetable(change.showing) ? link(to: change, texts.words(text)) : texts.words(text)])
        }
    }

    private func link(to change: EditionChange, _ words: HTML) -> HTML {
        let timetable = place.link(to: site.indexPath(in: phrases.language))
        return .element("a", attributes: [("href", "\(timetable)#\(anchor(of: change.showing))")], [words])
    }
}
