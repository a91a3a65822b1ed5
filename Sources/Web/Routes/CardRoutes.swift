internal import Exports
internal import Programmes

/// Share cards: `cards/<session>/<zone>.png` and `.svg`, drawn when first asked for, on no request's way but their own.
struct CardRoutes {
    let site: ProgrammeSite
    let target: Target
    let headers: Headers

    /// Nil where the address is not below the cards.
    init?(_ site: ProgrammeSite, _ target: Target, _ headers: Headers) {
        guard target.segments.count > 1, target.segments[1] == CardPath.folder, !target.endsInSlash else { return nil }
        self.site = site
        self.target = target
        self.headers = headers
    }

    func reply() -> Reply {
        guard var path = CardPath(Array(target.segments.dropFirst())) else { return .whole(nothing) }
        switch site.resolveZone(path.zone) {
        case .unknown: return .whole(nothing)
        case .spelling(let zone):
            let depth = path.zone.utf8.count { $0 == UInt8(ascii: "/") }
            path.zone = zone
            let parts = path.description.split(separator: "/").dropFirst(2).joined(separator: "/")
            let reference = String(repeating: "../", count: depth) + (depth == 0 ? "./" : "") + parts.percentEncodedPath
            return .whole(Redirect.response(to: reference, target.query))
        case .zone, .link: break
        }
        if let language = askedLanguage { path.language = language == site.languages.first ? nil : language }
        if let file = site.cards.kept(path) { return .whole(file.response(to: headers)) }
        guard site.cards.exist(path) else { return .whole(nothing) }
        return .aside(.one) { [site, path, headers] in
            do throws(CardFailure) {
                return try site.card(path)?.response(to: headers) ?? Problem.notFound.response(to: headers)
            } catch {
                return Problem(503, "No pictures", error.reason).response(to: headers)
            }
        }
    }

    private var nothing: Response { Problem.notFound.response(to: headers) }

    /// Of a language that the programme does not have there is no card: it is the first's.
    private var askedLanguage: LanguageTag? {
        target.query["language"].flatMap { LanguageTag($0) }?.bestMatch(among: site.languages)
    }
}
