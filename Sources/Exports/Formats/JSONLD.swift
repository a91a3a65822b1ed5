internal import Markup
internal import Pages

/// schema.org's vocabulary as JSON-LD, for search engines: a series and its events.
package struct JSONLDFormat: ExportFormat {
    package let name = "jsonld"

    package init() {}

    package func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile] {
        [PendingFile(path: Self.path) { Self.file(of: export) }]
    }

    private static let path = "programme.jsonld"

    private static func file(of export: Export) -> ExportedFile {
        let data = LinkedData(export.catalogue, site: export.site, language: export.firstLanguage)
        return ExportedFile(
            path: path, mediaType: "application/ld+json; charset=utf-8", text: data.series(withEvents: true).pretty())
    }
}
