package import Chronology
package import Exports

/// Everything that is served at one moment. A request sees one snapshot, wholly the old or wholly the new.
package struct SiteSnapshot: Sendable {
    package let programmes: [String: ProgrammeSite]
    /// Files above the programmes: the list at `/`, and what it needs.
    let rootFiles: [String: CompiledFile]
    let ready: ReadyFiles
    /// When these were last known to be the latest editions, where that is not now: the store is away.
    let asOf: Instant?

    /// - Parameters:
    ///   - index: the page at `/`; without one a plain list of the programmes.
    ///   - asOf: when these were last known to be the latest editions; nil: they are.
    ///   - rootFiles: further files by their paths below `/`, such as `assets/style.css`.
    package init(
        programmes: [ProgrammeSite], index: ExportedFile? = nil, rootFiles: [ExportedFile] = [],
        lastModified: Instant? = nil, asOf: Instant? = nil
    ) {
        self.asOf = asOf
        self.programmes = Dictionary(programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let freshness = Freshness(
            cacheControl: FixedFields.published, lastModified: lastModified ?? programmes.map(\.lastModified).max())
        let files =
            [(Self.indexPath, index ?? IndexPage.file(of: programmes)), (OpenAPI.path, OpenAPI.file)]
            + rootFiles.map { ($0.path, $0) }
        let compiled = Dictionary(
            files.map { ($0, SiteFile($1, CompiledFile($1, freshness))) }, uniquingKeysWith: { first, _ in first })
        self.rootFiles = compiled.compactMapValues(\.ready)
        // What may not be the latest says so in each answer: none is ready.
        ready =
            asOf == nil
            ? ReadyFiles(
                programmes.flatMap(\.readyFiles) + compiled.map { ("/" + $0.percentEncodedPath, $1) },
                feeds: programmes.map(\.readyFeeds)) : .none
    }

    /// The number of the edition of each programme.
    package var editions: [(programme: String, edition: Int)] {
        programmes.values.map { ($0.id, $0.edition) }.sorted { $0.0 < $1.0 }
    }

    static let indexPath = "index.html"

    /// Nothing to show yet.
    package static let empty = SiteSnapshot(programmes: [])
}
