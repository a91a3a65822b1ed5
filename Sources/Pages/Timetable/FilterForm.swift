internal import Markup
internal import Programmes
internal import Wording

/// Filters as a plain form, which a server answers; the script lets them act at once.
struct FilterForm {
    let setting: PageSetting
    let filter: TimetableFilter

    private var messages: Messages { setting.messages }
    private var programme: Programme { setting.programme }

    /// What there is to choose.
    var groups: [HTML] { [tracks, streams, kinds, languages, speakers].compactMap { $0 } }

    /// `place`: the page's.
    func html(_ groups: HTML, at place: PagePlace) -> HTML {
        let buttons = HTML.element(
            "p", attributes: [("class", "buttons")],
            [
                .element("button", attributes: [("class", "without-script")], messages.filter), " ",
                .element(
                    "a",
                    attributes: [
                        ("class", "reset"), ("href", place.link(to: place.path)),
                        ("hidden", filter == .everything ? "" : nil),
                    ], messages.showAll),
            ])
        let form = HTML.element("form", attributes: [("class", "filters"), ("method", "get")], [groups, buttons])
        return .element(
            "details", attributes: [("class", "filter"), ("open", filter == .everything ? nil : "")],
            [.element("summary", messages.filter), form])
    }

    private var tracks: HTML? {
        boxes(
            "tracks", messages.track, programme.tracks.map { ($0.id.description, setting.texts.words($0.title)) },
            filter.tracks)
    }

    private var streams: HTML? {
        boxes(
            "streams", messages.stream, programme.streams.map { ($0.id.description, setting.texts.words($0.title)) },
            filter.streams)
    }

    private var kinds: HTML? {
        let used = Set(programme.sessions.map(\.kind))
        let kinds = Session.Kind.allCases.filter { used.contains($0) && $0 != .other }
        return boxes("kinds", messages.kind, kinds.map { ($0.rawValue, .text(setting.wording.kind($0))) }, filter.kinds)
    }

    private var languages: HTML? {
        var seen: Set<String> = []
        let tags = programme.sessions.flatMap { $0.languages + $0.interpretation }
            .filter { seen.insert($0.language).inserted }.sorted()
        let items = tags.map { ($0.language, HTML.bdi(setting.phrases.name(of: LanguageTag(known: $0.language)))) }
        return boxes("follow", messages.canFollowIn, items, filter.follow)
    }

    /// One alone leaves no choice.
    private func boxes(_ name: String, _ label: String, _ items: [(String, HTML)], _ chosen: Set<String>) -> HTML? {
        guard items.count > 1 else { return nil }
        let boxes = items.map { value, words in
            let attributes = [
                ("type", "checkbox"), ("name", name), ("value", value), ("checked", chosen.contains(value) ? "" : nil),
            ]
            return HTML.element("label", [.element("input", attributes: attributes), " ", words])
        }
        return .element("fieldset", [.element("legend", label)] + HTML.spaced(boxes))
    }

    private var speakers: HTML? {
        let spoken = Set(programme.sessions.flatMap(\.people))
        let people = programme.speakers.filter { spoken.contains($0.id) }.sorted { $0.name < $1.name }
        guard people.count > 1 else { return nil }
        let options = people.map { person in
            let id = person.id.description
            return HTML.element(
                "option", attributes: [("value", id), ("selected", filter.speakers.contains(id) ? "" : nil)],
                person.name)
        }
        let select = HTML.element(
            "select", attributes: [("name", "speakers")],
            [.element("option", attributes: [("value", "")], messages.all)] + options)
        return .element("label", attributes: [("class", "speaker")], [.text("\(messages.speaker) "), select])
    }
}
