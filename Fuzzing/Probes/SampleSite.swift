internal import Chronology
internal import Exports
internal import Programmes
internal import Releasing
internal import Scheduling
package import Web

/// A small school in two languages that was released twice, exported and served.
package enum SampleSite {
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

    private static let history: [ReleasedChanges] = {
        precondition(editions.count == 2, "the sample school has mistakes")
        return [ReleasedChanges(of: editions[0], since: nil), ReleasedChanges(of: editions[1], since: editions[0])]
    }()

    static let export = Export(of: editions[1], database: Given.zones, history: history)

    static let feeds = FeedShelf(export)

    package static let router: Router = {
        let programme = ProgrammeSite(
            editions[1], zoneRelease: Given.zones.release, history: history, database: Given.zones, publicAddress: nil)
        return Router(site: SiteSnapshot(programmes: [programme]), clock: { Given.instant })
    }()
}
