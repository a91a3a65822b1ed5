internal import Chronology
internal import Markup
internal import Scheduling
internal import Wording

extension TimetablePage {
    /// The clocks of those who are expected to watch, from west to east: one tap.
    var zones: HTML {
        let others = frame.zones.filter { $0.name != zoneName }
        guard !others.isEmpty else { return .nothing }
        return .element(
            "nav", attributes: [("class", "zones"), ("aria-label", messages.otherTimeZones)],
            [.element("ul", [visitorsClocks] + others.map { fill($0.item) })])
    }

    /// Back to the page that is shown on the visitor's own clocks.
    private var visitorsClocks: HTML {
        guard !isForEveryone else { return .nothing }
        let link = HTML.element(
            "a", attributes: [("href", place.link(to: site.indexPath(in: phrases.language)))], messages.yourTime)
        return .element("li", attributes: [("class", "by-script")], [link])
    }
}

extension PageSetting {
    /// Those that have a page, by their clocks as the programme begins.
    var zonesFromWestToEast: [Zone] {
        site.zones.sorted { (firstOffset(of: $0), $0.name) < (firstOffset(of: $1), $1.name) }
    }

    func item(_ zone: Zone, from place: PagePlace) -> HTML {
        let path = site.zonePath(zone.name, in: phrases.language)
        let words = [HTML.bdi(wording.zone(zone.name, offset: firstOffset(of: zone)))]
        return .element(
            "li", [.element("a", attributes: [("href", place.link(to: path)), ("data-zone", zone.name)], words)])
    }

    /// Any other: by name with the script, or from a server's list.
    func anyZone(from place: PagePlace) -> HTML {
        let language = phrases.language == site.languages[0] ? "" : "?language=\(phrases.language)"
        let list = served(link: "zones\(language)", messages.timeZones, from: place)
        return .element(
            "details", attributes: [("class", "any-zone")],
            [.element("summary", messages.otherTimeZones), zonePicker, list])
    }

    /// A link to what no exported tree has.
    func served(link: String, _ words: String, from place: PagePlace) -> HTML {
        .element(
            "p", attributes: [("class", "served")], [.element("a", attributes: [("href", place.link(to: link))], words)]
        )
    }

    private func firstOffset(of zone: Zone) -> Int {
        let first = catalogue.edition.schedule.showings.first?.interval.start ?? catalogue.edition.instant
        return zone.offset(at: first).seconds
    }
}
