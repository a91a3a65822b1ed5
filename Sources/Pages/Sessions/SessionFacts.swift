internal import Markup
internal import Programmes
internal import Wording

extension SessionPage {
    /// Who and where, each with its name before it.
    var facts: HTML {
        let track = session.track.flatMap { setting.catalogue.track($0) }
        let people = { (ids: [ID<Speaker>]) in ids.compactMap(setting.catalogue.speaker) }
        let speakers = people(session.speakers)
        let chairs = people(session.chairs)
        let rows: [(String, [HTML])] =
            [
                (speakers.count == 1 ? messages.speaker : messages.speakers, speakers.map(link)),
                (messages.chair, chairs.map(link)), (messages.languages, languages),
            ]
            + session.interpreters.map {
                ("\(messages.interpreters) – \(name(of: $0.language))", people($0.people).map(link))
            }
            + [
                (messages.track, track.map { [link($0)] } ?? []), (messages.kind, kind),
                (messages.tags, session.tags.map { .bdi($0) }),
            ]
        return .element(
            "dl", attributes: [("class", "fact-list")], rows.filter { !$0.1.isEmpty }.map { row($0.0, $0.1) })
    }

    private func row(_ name: String, _ values: [HTML]) -> HTML {
        .element("div", [.element("dt", name), .element("dd", HTML.separated(values))])
    }

    private func link(_ speaker: Speaker) -> HTML { setting.link(to: speaker.id, [.bdi(speaker.name)], from: place) }

    private func link(_ track: Track) -> HTML {
        .element(
            "span", attributes: [("class", "track track-\(track.id)")],
            [setting.link(to: track.id, [setting.texts.words(track.title)], from: place)])
    }

    private func name(of language: LanguageTag) -> String { setting.phrases.name(of: language) }

    private var languages: [HTML] {
        let spoken = setting.phrases.spokenIn(session.languages)
        let interpreted =
            session.interpretation.isEmpty ? nil : setting.phrases.interpretedInto(session.interpretation)
        return [spoken, interpreted].compactMap { $0 }.map(HTML.text)
    }

    /// "Other" tells nobody anything.
    private var kind: [HTML] { session.kind == .other ? [] : [.text(wording.kind(session.kind))] }
}
