package import Chronology
package import Exports
package import Programmes

/// One programme as it is served: an edition's files, and what is made of it on demand. Never changed, only replaced.
package struct ProgrammeSite: Sendable {
    package let id: String
    package let title: String
    /// The programme's languages; the first is that of files without a language in their names.
    let languages: [LanguageTag]
    let resolveZone: @Sendable (String) -> ZoneAnswer
    let now: @Sendable (Instant, LanguageTag?) -> ExportedFile
    let reader: ReaderPages
    let cards: Cards
    let lastModified: Instant
    let edition: Int
    /// The release of the time zone data.
    let zoneData: String

    private let files: [String: SiteFile]
    /// The path of the file that is made of all others.
    private let listing: String?
    /// How much of what is made may be kept for as long as the edition is served.
    private let room: Room
    private let rendered: RenderedFiles
    private let renderOnDemand: @Sendable (String) -> ExportedFile?
    private let feeds: RenderedFiles
    private let feed: @Sendable (FeedQuery) -> ExportedFile?
    private let pickedFeeds: PickedFeeds
    private let changes: @Sendable (ChangesQuery) -> ExportedFile?

    /// - Parameters:
    ///   - tree: its name is the programme's id.
    ///   - edition: its number.
    ///   - zoneData: the release of the time zone data.
    ///   - lastModified: when what is served last changed: the edition's instant or the zone data's, whichever is later.
    ///   - resolveZone: what the zone database says to a name.
    ///   - renderOnDemand: the file at a path below `in/` that the tree does not hold; nil when there is no such file.
    ///   - feed: the calendar that a query asks for; nil when there is none at its path.
    ///   - pickedFeed: the same for a query of `my.ics` by its bytes, where that is put together in no time; nil where it is not.
    ///   - changes: what changed, as data or as a feed; nil when there is none at its path.
    ///   - now: `/now.json` at that moment, in that language if it is one of the programme's.
    ///   - reader: pages that are made for whoever asks.
    ///   - cards: pictures of sessions to share.
    package init(
        title: String, languages: [LanguageTag], tree: ExportTree, edition: Int, zoneData: String,
        lastModified: Instant,
        resolveZone: @escaping @Sendable (String) -> ZoneAnswer,
        renderOnDemand: @escaping @Sendable (String) -> ExportedFile?,
        feed: @escaping @Sendable (FeedQuery) -> ExportedFile?,
        pickedFeed: @escaping @Sendable (UnsafeRawBufferPointer) -> ExportedFile?,
        changes: @escaping @Sendable (ChangesQuery) -> ExportedFile?,
        now: @escaping @Sendable (Instant, LanguageTag?) -> ExportedFile, reader: ReaderPages, cards: Cards,
        keptBytes: Int? = nil
    ) {
        id = tree.name
        self.title = title
        self.languages = languages
        self.edition = edition
        self.zoneData = zoneData
        self.lastModified = lastModified
        self.resolveZone = resolveZone
        self.renderOnDemand = renderOnDemand
        self.now = now
        self.reader = reader
        self.cards = cards
        self.feed = feed
        pickedFeeds = PickedFeeds(
            Freshness(cacheControl: FixedFields.published, lastModified: lastModified), make: pickedFeed)
        self.changes = changes
        files = Dictionary(
            tree.pending.map { ($0.path, SiteFile($0)) }, uniquingKeysWith: { first, _ in first })
        listing = tree.listingPath
        let keptBytes = keptBytes ?? (files.count > Self.largeTree ? 32 << 20 : 16 << 20)
        rendered = RenderedFiles(limit: keptBytes)
        feeds = RenderedFiles(limit: keptBytes)
        room = Room(bytes: keptBytes)
    }

    /// The file at a path, made unless it is kept. The zone must be spelt as in the data: what is kept is bounded by names.
    func file(at path: String) -> CompiledFile? {
        if let file = files[path] { return made(file) }
        guard path.hasPrefix("\(ZonePath.folder)/") else { return nil }
        return rendered.file(at: path) {
            renderOnDemand(path).map { (Self.compiled($0, lastModified, resolveZone), $0.bytes.count) }
        }
    }

    private func made(_ file: SiteFile) -> CompiledFile? {
        if let known = file.ready ?? rendered.kept(at: file.path) { return known }
        let made = file.make()
        let compiled = Self.compiled(made, lastModified, resolveZone)
        if room.take(made.bytes.count) { return file.keep(compiled) }
        return rendered.file(at: file.path) { (compiled, made.bytes.count) }
    }

    /// A calendar: a file of the tree, or made for whoever asks. What somebody picks is a copy of ready events, and hardly ever
    /// asked by another: it is not kept.
    func feed(_ query: FeedQuery) -> CompiledFile? {
        let query = query.inLanguages(languages)
        if query.isPlain, let file = files[query.path] { return made(file) }
        if query.path == FeedQuery.pickedPath {
            return feed(query).map { Self.compiled($0, lastModified, resolveZone) }
        }
        return asked(query.description) { feed(query) }
    }

    /// What changed: the same.
    func changes(_ query: ChangesQuery) -> CompiledFile? {
        let query = query.inLanguages(languages)
        if query.isPlain, let file = files[query.path] { return made(file) }
        return asked(query.description) { changes(query) }
    }

    /// A picture of a session to share, drawn unless it is kept.
    func card(_ path: CardPath) throws(CardFailure) -> CompiledFile? {
        try cards.card(path) { Self.compiled($0, lastModified, resolveZone) }
    }

    /// The names of zones for a picker.
    func zoneNames(in language: LanguageTag) -> CompiledFile? {
        asked("zones.json?language=\(language)") { reader.zoneNames(language) }
    }

    /// The same as a page.
    func zonesPage(in language: LanguageTag) -> CompiledFile? {
        asked("zones?language=\(language)") { reader.zonesPage(language) }
    }

    /// A timetable page with what its address leaves out hidden; nil where it asks for nothing.
    func filteredPage(at path: String, _ fields: ReaderPages.Fields) -> CompiledFile? {
        guard !fields.isEmpty, path.hasSuffix(".html") else { return nil }
        let filter = reader.canonicalFilter(fields)
        return filter.isEmpty ? nil : asked("\(path)?\(filter)") { reader.filtered(path, fields) }
    }

    private func asked(_ name: String, _ make: () -> ExportedFile?) -> CompiledFile? {
        feeds.file(at: name) {
            make().map { (Self.compiled($0, lastModified, resolveZone), $0.bytes.count + name.utf8.count) }
        }
    }

    /// The files whose addresses are their names: what else is asked of them is only a condition or an encoding.
    var readyFiles: [(target: String, file: SiteFile)] { files.map { (Self.target(id, $0), $1) } }

    /// What people pick, by the address before the query.
    var readyFeeds: (target: String, feeds: PickedFeeds) { (Self.target(id, FeedQuery.pickedPath), pickedFeeds) }

    private static func target(_ id: String, _ path: String) -> String { "/" + "\(id)/\(path)".percentEncodedPath }

    /// What it takes to make the file at a path; nil where others can wait for it.
    func effort(for path: String) -> Reply.Effort? {
        if path == listing, files[path]?.ready == nil { return .all }
        return files.count > Self.largeTree ? .one : nil
    }

    /// Files: a thousand sessions or more.
    private static let largeTree = 2_000

    func isExported(_ path: String) -> Bool { files[path] != nil }

    /// The same file in another language, where there is one. The first language's has no language in its name.
    func translation(of path: String, into language: LanguageTag) -> CompiledFile? {
        let translated = FileName.translated(path, into: language)
        return isExported(translated) || language != languages.first ? file(at: translated) : nil
    }

    /// The languages beside the first that a page exists in. Zones' pages, which may not be made yet, are taken to exist
    /// in those of the home page.
    func translations(of path: String) -> [LanguageTag] {
        let page = path.hasPrefix("\(ZonePath.folder)/") ? SiteSnapshot.indexPath : path
        return languages.dropFirst().filter { isExported(FileName.translated(page, into: $0)) }
    }

    private static func compiled(
        _ file: ExportedFile, _ lastModified: Instant, _ resolveZone: (String) -> ZoneAnswer
    ) -> CompiledFile {
        let freshness = Freshness(cacheControl: FixedFields.published, lastModified: lastModified)
        return CompiledFile(file, freshness, canonical: canonical(of: file.path, resolveZone))
    }

    /// A page under a zone's old name links the same page under the present one.
    private static func canonical(of path: String, _ resolveZone: (String) -> ZoneAnswer) -> String? {
        guard path.hasPrefix("\(ZonePath.folder)/"), let path = ZonePath(path.split(separator: "/").map(String.init)),
            case .link(let canonical) = resolveZone(path.zone)
        else { return nil }
        return path.reference(to: canonical)
    }
}
