package import Chronology
package import Exports
internal import Programmes
package import Scheduling

extension ProgrammeSite {
    /// An edition as it is served, with what it and those before it changed. `zoneRelease` is of the data that it was made by:
    /// by others, its timetables are as new as they. `written`: its events, if they are.
    package init(
        _ edition: Edition, zoneRelease: String, history: [ReleasedChanges], database: TimeZoneDatabase,
        publicAddress: String?, written: WrittenEvents = .none
    ) {
        let dataDate = database.release == zoneRelease ? nil : database.dataDate
        let options = ExportOptions(publicAddress: publicAddress)
        let export = Export(of: edition, database: database, options: options, history: history)
        let feeds = FeedShelf(export, written: written)
        self.init(
            title: edition.programme.title.words(in: export.firstLanguage), languages: export.languages,
            tree: export.tree(feeds), edition: edition.number, zoneData: database.release,
            lastModified: max(edition.instant, dataDate ?? edition.instant),
            resolveZone: { Self.answer(to: $0, database) },
            renderOnDemand: { export.timetableFile(at: $0) }, feed: { feeds.file($0) },
            pickedFeed: { feeds.pickedFile($0) }, changes: { export.changes($0) },
            now: { export.now(at: $0, in: $1 ?? export.firstLanguage) },
            reader: ReaderPages(
                now: { instant, zone, language in
                    let clocks = zone.flatMap(export.clocks) ?? export.homeZone
                    return export.nowPage(at: instant, on: clocks, in: language)
                },
                zoneNames: { export.zoneNames(in: $0) }, zonesPage: { export.zonesPage(in: $0) },
                canonicalFilter: { export.canonicalFilter($0) },
                filtered: { export.filteredPage(at: $0, fields: $1) }),
            cards: Cards(
                has: { export.hasCard($0) }, draw: { path throws(CardFailure) in try Self.card(path, of: export) }))
    }

    private static func card(_ path: CardPath, of export: Export) throws(CardFailure) -> ExportedFile? {
        do { return try export.card(path) } catch { throw CardFailure("\(error)") }
    }

    private static func answer(to name: String, _ database: TimeZoneDatabase) -> ZoneAnswer {
        guard let zone = database.zone(name) else { return .unknown }
        guard zone.name == name else { return .spelling(zone.name) }
        guard let canonical = database.canonicalName(name), canonical != name else { return .zone }
        return .link(canonical: canonical)
    }
}
