package import Chronology
internal import Markup
internal import Pages
package import Programmes
internal import QRCodes
internal import Scheduling

/// Timetable pages: for every zone and language, the home zone's also as `index.html`; a page for each session, speaker, track
/// and stream; what changed, also as a feed; and the styles they share.
package struct HTMLFormat: TimetableFormat {
    package let name = "html"
    package let fileExtension = "html"

    package init() {}

    package func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile] {
        let home = export.homeZone
        let pages = export.languages.flatMap { language in
            let index = export.site.indexPath(in: language)
            return [
                PendingFile(path: index) { export.timetablePage(on: home, in: language, at: index) },
                PendingFile(path: export.site.changesPath(in: language)) { export.changesPage(in: language) },
            ] + timetables(of: export, in: language)
        }
        let feed = PendingFile(path: "changes.atom") { export.changesFeed(.all, in: export.firstLanguage) }
        return pages + export.detailPages + [feed] + (codes(export) + assets(export)).map { PendingFile($0) }
    }

    private func assets(_ export: Export) -> [ExportedFile] {
        [
            ExportedFile(
                path: "assets/style.css", mediaType: "text/css; charset=utf-8", text: pageStyle + liveStyle + gridStyle),
            ExportedFile(
                path: "assets/plenary.js", mediaType: "text/javascript; charset=utf-8", bytes: Assets.script),
            ExportedFile(path: "sw.js", mediaType: "text/javascript; charset=utf-8", bytes: Assets.worker),
            ExportedFile(
                path: "assets/theme.css", mediaType: "text/css; charset=utf-8", text: export.programme.themeStyle),
        ]
    }

    /// What a phone scans to subscribe, in each language.
    private func codes(_ export: Export) -> [ExportedFile] {
        let site = export.site
        guard site.hasCalendars else { return [] }
        return export.languages.compactMap { language in
            let links = site.subscribeLinks(
                to: site.calendarPath(in: language), name: export.programme.title.words(in: language))
            return links?.code.map {
                ExportedFile(path: site.codePath(in: language), mediaType: "image/svg+xml; charset=utf-8", text: $0.svg)
            }
        }
    }

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        export.timetablePage(on: zone, in: language, at: path)
    }
}
