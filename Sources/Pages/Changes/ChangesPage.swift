internal import Chronology
package import Markup
internal import Programmes
package import Scheduling
internal import Wording

/// What each edition changed, the newest first.
package struct ChangesPage: Sendable {
    let setting: PageSetting
    /// The newest first.
    let history: [ReleasedChanges]
    let sentences: ChangeSentences
    let place: PagePlace

    package init(_ setting: PageSetting, history: [ReleasedChanges], sentences: ChangeSentences) {
        self.setting = setting
        self.history = history
        self.sentences = sentences
        place = PagePlace(setting.site.changesPath(in: setting.phrases.language))
    }

    private var messages: Messages { setting.messages }
    private var phrases: Phrasebook { setting.phrases }
    private var site: Site { setting.site }
    private var texts: PageTexts { setting.texts }

    package func html() -> HTML {
        let data = LinkedData(setting.catalogue, site: site, language: phrases.language)
        let frame = DetailFrame(
            setting: setting, place: place, path: site.changesPath, heading: [.text(messages.changes)],
            title: messages.changes, linkedData: data.series(withEvents: false))
        return frame.html(choices: [forms], main: editions)
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
                [setting.catalogue.isOnTimetable(change.showing) ? link(to: change, text) : texts.words(text)])
        }
    }

    private func link(to change: EditionChange, _ title: Text) -> HTML {
        let page = site.path(of: change.showing.session, in: phrases.language)
        let address = "\(place.link(to: page))#\(anchor(of: change.showing))"
        return .element("a", attributes: [("href", address)], [texts.words(title)])
    }
}
