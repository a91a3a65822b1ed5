package import Chronology
internal import Markup
internal import Pages
package import Programmes
internal import Scheduling
internal import Wording

extension Export {
    /// Every zone that people look for, with its city and its countries in a language: `zones.json`, for a picker. Sorted by name,
    /// so that the same data give the same bytes.
    package func zoneNames(in language: LanguageTag) -> ExportedFile {
        let wording = wording(language)
        let zones = database.countriesByZone.sorted { $0.key < $1.key }.map { zone, countries in
            JSON.strings([
                zone, wording.city(ofZone: zone),
                countries.map(wording.country).joined(separator: ", "),
            ])
        }
        return ExportedFile(
            path: "zones.json", mediaType: "application/json; charset=utf-8",
            text: JSON.object([("zones", .array(zones))]).compact())
    }

    /// The same as a page, which needs no script.
    package func zonesPage(in language: LanguageTag) -> ExportedFile {
        let countries = database.countriesByZone
        let places = countries.compactMap { name, countries in database.zone(name).map { ($0, countries) } }
        let page = ZonesPage(places, setting(in: language))
        return ExportedFile(path: "zones", page: page.html())
    }

    /// The clocks that somebody names for a page that is made for them; nil: there are none of that name.
    package func clocks(named name: String) -> Zone? { database.zone(name) }

    package var homeZone: Zone { edition.schedule.home }
}
