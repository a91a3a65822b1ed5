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

    package func files(of export: Export) -> [ExportedFile] {
        let home = export.edition.schedule.home
        let pages = export.languages.flatMap { language in
            [
                timetableFile(of: export, on: home, in: language, at: export.site.indexPath(in: language)),
                export.changesPage(in: language),
            ]
                + export.zones.map { export.timetableFile(on: $0, in: language, as: self) }
        }
        return pages + codes(export) + [
            export.changesFeed(.all, in: export.firstLanguage),
            ExportedFile(
                path: "assets/style.css", mediaType: "text/css; charset=utf-8", text: pageStyle + liveStyle + gridStyle),
            ExportedFile(
                path: "assets/plenary.js", mediaType: "text/javascript; charset=utf-8", bytes: Assets.script),
            ExportedFile(path: "sw.js", mediaType: "text/javascript; charset=utf-8", bytes: Assets.worker),
            ExportedFile(
                path: "assets/theme.css", mediaType: "text/css; charset=utf-8", text: export.programme.themeStyle),
        ]
    }

    package func pendingFiles(of export: Export) -> [PendingFile] { export.detailPages }

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
