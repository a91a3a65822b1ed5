/// An address, or a kind of them, in the words of OpenAPI. Every one that answers is here; `ProbesTests` hold them to that.
struct DescribedRoute {
    /// `{name}` stands for one segment, or for what of it the suffix leaves.
    let path: String
    let summary: String
    /// Nil: it only leads to where the thing is.
    let type: String?
    /// Of the query.
    let fields: [String]
    /// Beside what the shape of the address entails.
    var statuses: [Int]

    init(_ path: String, _ summary: String, _ type: String?, _ fields: [String] = [], statuses: [Int] = []) {
        self.path = path
        self.summary = summary
        self.type = type
        self.fields = fields
        self.statuses = statuses
    }

    static let all = site + timetables + details + feeds + data + moments + cards

    private static let page = "text/html"
    private static let calendar = "text/calendar"
    private static let json = "application/json"
    private static let text = "text/plain"

    private static let language = ["language"]
    private static let feedFields = ["language", "alarm", "tzid"]
    private static let picks = ["sessions", "tracks", "streams", "speakers"]
    private static let filter = ["language", "tracks", "streams", "speakers", "kinds", "follow"]
    private static let file = [304, 412]

    private static let site = [
        DescribedRoute("/", "the programmes", page, language, statuses: file),
        DescribedRoute("/index.html", "the same", page, language, statuses: file),
        DescribedRoute("/assets/{file}", "what the page of programmes looks like", "text/css", statuses: file),
        DescribedRoute("/healthz", "whether the server answers", text),
        DescribedRoute("/readyz", "whether there is something to serve", json),
        DescribedRoute("/metrics", "counters, as Prometheus reads them", text),
        DescribedRoute("/openapi.json", "this description", json, statuses: file),
        DescribedRoute("/{programme}", "leads to the timetable", nil),
    ]

    private static let timetables =
        [
            DescribedRoute("/{programme}/", "the timetable", page, filter, statuses: file),
            DescribedRoute("/{programme}/index", "the same", page, filter, statuses: file),
            DescribedRoute("/{programme}/index.html", "the same in the first language", page, filter, statuses: file),
            DescribedRoute("/{programme}/index.{language}.html", "the same in another", page, filter, statuses: file),
        ]
        + zones.flatMap { zone in
            [
                ("", "the timetable on a zone's clocks", page, filter), (".html", "the same", page, filter),
                (".{language}.html", "the same in a language", page, filter),
                (".txt", "the same as plain text", text, language),
                (".csv", "the same as a table", "text/csv", language),
                (".json", "the same as data", json, language),
            ].map { suffix, summary, type, fields in
                DescribedRoute("/{programme}/in/\(zone)\(suffix)", summary, type, fields, statuses: file + [308])
            }
        }

    /// The names of zones have one to three parts.
    private static let zones = ["{zone}", "{area}/{place}", "{area}/{region}/{place}"]

    private static let details = [
        ("sessions/{session}", "a session"), ("speakers/{speaker}", "a speaker"), ("tracks/{track}", "a track"),
        ("streams/{stream}", "a stream"),
    ].flatMap { path, thing in
        [
            DescribedRoute("/{programme}/\(path)", thing, page, language, statuses: file),
            DescribedRoute(
                "/{programme}/\(path).html", "the same in the first language", page, language, statuses: file),
            DescribedRoute(
                "/{programme}/\(path).{language}.html", "the same in another", page, language, statuses: file),
            DescribedRoute("/{programme}/\(path).ics", "\(thing) as a calendar", calendar, feedFields, statuses: file),
        ]
    }

    private static let feeds = [
        DescribedRoute("/{programme}/calendar.ics", "everything as a calendar", calendar, feedFields, statuses: file),
        DescribedRoute(
            "/{programme}/calendar/{language}.ics", "everything in a language", calendar, feedFields, statuses: file),
        DescribedRoute(
            "/{programme}/my.ics", "a calendar of what was picked", calendar, picks + ["follow"] + feedFields,
            statuses: file),
        DescribedRoute(
            "/{programme}/changes.atom", "what each edition changed, for feed readers", "application/atom+xml",
            picks + language, statuses: file),
    ]

    private static let data = [
        DescribedRoute(
            "/{programme}/changes.json", "what each edition changed", json, picks + language, statuses: file),
        DescribedRoute("/{programme}/changes", "the same as a page", page, language, statuses: file),
        DescribedRoute("/{programme}/changes.html", "the same in the first language", page, language, statuses: file),
        DescribedRoute("/{programme}/changes.{language}.html", "the same in another", page, language, statuses: file),
        DescribedRoute(
            "/{programme}/schedule.xml", "the schedule, as conference apps read it", "application/xml", statuses: file),
        DescribedRoute("/{programme}/schedule.json", "the same as JSON", json, statuses: file),
        DescribedRoute(
            "/{programme}/programme.jsonld", "the events, as search engines read them", "application/ld+json",
            statuses: file),
        DescribedRoute("/{programme}/edition.json", "the edition, and the digest of each file", json, statuses: file),
        DescribedRoute("/{programme}/assets/{file}", "what the pages need", "*/*", statuses: file),
        DescribedRoute(
            "/{programme}/sw.js", "keeps pages for when there is no network", "text/javascript", statuses: file),
    ]

    private static let moments = [
        DescribedRoute("/{programme}/now", "what is on and what is next", page, ["zone", "language"], statuses: file),
        DescribedRoute("/{programme}/now.json", "the same as data", json, language, statuses: file),
        DescribedRoute("/{programme}/zones", "every zone's timetable", page, language, statuses: file),
        DescribedRoute("/{programme}/zones.json", "the names of all zones", json, language, statuses: file),
        DescribedRoute("/{programme}/events", "server-sent events: the number of each edition", "text/event-stream"),
    ]

    private static let cards = zones.flatMap { zone in
        [("png", "image/png"), ("svg", "image/svg+xml")].flatMap { suffix, type in
            ["", ".{language}"].map { language in
                DescribedRoute(
                    "/{programme}/cards/{session}/\(zone)\(language).\(suffix)", "a picture of a session to share",
                    type,
                    language.isEmpty ? ["language"] : [], statuses: file + [308])
            }
        }
    }
}
