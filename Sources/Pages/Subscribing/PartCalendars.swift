internal import Markup
internal import Programmes
internal import Wording

extension PageSetting {
    /// Calendars of single streams and tracks, one tap each.
    func partCalendars(from place: PagePlace) -> HTML {
        let streams = programme.streams.map { part($0.id, $0.title, place) }
        let tracks = programme.tracks.map { part($0.id, $0.title, place) }
        let groups = [group(messages.stream, streams), group(messages.track, tracks)].compactMap { $0 }
        guard site.hasCalendars, !groups.isEmpty else { return .nothing }
        return .element(
            "section", attributes: [("class", "part-calendars"), ("aria-labelledby", "_calendars")],
            [.element("h2", attributes: [("id", "_calendars")], messages.subscribe)] + groups)
    }

    /// One alone is the whole programme.
    private func group(_ label: String, _ parts: [HTML]) -> HTML? {
        guard parts.count > 1 else { return nil }
        return .fragment([
            .element("h3", label), .element("ul", attributes: [("role", "list")], parts),
        ])
    }

    private func part<Thing: PageSubject>(_ id: ID<Thing>, _ title: Text, _ place: PagePlace) -> HTML {
        let name = HTML.element(
            "span", attributes: [("class", "part")], [link(to: id, [texts.words(title)], from: place)])
        let ways = subscribe(to: id, title, from: place).row
        return .element("li", [name, " ", .element("span", attributes: [("class", "ways")], ways)])
    }
}
