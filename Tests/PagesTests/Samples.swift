import Chronology
import Markup
import Pages
import ProgrammeFiles
import Programmes
import Scheduling
import Timetables
import Wording

enum Samples {
    static let database = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

    static func edition(_ yaml: String, number: Int = 0) throws -> Edition {
        let access = FileAccess(read: { _ in .success(Array(yaml.utf8)) })
        let document = try ProgrammeDocument.read("test.yaml", through: access, zones: database).get()
        let schedule = Scheduler.schedule(document.programme!, zones: database).schedule
        let draft = Edition.draft(of: schedule, at: Instant(secondsSinceEpoch: 1_790_000_000), database: database)
        return Edition(
            number: number, instant: draft.instant, note: nil, schedule: draft.schedule, stamps: draft.stamps,
            viewerZones: draft.viewerZones)
    }

    static func page(
        _ yaml: String, on zone: String, in language: String = "en", number: Int = 0
    ) throws -> TimetablePage {
        let edition = try edition(yaml, number: number)
        let clocks = database.zone(zone)!
        let language = LanguageTag(known: language)
        let site = Site(
            publicRoot: nil, zones: edition.viewerZones.map { database.zone($0)! },
            languages: edition.programme.languages, hasCalendars: true, downloads: [], timetableForms: [])
        let setting = PageSetting(
            Catalogue(edition), phrases: Phrasebook(edition, Wording(language: language)), site: site, viewers: [])
        return TimetablePage(
            TimetableParts(setting), Timetable(edition.schedule, on: clocks), zoneName: zone,
            place: PagePlace(site.zonePath(zone, in: language)))
    }

    static func html(_ yaml: String, on zone: String, in language: String = "en", number: Int = 0) throws -> String {
        try page(yaml, on: zone, in: language, number: number).html().page
    }

    /// What a reader sees: without tags, blanks made one.
    static func words(_ html: String) -> String {
        let body = html.firstRange(of: "<body>").map { String(html[$0.upperBound...]) } ?? html
        return body.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
    }
}

extension HTML {
    /// The markup of the whole page.
    var page: String { String(decoding: document(), as: UTF8.self) }
}

enum Yaml {
    static let rally = """
        id: rally
        title: {en: May Day rally, ur: یومِ مئی کا جلسہ}
        tagline: Workers of the world
        zone: Europe/London
        days: 2027-05-01..2027-05-02
        languages: [en, ur]
        colour: yellow
        streams: [{id: main, title: Main stream, watch: "https://video.example/x?a=1&b=2"}, {id: hall, title: Hall}]
        tracks: [{id: songs, title: Songs, colour: white}]
        speakers: [{id: amina, name: Amina Khan, zone: Asia/Karachi}]
        sessions:
          - id: opening
            title: {en: Opening, ur: افتتاح}
            description: "Bring **red** flags."
            at: 2027-05-01 17:00
            length: 2h
            stream: main
            speakers: [amina]
            chair: amina
            track: songs
            encores: [{id: again, at: 2027-05-02 09:00}]
          - {id: late, title: Late songs, at: 2027-05-01 22:30, length: 2h, stream: hall}
          - {id: off, title: Poems, at: 2027-05-02 12:00, length: 1h, stream: main, status: cancelled}
          - {id: maybe, title: Film, at: 2027-05-02 14:00, length: 1h, stream: main, status: tentative}
          - {id: untimed, title: Surprise, length: 1h, stream: main}
        breaks: [{title: Tea, at: 2027-05-01 19:00, length: 30m}]
        """

    /// British clocks are put back at 02:00 on 31 October 2027, an hour after these begin.
    static let autumn = """
        id: autumn
        title: Long night
        zone: Europe/London
        days: 2027-10-30
        streams: [{id: main, title: Main}]
        speakers: [{id: a, name: A, zone: Asia/Karachi}]
        sessions:
          - {id: before, title: Before, at: 2027-10-31 00:30, length: 1h}
          - {id: after, title: After, at: 2027-10-31 01:30 (second), length: 1h}
        """
}
