package import Chronology
internal import Programmes

/// From a request to its answer, for one snapshot of the site. A value without state.
package struct Router: Answering {
    let site: SiteSnapshot
    private let clock: @Sendable () -> Instant
    private let meter: Meter

    package init(site: SiteSnapshot, clock: @escaping @Sendable () -> Instant, meter: Meter = Meter()) {
        self.site = site
        self.clock = clock
        self.meter = meter
    }

    /// While the store is away every answer says so, and so none is ready.
    package func readyFile(at target: UnsafeRawBufferPointer) -> CompiledFile? {
        site.asOf == nil ? site.ready[target] : nil
    }

    package func reply(to request: Request) -> Reply {
        guard request.method == "GET" || request.method == "HEAD" else {
            return .whole(Problem.methodNotAllowed.response(to: request.headers))
        }
        do {
            let target = try Target(request.target)
            if let stream = stream(at: target) { return .events(stream) }
            if let cards = cards(at: target, request.headers) { return dated(cards.reply()) }
            let answer: @Sendable () -> Response = {
                route(target, request.headers) ?? Problem.notFound.response(to: request.headers)
            }
            return dated(effort(for: target).map { .aside($0, answer) } ?? .whole(answer()))
        } catch {
            let problem = error == .malformed ? Problem.malformed : .notFound
            return .whole(problem.response(to: request.headers))
        }
    }

    /// The store being away, each answer says since when.
    private func dated(_ reply: Reply) -> Reply {
        guard let asOf = site.asOf else { return reply }
        let dated = { @Sendable (response: Response) in
            var response = response
            response.headers.add("Edition-As-Of", HTTPDate.text(of: asOf))
            return response
        }
        return switch reply {
        case .whole(let response): .whole(dated(response))
        case .aside(let effort, let make): .aside(effort) { dated(make()) }
        case .events: reply
        }
    }

    /// Nil for what is made while others wait.
    private func effort(for target: Target) -> Reply.Effort? {
        guard let programme = target.segments.first.flatMap({ site.programmes[$0] }) else { return nil }
        return programme.effort(for: target.segments.dropFirst().joined(separator: "/"))
    }

    private func cards(at target: Target, _ headers: Headers) -> CardRoutes? {
        target.segments.first.flatMap { site.programmes[$0] }.flatMap { CardRoutes($0, target, headers) }
    }

    private func route(_ target: Target, _ headers: Headers) -> Response? {
        guard let first = target.segments.first else { return rootFile(SiteSnapshot.indexPath, site, target, headers) }
        if let programme = site.programmes[first] {
            return ProgrammeRoutes(site: programme, target: target, headers: headers, clock: clock).response()
        }
        if target.endsInSlash { return nil }
        switch target.segments {
        case ["healthz"]: return Health.live()
        case ["readyz"]: return Health.ready(site, at: clock())
        case ["metrics"]: return Health.metrics(meter.text + site.metrics(at: clock()))
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
