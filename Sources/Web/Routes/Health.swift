internal import Chronology

/// What those who watch over the server ask.
enum Health {
    /// The process answers.
    static func live() -> Response { text(200, "ok\n", "text/plain; charset=utf-8") }

    /// There is something to serve. While the store is away, how many seconds ago it was known to be the latest.
    static func ready(_ site: SiteSnapshot, at now: Instant) -> Response {
        let isReady = !site.programmes.isEmpty
        let ids = site.programmes.keys.sorted().map(\.quotedForJSON).joined(separator: ",")
        let age =
            site.asOf.map { ",\"store\":\"away\",\"age\":\(max(0, now.secondsSinceEpoch - $0.secondsSinceEpoch))" }
            ?? ""
        var response = text(
            isReady ? 200 : 503, "{\"ready\":\(isReady),\"programmes\":[\(ids)]\(age)}\n", "application/json")
        if !isReady { response.headers.add("Retry-After", "1") }
        return response
    }

    /// Prometheus' text format.
    static func metrics(_ text: String) -> Response {
        Self.text(200, text, "text/plain; version=0.0.4; charset=utf-8")
    }

    private static func text(_ status: Int, _ text: String, _ type: String) -> Response {
        Response(
            status: status,
            headers: [
                "Content-Type": type, "Cache-Control": FixedFields.never, "X-Content-Type-Options": "nosniff",
            ], body: Body(text))
    }
}
