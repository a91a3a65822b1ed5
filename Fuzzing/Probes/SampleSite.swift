internal import Chronology
internal import Exports
internal import Programmes
internal import Releasing
internal import Scheduling
internal import Web

/// A small school in two languages that was released twice, exported and served.
enum SampleSite {
    private static let first = """
        id: school
        title: {en: A "school" & more, fr: École}
        zone: Europe/London
        days: 2027-07-24..2027-07-25
        languages: [en, fr]
        public-address: https://school.example.org
        streams: [{id: main, title: Main}, {id: hall, title: Hall}]
        tracks: [{id: history, title: History}]
        speakers: [{id: amina, name: Amina, zone: Asia/Karachi}]
        sessions:
          - {id: opening, title: Opening, at: 2027-07-24 17:00, length: 1h, stream: main, track: history, speakers: [amina]}
          - {id: songs, title: Songs, at: 2027-07-25 12:00, length: 1h, stream: hall, language: fr}
        """

    static let editions: [Edition] = [first, first.replacing("12:00", with: "13:00")].enumerated().compactMap {
        index, text in
        guard let schedule = Given.judged(["p.yaml": Array(text.utf8)])?.schedule else { return nil }
        let draft = Edition.draft(of: schedule, at: Given.instant, database: Given.zones)
        return Edition(
            number: index + 1, instant: Given.instant, note: "Edition \(index + 1)", schedule: draft.schedule,
            stamps: draft.stamps, viewerZones: draft.viewerZones)
    }

    static let export: Export = {
        precondition(editions.count == 2, "the sample school has mistakes")
        return Export(
            of: editions[1], database: Given.zones,
            history: [
                ReleasedChanges(of: editions[0], since: nil), ReleasedChanges(of: editions[1], since: editions[0]),
            ])
    }()

    static let feeds = FeedShelf(export)

    static let router: Router = {
        let programme = ProgrammeSite(
            title: "A school", languages: export.languages, tree: export.tree(), edition: 2,
            zoneData: Given.zones.release, lastModified: Given.instant,
            resolveZone: answer, renderOnDemand: { export.timetableFile(at: $0) }, feed: { feeds.file($0) },
            changes: { export.changes($0) }, now: { export.now(at: $0, in: $1 ?? export.firstLanguage) },
            reader: ReaderPages(
                now: { export.nowPage(at: $0, on: $1.flatMap(export.clocks) ?? export.homeZone, in: $2) },
                zoneNames: { export.zoneNames(in: $0) }, canonicalFilter: { export.canonicalFilter($0) },
                filtered: { export.filteredPage(at: $0, fields: $1) }),
            cards: Cards(has: { _ in false }, draw: { _ in nil }))
        return Router(site: SiteSnapshot(programmes: [programme]), clock: { Given.instant })
    }()

    @Sendable private static func answer(to name: String) -> ZoneAnswer {
        guard let zone = Given.zones.zone(name) else { return .unknown }
        guard zone.name == name else { return .spelling(zone.name) }
        guard let canonical = Given.zones.canonicalName(name), canonical != name else { return .zone }
        return .link(canonical: canonical)
    }
}
