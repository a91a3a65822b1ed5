internal import Chronology
internal import Exports
internal import Programmes

/// The addresses below one programme's; nil where there is nothing.
struct ProgrammeRoutes {
    let site: ProgrammeSite
    let target: Target
    let headers: Headers
    let clock: @Sendable () -> Instant

    func response() -> Response? {
        let below = Array(target.segments.dropFirst())
        guard !below.isEmpty else { return home() }
        if target.endsInSlash { return withoutSlash(below) }
        switch below[0] {
        case "now.json" where below.count == 1: return now()
        case "now" where below.count == 1: return nowPage()
        case "zones" where below.count == 1: return zonesPage()
        case "zones.json" where below.count == 1: return zoneNames(askedLanguage)
        case ZonePath.folder: return zoneFile(below)
        default:
            let path = below.joined(separator: "/")
            if path.hasSuffix(".ics") { return feed(at: path) }
            if ChangesQuery.paths.contains(path) { return changes(at: path) }
            return file(at: path) ?? page(at: path + ".html")
        }
    }

    private func home() -> Response? {
        target.endsInSlash
            ? page(at: SiteSnapshot.indexPath)
            : Redirect.response(to: "./\(site.id.percentEncodedPath)/", target.query)
    }

    /// A slash too many after something that exists.
    private func withoutSlash(_ below: [String]) -> Response? {
        let path = below.joined(separator: "/")
        let exists =
            path == FeedQuery.pickedPath || site.isExported(path) || site.isExported(path + ".html")
            || ZonePath(below).map(isServed) ?? false
        return exists ? Redirect.response(to: "../\(below[below.count - 1].percentEncodedPath)", target.query) : nil
    }

    private func feed(at path: String) -> Response? {
        guard path == FeedQuery.pickedPath || site.isExported(path) else { return nil }
        do {
            let query = try FeedQuery(path: path, fields: target.query.fields.map { ($0.name, $0.value) })
            return site.feed(query)?.response(to: headers)
        } catch {
            return Problem.badParameter(error.parameter, error.detail).response(to: headers)
        }
    }

    private func changes(at path: String) -> Response? {
        guard site.isExported(path) else { return nil }
        let query = ChangesQuery(path: path, fields: target.query.fields.map { ($0.name, $0.value) })
        return site.changes(query)?.response(to: headers)
    }

    private func now() -> Response {
        let freshness = Freshness(cacheControl: FixedFields.momentary, lastModified: nil)
        return CompiledFile(site.now(clock(), askedLanguage), freshness).response(to: headers)
    }

    /// In the reader's language and on the clocks that the address names, on those at home where it names none or leaves it empty.
    private func nowPage() -> Response {
        var zone = target.query["zone"].flatMap { $0.isEmpty ? nil : $0 }
        switch zone.map(site.resolveZone) {
        case .unknown:
            return Problem.badParameter("zone", "zone is the name of a time zone such as Asia/Karachi.")
                .response(to: headers)
        case .spelling(let spelt): zone = spelt
        case .zone, .link, nil: break
        }
        let page = site.reader.now(clock(), zone, readersLanguage)
        let freshness = Freshness(cacheControl: FixedFields.momentary, lastModified: nil)
        return CompiledFile(page, freshness).response(to: headers, varyingByLanguage: askedLanguage == nil)
    }

    /// In the reader's language.
    private func zonesPage() -> Response? {
        site.zonesPage(in: readersLanguage)?.response(to: headers, varyingByLanguage: askedLanguage == nil)
    }

    private func zoneNames(_ language: LanguageTag?) -> Response? {
        site.zoneNames(in: language ?? site.languages[0])?.response(to: headers)
    }

    private func zoneFile(_ below: [String]) -> Response? {
        guard let path = ZonePath(below), isServed(path) else { return nil }
        if case .spelling(let zone) = site.resolveZone(path.zone) {
            return Redirect.response(to: path.reference(to: zone), target.query)
        }
        return path.suffix.isEmpty ? page(at: path.path + ".html") : file(at: path.path)
    }

    private func isServed(_ path: ZonePath) -> Bool {
        path.names(aFormatIn: site.languages) && site.resolveZone(path.zone) != .unknown
    }

    /// A named file is that file, byte for byte, as in the export: only the query changes its language.
    private func file(at path: String) -> Response? {
        let asked = askedLanguage.map { FileName.translated(path, into: $0) } ?? path
        if let page = site.filteredPage(at: asked, fields) ?? site.filteredPage(at: path, fields) {
            return page.response(to: headers)
        }
        let translated = askedLanguage.flatMap { site.translation(of: path, into: $0) }
        return (translated ?? site.file(at: path))?.response(to: headers)
    }

    /// A page whose address names no file is in the reader's language, as far as it is one of the page's.
    private func page(at path: String) -> Response? {
        let offered = site.translations(of: path)
        if offered.isEmpty || target.query["language"] != nil { return file(at: path) }
        let picked = headers.preferredLanguage(among: site.languages.prefix(1) + offered)
        let asked = picked.map { FileName.translated(path, into: $0) } ?? path
        if let page = site.filteredPage(at: asked, fields) ?? site.filteredPage(at: path, fields) {
            return page.response(to: headers, varyingByLanguage: true)
        }
        let translated = picked.flatMap { site.translation(of: path, into: $0) }
        return (translated ?? site.file(at: path))?.response(to: headers, varyingByLanguage: true)
    }

    private var fields: ReaderPages.Fields { target.query.fields.map { ($0.name, $0.value) } }

    private var readersLanguage: LanguageTag {
        askedLanguage ?? headers.preferredLanguage(among: site.languages) ?? site.languages[0]
    }

    private var askedLanguage: LanguageTag? {
        target.query["language"].flatMap { LanguageTag($0) }?.bestMatch(among: site.languages)
    }
}
