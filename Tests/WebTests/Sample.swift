import Chronology
import Exports
import Programmes
import Web

/// A small site: one programme in English, French and Brazilian Portuguese.
enum Sample {
    static let released = Instant(secondsSinceEpoch: 1_784_962_800)  // 2026-07-25 07:00:00 UTC
    static let releasedText = "Sat, 25 Jul 2026 07:00:00 GMT"
    static let moment = Instant(secondsSinceEpoch: 1_785_000_000)

    static let long = String(repeating: "The timetable of the plenary session. ", count: 60)

    static let files: [ExportedFile] = [
        page("index.html", "home " + long),
        page("index.fr.html", "accueil " + long),
        page("index.pt-BR.html", "início " + long),
        page("sessions/opening.html", "opening"),
        page("in/Asia/Karachi.html", "Karachi"),
        page("in/Asia/Karachi.fr.html", "Karachi en français"),
        file("in/Asia/Karachi.csv", "text/csv; charset=utf-8", "csv"),
        file("calendar.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR" + long),
        file("calendar/fr.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR fr"),
        file("sessions/opening.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR opening"),
        file("schedule.json", "application/json", "{\"long\":\"" + long + "\"}"),
        file("changes.json", "application/json", "all changes"),
        file("assets/logo.png", "image/png", long),
        file("assets/été.css", "text/css; charset=utf-8", "a{}"),
    ]

    /// Tells how many files there are beside it.
    static let listing = ExportTree.Listing(path: "edition.json") {
        file("edition.json", "application/json", "{\"files\":\($0.count)}")
    }

    static func page(_ path: String, _ words: String) -> ExportedFile {
        file(path, "text/html; charset=utf-8", "<p>\(words)</p>")
    }

    static func file(_ path: String, _ type: String, _ text: String) -> ExportedFile {
        ExportedFile(path: path, mediaType: type, bytes: Array(text.utf8))
    }

    /// What a zone database with three zones and an old name would say.
    @Sendable static func resolve(_ name: String) -> ZoneAnswer {
        let zones = ["Asia/Karachi", "Asia/Kolkata", "UTC", "America/Argentina/Ushuaia", "Etc/GMT+5"]
        if zones.contains(name) { return .zone }
        if name == "Asia/Calcutta" { return .link(canonical: "Asia/Kolkata") }
        let spelling = (zones + ["Asia/Calcutta"]).first { $0.lowercased() == name.lowercased() }
        return spelling.map { .spelling($0) } ?? .unknown
    }

    static func programme(
        _ id: String = "world-school", title: String = "World <School>", files: [ExportedFile] = files,
        keptBytes: Int = 1 << 20, render: @escaping @Sendable (String) -> ExportedFile? = Sample.render,
        feed: @escaping @Sendable (FeedQuery) -> ExportedFile? = Sample.feed,
        pickedFeed: @escaping @Sendable (UnsafeRawBufferPointer) -> ExportedFile? = { _ in nil },
        cards: Cards = Cards(has: { _ in false }, draw: { _ in nil })
    ) -> ProgrammeSite {
        ProgrammeSite(
            title: title, languages: ["en", "fr", "pt-BR"].map { LanguageTag(known: $0) },
            tree: ExportTree(name: id, files: files.map { PendingFile($0) }, listing: listing), edition: 7,
            zoneData: "2026f", lastModified: released,
            resolveZone: resolve, renderOnDemand: render, feed: feed, pickedFeed: pickedFeed, changes: changes,
            now: now,
            reader: reader,
            cards: cards, keptBytes: keptBytes)
    }

    /// Every format of every zone, pages in French too.
    @Sendable static func render(_ path: String) -> ExportedFile? {
        path.contains(".pt-BR.") ? nil : page(path, "rendered \(path)")
    }

    /// A calendar that says what it was asked for.
    @Sendable static func feed(_ query: FeedQuery) -> ExportedFile? {
        file(query.path, "text/calendar; charset=utf-8", "BEGIN:VCALENDAR asked \(query)")
    }

    /// A feed of changes that says what it was asked for.
    @Sendable static func changes(_ query: ChangesQuery) -> ExportedFile? {
        file(query.path, "application/json; charset=utf-8", "asked \(query)")
    }

    @Sendable static func now(_ instant: Instant, _ language: LanguageTag?) -> ExportedFile {
        file("now.json", "application/json", "{\"at\":\"\(instant)\",\"language\":\"\(language?.description ?? "-")\"}")
    }

    /// Pages that say what they were asked for.
    static let reader = ReaderPages(
        now: { page("now", "at \($0) on \($1 ?? "home") in \($2)") },
        zoneNames: { file("zones.json", "application/json", "zones in \($0)") },
        zonesPage: { page("zones", "every zone in \($0)") },
        canonicalFilter: { fields in
            fields.filter { $0.name == "tracks" }.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        },
        filtered: { path, fields in path.contains(".pt-BR.") ? nil : page(path, "filtered \(path) \(fields[0].value)") }
    )

    static func router(_ snapshot: SiteSnapshot = SiteSnapshot(programmes: [programme()])) -> Router {
        Router(site: snapshot, clock: { moment })
    }
}

/// What the sample site answers.
func answer(_ target: String, _ headers: Headers = [:], method: String = "GET") -> Response {
    Sample.router().response(to: Request(method: method, target: target, headers: headers))
}

extension Router {
    /// The answer, once it is made.
    func response(to request: Request) -> Response {
        switch reply(to: request) {
        case .whole(let response): response
        case .aside(_, let make): make()
        case .events: Response(status: 0, headers: [:])
        }
    }
}

extension Response {
    var text: String { String(decoding: body.bytes, as: UTF8.self) }

    var location: String? { headers["Location"] }
}
