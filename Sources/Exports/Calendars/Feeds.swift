internal import Pages
package import Programmes
internal import Scheduling

extension Export {
    /// The whole programme: `calendar.ics`, or the same under the name of a language.
    package func wholeFeed(in language: LanguageTag, path: String = "calendar.ics") -> Feed {
        Feed(
            path: path, title: programme.title.words(in: language), placeholderName: "programme",
            showings: told.map(\.id))
    }

    /// One feed for each session, speaker, track and stream. Encores ride along with their sessions; a stream's feed has what
    /// is shown on that stream. What has left the programme keeps its feed for as long as it is told.
    package func partialFeeds(in language: LanguageTag) -> [Feed] {
        feeds("sessions", ids: programme.sessions.map { ($0.id, $0.title.words(in: language)) }) { [$0.session.id] }
            + feeds("speakers", ids: programme.speakers.map { ($0.id, part($0.name, language)) }) {
                $0.session.people
            }
            + feeds("tracks", ids: programme.tracks.map { ($0.id, part($0.title.words(in: language), language)) }) {
                $0.session.track.map { [$0] } ?? []
            }
            + feeds("streams", ids: programme.streams.map { ($0.id, part($0.title.words(in: language), language)) }) {
                $0.showing?.stream.map { [$0] } ?? []
            }
    }

    private func part(_ part: String, _ language: LanguageTag) -> String {
        "\(programme.title.words(in: language)): \(part)"
    }

    /// A feed for each id, and for each other that something told still refers to.
    private func feeds<Kind>(
        _ folder: String, ids: [(ID<Kind>, String)], of things: (Catalogue.Entry) -> [ID<Kind>]
    ) -> [Feed] {
        var showings: [ID<Kind>: [ShowingID]] = [:]
        for entry in told { for id in things(entry) { showings[id, default: []].append(entry.id) } }
        let known = Set(ids.map(\.0))
        let departed = showings.keys.filter { !known.contains($0) }.sorted().map { id in
            (id, programme.title.words(in: firstLanguage))
        }
        return (ids + departed).map { id, title in
            Feed(
                path: "\(folder)/\(id).ics", title: title, placeholderName: "\(folder)-\(id)",
                showings: showings[id] ?? [])
        }
    }
}
