internal import Exports

/// `/openapi.json`: the addresses, for programs that make clients of such descriptions (OpenAPI 3.0).
enum OpenAPI {
    static let path = "openapi.json"

    static let file = ExportedFile(path: path, mediaType: "application/json", bytes: Array(text.utf8))

    private static var text: String {
        let paths = DescribedRoute.all.map { "\($0.path.quotedForJSON):{\"get\":\(operation($0))}" }
        return """
            {"openapi":"3.0.3","info":{"title":"Plenary","version":"1",\
            "description":"Schedules of livestreams: feeds, timetables and data. Everything is read with GET or HEAD."},\
            "paths":{\(paths.joined(separator: ","))},"components":{"schemas":{"Problem":\(problem)}}}

            """
    }

    private static func operation(_ route: DescribedRoute) -> String {
        let found = route.type.map {
            ["\"200\":{\"description\":\(route.summary.quotedForJSON),\"content\":{\($0.quotedForJSON):{}}}"]
        }
        let answers = (found ?? []) + statuses(of: route).map(answer)
        return
            "{\"summary\":\(route.summary.quotedForJSON),\"parameters\":[\(parameters(of: route).joined(separator: ","))],"
            + "\"responses\":{\(answers.joined(separator: ","))}}"
    }

    /// Any address can be written badly, or be asked for when there is too much to do.
    private static func statuses(of route: DescribedRoute) -> [Int] {
        let varied = names(in: route.path).isEmpty ? [] : [404]
        return Set([400, 503] + varied + (route.type == nil ? [308] : []) + route.statuses).sorted()
    }

    private static func names(in path: String) -> [String] {
        path.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
    }

    private static func parameters(of route: DescribedRoute) -> [String] {
        let inPath = names(in: route.path)
        return inPath.map { parameter($0, "path", pathPatterns[$0] ?? identifier, ",\"required\":true") }
            + route.fields.filter { !inPath.contains($0) }.map { parameter($0, "query", patterns[$0]) }
    }

    private static func parameter(_ name: String, _ place: String, _ pattern: String?, _ more: String = "") -> String {
        let pattern = pattern.map { ",\"pattern\":\($0.quotedForJSON)" } ?? ""
        return "{\"name\":\"\(name)\",\"in\":\"\(place)\"\(more),\"schema\":{\"type\":\"string\"\(pattern)}}"
    }

    private static let identifier = "^[a-z0-9][a-z0-9-]{0,62}$"

    private static let pathPatterns = [
        "zone": zonePart, "area": zonePart, "region": zonePart, "place": zonePart, "file": "^[a-z]+(\\.[a-z]+)+$",
        "language": "^[a-z]{2,3}(-[A-Z]{2})?$",
    ]

    private static let zonePart = "^[A-Za-z0-9_+-]+$"

    /// Only what is refused otherwise.
    private static let patterns = [
        "alarm": "^[1-9][0-9]{0,2}m$", "tzid": "^[01]$", "follow": "^[a-z]{2}(,[a-z]{2})*$", "language": "^[^,]*$",
    ]

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
        "application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}},"text/html":{}
        """

    /// RFC 9457.
    private static let problem = """
        {"type":"object","required":["type","title","status","detail"],"properties":{"type":{"type":"string"},\
        "title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"}}}
        """
}
