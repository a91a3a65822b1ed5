internal import Pages
package import Programmes
internal import Scheduling

extension Export {
    /// The whole programme: `calendar.ics`, or the same under the name of a language.
    package func wholeFeed(in language: LanguageTag, path: String = "calendar.ics") -> Feed {
        Feed(
            path: path, title: programme.title.words(in: language), placeholderName: "programme",
            showings: edition.schedule.showings.map(\.id))
    }

    /// One feed for each session, speaker, track and stream. Encores ride along with their sessions; a stream's feed has what
    /// is shown on that stream.
    package func partialFeeds(in language: LanguageTag) -> [Feed] {
        let showings = edition.schedule.showings
        let bySession = Dictionary(grouping: showings, by: \.id.session)
        let byStream = Dictionary(grouping: showings, by: \.stream)
        let bySpeaker = showingsBySpeaker()
        let byTrack = Dictionary(grouping: showings) { catalogue.entry($0.id)?.session.track }
        return programme.sessions.map {
            feed("sessions", $0.id.description, $0.title.words(in: language), bySession[$0.id])
        }
            + programme.speakers.map {
                feed("speakers", $0.id.description, whole($0.name, language), bySpeaker[$0.id])
            }
            + programme.tracks.map {
                feed("tracks", $0.id.description, whole($0.title.words(in: language), language), byTrack[$0.id])
            }
            + programme.streams.map {
                feed("streams", $0.id.description, whole($0.title.words(in: language), language), byStream[$0.id])
            }
    }

    private func showingsBySpeaker() -> [ID<Speaker>: [Showing]] {
        edition.schedule.showings.reduce(into: [:]) { groups, showing in
            for person in catalogue.entry(showing.id)?.session.people ?? [] {
                groups[person, default: []].append(showing)
            }
        }
    }

    private func whole(_ part: String, _ language: LanguageTag) -> String {
        "\(programme.title.words(in: language)): \(part)"
    }

    private func feed(_ folder: String, _ id: String, _ title: String, _ showings: [Showing]?) -> Feed {
        Feed(
            path: "\(folder)/\(id).ics", title: title, placeholderName: "\(folder)-\(id)",
            showings: (showings ?? []).map(\.id))
    }
}
