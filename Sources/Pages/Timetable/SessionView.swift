internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// What timetables say of one showing, on whatever clocks. It has two gaps, for what depends on them: where it was before, and its
/// other showings.
struct SessionView {
    let setting: PageSetting
    let entry: Catalogue.Entry

    private var session: Session { entry.session }
    private var messages: Messages { setting.messages }
    private var texts: PageTexts { setting.texts }

    var html: HTML {
        .element(
            "article", attributes: [("class", "what")],
            [
                .element(
                    "h3",
                    status + [
                        .element(
                            "span", attributes: [("class", "title")],
                            [pageLink(session.id, [texts.words(session.title)])]
                        )
                    ]), .gap,
                .element("p", attributes: [("class", "facts")], HTML.separated(facts)), people, languages, .gap,
                description, actions,
            ])
    }

    private var status: [HTML] {
        var marks: [String] = []
        if session.status != .confirmed { marks.append(setting.wording.status(session.status)) }
        if entry.isEncore { marks.append(messages.encore) }
        return marks.map { .fragment([.element("strong", attributes: [("class", "status")], $0), " "]) }
    }

    private var facts: [HTML] {
        // "Other" tells nobody anything.
        let kind = session.kind == .other ? nil : HTML.text(setting.wording.kind(session.kind))
        let track = entry.track.map { track in
            HTML.element(
                "span", attributes: [("class", "track track-\(track.id)")],
                [pageLink(track.id, [texts.words(track.title)])])
        }
        let stream = entry.stream.map { stream in
            HTML.fragment([pageLink(stream.id, [texts.words(stream.title)])] + address(of: stream))
        }
        return [track, kind, .text(setting.wording.length(session.length)), stream].compactMap { $0 }
    }

    private func address(of stream: Stream) -> [HTML] {
        stream.address.map { [", ", .bdi($0)] } ?? []
    }

    private var people: HTML {
        var parts = entry.speakers.map { pageLink($0.id, [.bdi($0.name)]) }
        parts += entry.chairs.map { .fragment([.text("\(messages.chair): "), pageLink($0.id, [.bdi($0.name)])]) }
        guard !parts.isEmpty else { return .nothing }
        return .element("p", attributes: [("class", "people")], HTML.separated(parts))
    }

    private var languages: HTML {
        var parts = [HTML.text(setting.phrases.spokenIn(session.languages))]
        if !session.interpretation.isEmpty {
            parts.append(.text(setting.phrases.interpretedInto(session.interpretation)))
        }
        return .element("p", attributes: [("class", "languages")], HTML.separated(parts))
    }

    private var description: HTML {
        guard let text = session.description?.translation(in: setting.phrases.language), !text.words.isEmpty else {
            return .nothing
        }
        let body = HTML.element(
            "div", attributes: texts.attributes(of: text.language), [.commonMark(text.words)])
        return .element("details", [.element("summary", messages.description), body])
    }

    private var actions: HTML {
        let links = watch + channel + session.links.map { link($0.url, [texts.words($0.title)]) } + recording + calendar
        return links.isEmpty ? .nothing : .element("p", attributes: [("class", "actions")], HTML.spaced(links))
    }

    private var watch: [HTML] {
        entry.watchLink.map { [link($0, [.text(messages.watch)], class: "watch")] } ?? []
    }

    private var channel: [HTML] {
        guard let channel = entry.channel(for: setting.phrases.language), let address = channel.link else { return [] }
        return [link(address, [.text(setting.wording.interpretation(in: channel.language))])]
    }

    private var recording: [HTML] { session.recording.map { [link($0, [.text(messages.recording)])] } ?? [] }

    private var calendar: [HTML] {
        guard setting.site.hasCalendars, entry.showing != nil, !entry.isCancelled else { return [] }
        return [pageLink(session.id, [.text(messages.addToCalendar)], anchor: "#_calendar")]
    }

    private func pageLink<Thing: PageSubject>(_ id: ID<Thing>, _ words: [HTML], anchor: String = "") -> HTML {
        let path = setting.site.path(of: id, in: setting.phrases.language)
        return .element("a", attributes: [("href", PagePlace.ofStencils.link(to: path) + anchor)], words)
    }

    private func link(_ address: String, _ words: [HTML], class name: String? = nil) -> HTML {
        .element("a", attributes: [("class", name), ("href", address)], words)
    }
}
