internal import Chronology
internal import Markup
internal import Scheduling
internal import Wording

extension TimetablePage {
    /// The clocks of those who are expected to watch, from west to east: one tap.
    var zones: HTML {
        let others = site.zones.filter { $0.name != zoneName }.map { (zone: $0, offset: firstOffset(of: $0)) }
            .sorted { ($0.offset, $0.zone.name) < ($1.offset, $1.zone.name) }
        guard !others.isEmpty else { return .nothing }
        let items = others.map { other in
            let path = site.zonePath(other.zone.name, in: phrases.language)
            let words = [HTML.bdi(wording.zone(other.zone.name, offset: other.offset))]
            return HTML.element(
                "li",
                [.element("a", attributes: [("href", place.link(to: path)), ("data-zone", other.zone.name)], words)])
        }
        return .element(
            "nav", attributes: [("class", "zones"), ("aria-label", messages.otherTimeZones)],
            [.element("ul", [visitorsClocks] + items)])
    }

    /// Any other: by name with the script, or from a server's list.
    var otherZones: HTML {
        let language = phrases.language == site.languages[0] ? "" : "?language=\(phrases.language)"
        let list = served(link: "zones\(language)", messages.timeZones)
        return .element(
            "details", attributes: [("class", "any-zone")],
            [.element("summary", messages.otherTimeZones), zonePicker, list])
    }

    /// Back to the page that is shown on the visitor's own clocks.
    private var visitorsClocks: HTML {
        guard !isForEveryone else { return .nothing }
        let link = HTML.element(
            "a", attributes: [("href", place.link(to: site.indexPath(in: phrases.language)))], messages.yourTime)
        return .element("li", attributes: [("class", "by-script")], [link])
    }

    private func firstOffset(of zone: Zone) -> Int {
        let first = catalogue.edition.schedule.showings.first?.interval.start ?? catalogue.edition.instant
        return zone.offset(at: first).seconds
    }
}
