package import Chronology
package import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// Every zone that people look for, each a link to the timetable on its clocks: no script is needed to find one's own.
package struct ZonesPage: Sendable {
    let places: [Place]
    let setting: PageSetting
    private let place = PagePlace("zones")

    struct Place: Sendable {
        let zone: Zone
        let countries: String
    }

    /// `places`: zones with the codes of their countries.
    package init(_ places: [(zone: Zone, countries: [String])], _ setting: PageSetting) {
        self.setting = setting
        self.places = places.map { zone, codes in
            Place(zone: zone, countries: codes.map(setting.wording.country).joined(separator: ", "))
        }.sorted { ($0.countries, $0.zone.name) < ($1.countries, $1.zone.name) }
    }

    package func html() -> HTML {
        let title = setting.messages.timeZones
        let frame = DetailFrame(
            setting: setting, place: place,
            path: { $0 == setting.site.languages[0] ? "zones" : "zones?language=\($0)" },
            heading: [.text(title)], title: title)
        return frame.html(
            main: [.element("ul", attributes: [("class", "all-zones"), ("role", "list")], places.map(item))])
    }

    private func item(_ item: Place) -> HTML {
        let catalogue = setting.catalogue
        let start = catalogue.edition.schedule.showings.first?.interval.start ?? catalogue.edition.instant
        let words = setting.wording.zone(item.zone.name, offset: item.zone.offset(at: start).seconds)
        let path = setting.site.zonePath(item.zone.name, in: setting.phrases.language)
        return .element(
            "li",
            [
                .element("a", attributes: [("href", place.link(to: path))], [.bdi(words)]), " ",
                .element("small", [.bdi(item.countries)]),
            ])
    }
}
