internal import Chronology
package import Markup
package import Programmes
internal import Scheduling
internal import Wording

/// One session: when, where and who, what it is about, its start around the world and the ways into a calendar.
package struct SessionPage: Sendable {
    let setting: PageSetting
    let session: Session
    let place: PagePlace
    /// All its showings, those without a time too, in written order.
    let entries: [Catalogue.Entry]

    package init(_ session: Session, _ setting: PageSetting) {
        self.setting = setting
        self.session = session
        place = PagePlace(setting.site.path(of: session.id, in: setting.phrases.language))
        entries = session.showings.compactMap(setting.catalogue.entry)
    }

    var messages: Messages { setting.messages }
    var wording: Wording { setting.wording }

    /// The one that the page is about: of a series the next that the edition has, of others the first.
    var leading: Catalogue.Entry? {
        guard session.isSeries else { return entries.first }
        let now = setting.catalogue.edition.instant
        return entries.first { $0.showing.map { $0.interval.end > now } ?? false } ?? entries.first
    }

    package func html() -> HTML {
        let language = setting.phrases.language
        let frame = DetailFrame(
            setting: setting, place: place, path: { setting.site.path(of: session.id, in: $0) },
            heading: status + [
                .element("span", attributes: [("class", "title")], [setting.texts.words(session.title)])
            ],
            title: session.title.words(in: language),
            description: summary,
            image: setting.site.cardAddress(of: session.id, on: setting.home.name),
            linkedData: LinkedData(setting.catalogue, site: setting.site, language: language).session(session),
            feedPath: setting.site.feedPath(of: session.id),
            anchor: leading.map { "#\(Pages.anchor(of: $0.id))" } ?? "")
        return frame.html(main: [
            .element(
                "div", attributes: [("class", "session \(session.status.rawValue)")],
                [
                    .element("div", attributes: [("class", "about")], [when, facts, description, links]),
                    .element("div", attributes: [("class", "aside")], [otherShowings, aroundTheWorld, calendar]),
                ])
        ])
    }

    private var status: [HTML] {
        guard session.status != .confirmed else { return [] }
        return [.element("strong", attributes: [("class", "status")], wording.status(session.status)), " "]
    }

    /// For those who read of it elsewhere.
    private var summary: String? {
        let about = session.description.map { firstParagraph(commonMark: $0.words(in: setting.phrases.language)) }
        let parts = [moment, about].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " – ")
    }

    private var moment: String? {
        guard let start = leading?.showing?.interval.start else { return nil }
        let face = setting.home.local(at: start)
        let words = messages.timeAtHome(setting.phrases.dayAndTime(face), wording.city(ofZone: setting.home.name))
        return session.status == .cancelled ? messages.cancelledTitle(words) : words
    }

    private var when: HTML {
        guard let leading else { return .nothing }
        return ShowingView(page: self, entry: leading).whole
    }

    private var description: HTML {
        guard let text = session.description?.translation(in: setting.phrases.language), !text.words.isEmpty else {
            return .nothing
        }
        return section(
            "description", messages.description,
            [.element("div", attributes: setting.texts.attributes(of: text.language), [.commonMark(text.words)])])
    }

    private var links: HTML {
        let links =
            session.links.map { ($0.url, setting.texts.words($0.title)) }
            + (session.recording.map { [($0, HTML.text(messages.recording))] } ?? [])
        guard !links.isEmpty else { return .nothing }
        let items = links.map { address, words in
            HTML.element("li", [.element("a", attributes: [("href", address)], [words])])
        }
        return section("links", messages.links, [.element("ul", attributes: [("class", "plain")], items)])
    }

    /// Encores, and all dates of a series.
    private var otherShowings: HTML {
        let others = entries.filter { $0.id != leading?.id }
        guard !others.isEmpty else { return .nothing }
        let items = others.map { ShowingView(page: self, entry: $0).item }
        return section(
            "showings", session.isSeries ? messages.dates : messages.encores,
            [.element("ol", attributes: [("class", "showing-list"), ("role", "list")], items)])
    }

    /// What people type by hand into their chats; of a series only the next date.
    private var aroundTheWorld: HTML {
        let told = session.isSeries ? entries.filter { $0.id == leading?.id || $0.isEncore } : entries
        let times = CityTimes(
            of: session, showings: told.compactMap(\.showing), in: setting.viewers, wording)
        guard !times.lines.isEmpty, setting.viewers.count > 1 else { return .nothing }
        let copy = HTML.element(
            "button",
            attributes: [("type", "button"), ("class", "copy by-script"), ("data-copy", times.text)], messages.copy)
        return section(
            "world", messages.aroundTheWorld,
            times.lines.map { .element("p", attributes: [("class", "cities")], $0) } + [copy])
    }

    private var calendar: HTML {
        guard setting.site.hasCalendars else { return .nothing }
        let panel = setting.subscribe(to: session.id, session.title, from: place)
        return section("calendar", messages.addToCalendar, [panel.open])
    }

    private func section(_ name: String, _ heading: String, _ contents: [HTML]) -> HTML {
        .element(
            "section", attributes: [("aria-labelledby", "_\(name)")],
            [.element("h2", attributes: [("id", "_\(name)")], heading)] + contents)
    }
}
