internal import Markup
internal import Pages
internal import Programmes

extension Export {
    /// The pages of sessions, speakers, tracks and streams, in every language. There may be very many, so each is made when it
    /// is wanted.
    var detailPages: [PendingFile] {
        languages.flatMap { language in
            let setting = setting(in: language)
            func path<Thing: PageSubject>(_ id: ID<Thing>) -> String { setting.site.path(of: id, in: language) }
            return programme.sessions.map { item in page(path(item.id)) { SessionPage(item, setting).html() } }
                + programme.speakers.map { item in page(path(item.id)) { SpeakerPage(item, setting).html() } }
                + programme.tracks.map { item in page(path(item.id)) { TrackPage(item, setting).html() } }
                + programme.streams.map { item in page(path(item.id)) { StreamPage(item, setting).html() } }
        }
    }

    private func page(_ path: String, _ html: @escaping @Sendable () -> HTML) -> PendingFile {
        PendingFile(path: path) { ExportedFile(path: path, page: html()) }
    }
}
