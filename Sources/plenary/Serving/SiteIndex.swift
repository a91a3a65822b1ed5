internal import Exports
internal import Markup
internal import Pages
internal import Programmes
internal import Wording

/// The list of programmes at `/`, and the styles that it takes from beside it.
struct SiteIndex {
    let programmes: [Programme]
    /// Of the whole site.
    let publicAddress: String?

    /// In the language of the programmes, where they have one in common; else in English.
    var page: ExportedFile {
        let programmes = programmes.sorted { $0.id < $1.id }
        let first = Set(programmes.map { $0.languages[0] })
        let language = first.count == 1 ? first.first : nil
        let root = publicAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let page = ProgrammesPage(
            programmes.map { ProgrammesPage.Item($0) },
            wording: Wording(language: language ?? LanguageTag(known: "en")),
            publicRoot: root)
        return ExportedFile(
            path: "index.html", mediaType: "text/html; charset=utf-8", bytes: page.html().document())
    }

    var style: ExportedFile {
        ExportedFile(path: "assets/style.css", mediaType: "text/css; charset=utf-8", bytes: Array(pageStyle.utf8))
    }
}
