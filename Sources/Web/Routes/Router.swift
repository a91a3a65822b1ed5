package import Chronology
internal import Programmes

/// From a request to its answer. A value without state: it takes the site of the moment for each request.
package struct Router: Sendable {
    private let site: @Sendable () -> SiteSnapshot
    private let clock: @Sendable () -> Instant

    package init(site: @escaping @Sendable () -> SiteSnapshot, clock: @escaping @Sendable () -> Instant) {
        self.site = site
        self.clock = clock
    }

    package func response(to request: Request) -> Response {
        guard request.method == "GET" || request.method == "HEAD" else {
            return Problem.methodNotAllowed.response(to: request.headers)
        }
        do {
            let site = site()
            var response =
                route(try Target(request.target), request.headers, site)
                ?? Problem.notFound.response(to: request.headers)
            if let asOf = site.asOf { response.headers.add("Edition-As-Of", HTTPDate.text(of: asOf)) }
            return response
        } catch {
            let problem = error == .malformed ? Problem.malformed : .notFound
            return problem.response(to: request.headers)
        }
    }

    private func route(_ target: Target, _ headers: Headers, _ site: SiteSnapshot) -> Response? {
        guard let first = target.segments.first else { return rootFile(SiteSnapshot.indexPath, site, target, headers) }
        if let programme = site.programmes[first] {
            return ProgrammeRoutes(site: programme, target: target, headers: headers, clock: clock).response()
        }
        if target.endsInSlash { return nil }
        switch target.segments {
        case ["healthz"]: return Health.live()
        case ["readyz"]: return Health.ready(site, at: clock())
        default: return rootFile(target.segments.joined(separator: "/"), site, target, headers)
        }
    }

    /// A file above the programmes, in the language of the query where it has one.
    private func rootFile(_ path: String, _ site: SiteSnapshot, _ target: Target, _ headers: Headers) -> Response? {
        let asked = target.query["language"].flatMap { LanguageTag($0) }
        let translated = asked.flatMap { site.rootFiles[FileName.translated(path, into: $0)] }
        return (translated ?? site.rootFiles[path])?.response(to: headers)
    }
}
