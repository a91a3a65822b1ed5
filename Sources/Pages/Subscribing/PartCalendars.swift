internal import Markup
internal import Programmes
internal import Timetables
internal import Wording

extension TimetablePage {
    /// Calendars of single streams and tracks, one tap each.
    var partCalendars: HTML {
        let streams = programme.streams.map { part($0.id, $0.title) }
        let tracks = programme.tracks.map { part($0.id, $0.title) }
        let groups = [group(messages.stream, streams), group(messages.track, tracks)].compactMap { $0 }
        guard site.hasCalendars, !timetable.days.isEmpty, !groups.isEmpty else { return .nothing }
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

    private func part<Thing: PageSubject>(_ id: ID<Thing>, _ title: Text) -> HTML {
        let setting = PageSetting(catalogue, phrases: phrases, site: site, viewers: [])
        let name = HTML.element(
            "span", attributes: [("class", "part")], [setting.link(to: id, [texts.words(title)], from: place)])
        let ways = setting.subscribe(to: id, title, from: place).row
        return .element("li", [name, " ", .element("span", attributes: [("class", "ways")], ways)])
    }
}
