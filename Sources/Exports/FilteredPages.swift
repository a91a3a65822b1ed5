internal import Chronology
internal import Pages
internal import Markup
internal import Programmes

extension Export {
    /// A timetable page that shows what an address asks for: the same page, with the rest hidden. Nil where the path is no
    /// timetable's, or where nothing known is asked for.
    package func filteredPage(at path: String, fields: [(name: String, value: String)]) -> ExportedFile? {
        let filter = TimetableFilter(fields: fields, knownTo: programme)
        guard filter != .everything, path.hasSuffix(".html") else { return nil }
        if let language = languages.first(where: { site.indexPath(in: $0) == path }) {
            return timetablePage(on: homeZone, in: language, at: path, filter: filter)
        }
        guard path.hasPrefix("in/") else { return nil }
        let parts = path.dropFirst(3).split(separator: ".").map(String.init)
        guard let zone = database.zone(parts[0]), zone.name == parts[0] else { return nil }
        let language = languages.first { site.zonePath(zone.name, in: $0) == path }
        return language.map { timetablePage(on: zone, in: $0, at: path, filter: filter) }
    }

    /// One form of what is asked for, by which a made page is known; empty: everything.
    package func canonicalFilter(_ fields: [(name: String, value: String)]) -> String {
        TimetableFilter(fields: fields, knownTo: programme).canonicalQuery
    }

    func timetablePage(
        on zone: Zone, in language: LanguageTag, at path: String, filter: TimetableFilter = .everything
    ) -> ExportedFile {
        let page = TimetablePage(
            timetableParts(in: language), timetable(on: zone), zoneName: zone.name, place: PagePlace(path),
            filter: filter)
        return ExportedFile(path: path, page: page.html())
    }
}
