internal import Exports

/// `/openapi.json`: the addresses, for programs that make clients of such descriptions (OpenAPI 3.0).
enum OpenAPI {
    static let path = "openapi.json"

    static let file = ExportedFile(path: path, mediaType: "application/json", bytes: Array(text.utf8))

    private struct Route {
        let path: String
        let summary: String
        let type: String
        var fields: [String] = []
        /// Beside those that every address has.
        var statuses: [Int] = []
    }

    private static let feedFields = ["language", "alarm", "tzid"]
    private static let pickFields = ["sessions", "tracks", "streams", "speakers"]

    private static let routes = [
        Route(path: "/", summary: "the programmes", type: "text/html", fields: ["language"]),
        Route(path: "/healthz", summary: "whether the server answers", type: "text/plain"),
        Route(
            path: "/readyz", summary: "whether there is something to serve", type: "application/json", statuses: [503]),
        Route(path: "/metrics", summary: "counters, as Prometheus reads them", type: "text/plain"),
        Route(path: "/openapi.json", summary: "this description", type: "application/json"),
        Route(path: "/{programme}/", summary: "the timetable", type: "text/html", fields: ["language"]),
        Route(
            path: "/{programme}/in/{zone}.html", summary: "the timetable on a zone's clocks", type: "text/html",
            fields: ["language"], statuses: [308]),
        Route(
            path: "/{programme}/in/{zone}.json", summary: "the same as data", type: "application/json",
            fields: ["language"], statuses: [308]),
        Route(
            path: "/{programme}/calendar.ics", summary: "the whole programme as a calendar", type: "text/calendar",
            fields: feedFields),
        Route(
            path: "/{programme}/my.ics", summary: "a calendar of what was picked", type: "text/calendar",
            fields: pickFields + ["follow"] + feedFields),
        Route(
            path: "/{programme}/sessions/{id}.ics", summary: "one session as a calendar", type: "text/calendar",
            fields: feedFields),
        Route(
            path: "/{programme}/schedule.json", summary: "the schedule, as conference apps read it",
            type: "application/json", fields: ["language"]),
        Route(
            path: "/{programme}/changes.json", summary: "what each edition changed", type: "application/json",
            fields: pickFields + ["language"]),
        Route(
            path: "/{programme}/now.json", summary: "what is on and what is next", type: "application/json",
            fields: ["language"]),
        Route(
            path: "/{programme}/events", summary: "server-sent events: the number of each edition",
            type: "text/event-stream", statuses: [503]),
    ]

    private static var text: String {
        """
        {"openapi":"3.0.3","info":{"title":"Plenary","version":"1",\
        "description":"Schedules of livestreams: feeds, timetables and data. Everything is read with GET or HEAD."},\
        "paths":{\(routes.map(path).joined(separator: ","))},"components":{"schemas":{"Problem":\(problem)}}}

        """
    }

    private static func path(_ route: Route) -> String {
        let statuses = [304, 400, 404, 412] + route.statuses
        let answers =
            ["\"200\":{\"description\":\"\(route.summary)\",\"content\":{\"\(route.type)\":{}}}"]
            + statuses.sorted().map(answer)
        return "\(route.path.quotedForJSON):{\"get\":{\"summary\":\(route.summary.quotedForJSON),"
            + "\"parameters\":[\(parameters(of: route).joined(separator: ","))],"
            + "\"responses\":{\(answers.joined(separator: ","))}}}"
    }

    private static func parameters(of route: Route) -> [String] {
        let inPath = route.path.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
        return inPath.map {
            "{\"name\":\"\($0)\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}"
        } + route.fields.map { "{\"name\":\"\($0)\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}" }
    }

    private static func answer(_ status: Int) -> String {
        switch status {
        case 304: "\"304\":{\"description\":\"what the client has is still right\"}"
        case 308: "\"308\":{\"description\":\"the address as it is spelt\"}"
        default: "\"\(status)\":{\"description\":\"\(words[status] ?? "refused")\",\"content\":{\(problemTypes)}}"
        }
    }

    private static let words = [
        400: "the address is not well written", 404: "nothing is there", 412: "a precondition failed",
        503: "not now; Retry-After says when",
    ]

    private static let problemTypes = """
        "application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}},"application/json":{},"text/html":{}
        """

    /// RFC 9457.
    private static let problem = """
        {"type":"object","required":["type","title","status","detail"],"properties":{"type":{"type":"string"},\
        "title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"}}}
        """
}
