internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables
internal import Wording

/// What a page says of one showing.
struct SessionView {
    let page: TimetablePage
    let entry: Catalogue.Entry

    private var session: Session { entry.session }
    private var messages: Messages { page.messages }
    private var texts: PageTexts { page.texts }

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
                    ]), was,
                .element("p", attributes: [("class", "facts")], HTML.separated(facts)), people, languages,
                otherShowings,
                description, actions,
            ])
    }

    private var status: [HTML] {
        var marks: [String] = []
        if session.status != .confirmed { marks.append(page.wording.status(session.status)) }
        if entry.isEncore { marks.append(messages.encore) }
        return marks.map { .fragment([.element("strong", attributes: [("class", "status")], $0), " "]) }
    }

    private var facts: [HTML] {
        // "Other" tells nobody anything.
        let kind = session.kind == .other ? nil : HTML.text(page.wording.kind(session.kind))
        let track = entry.track.map { track in
            HTML.element(
                "span", attributes: [("class", "track track-\(track.id)")],
                [pageLink(track.id, [texts.words(track.title)])])
        }
        let stream = entry.stream.map { stream in
            HTML.fragment([pageLink(stream.id, [texts.words(stream.title)])] + address(of: stream))
        }
        return [track, kind, .text(page.wording.length(session.length)), stream].compactMap { $0 }
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
        var parts = [HTML.text(page.phrases.spokenIn(session.languages))]
        if !session.interpretation.isEmpty { parts.append(.text(page.phrases.interpretedInto(session.interpretation))) }
        return .element("p", attributes: [("class", "languages")], HTML.separated(parts))
    }

    /// An encore says when it was first shown, a first showing when it is shown again.
    private var otherShowings: HTML {
        let others = otherIDs.compactMap(page.catalogue.showing)
        guard !others.isEmpty else { return .nothing }
        let links = others.map { showing in
            let moment = page.phrases.dayAndTime(page.timetable.zone.local(at: showing.interval.start))
            let words = showing.id.encore == nil && showing.id.date == nil ? messages.firstShown(moment) : moment
            return pageLink(session.id, [.text(words)], anchor: "#\(anchor(of: showing.id))")
        }
        let label: [HTML] = entry.isEncore || entry.id.date != nil ? [] : [.text("\(messages.encores): ")]
        return .element("p", attributes: [("class", "showings")], label + HTML.separated(links))
    }

    /// Of a series the next few dates: it may have hundreds.
    private var otherIDs: [ShowingID] {
        guard entry.id.date != nil, let place = session.showings.firstIndex(of: entry.id) else {
            return session.showings.prefix(1).filter { $0 != entry.id }
                + session.encores.map {
                    ShowingID(session.id, encore: $0.id)
                }.filter { $0 != entry.id }
        }
        return Array(session.showings[(place + 1)...].prefix(3))
    }

    private var description: HTML {
        guard let text = session.description?.translation(in: page.phrases.language), !text.words.isEmpty else {
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
        guard let channel = entry.channel(for: page.phrases.language), let address = channel.link else { return [] }
        return [link(address, [.text(page.wording.interpretation(in: channel.language))])]
    }

    private var recording: [HTML] { session.recording.map { [link($0, [.text(messages.recording)])] } ?? [] }

    private var calendar: [HTML] {
        guard page.site.hasCalendars, entry.showing != nil, !entry.isCancelled else { return [] }
        return [pageLink(session.id, [.text(messages.addToCalendar)], anchor: "#_calendar")]
    }

    /// When it was to start before it was last moved.
    private var was: HTML {
        guard let former = entry.formerStart, let start = entry.showing?.interval.start, !entry.isCancelled else {
            return .nothing
        }
        let words = messages.movedFrom(page.phrases.former(former, now: start, on: page.timetable.zone))
        return .element("p", attributes: [("class", "was")], words)
    }

    private func pageLink<Thing: PageSubject>(_ id: ID<Thing>, _ words: [HTML], anchor: String = "") -> HTML {
        let path = page.site.path(of: id, in: page.phrases.language)
        return .element("a", attributes: [("href", page.place.link(to: path) + anchor)], words)
    }

    private func link(_ address: String, _ words: [HTML], class name: String? = nil) -> HTML {
        .element("a", attributes: [("class", name), ("href", address)], words)
    }
}
