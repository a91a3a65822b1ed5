internal import Pages
package import Programmes
internal import Scheduling

extension FeedQuery {
    /// The same question to a programme in these languages: a language that it does not have is as good as none, the whole
    /// calendar has a path for each, and the first language needs no mention.
    package func inLanguages(_ languages: [LanguageTag]) -> FeedQuery {
        let best = form.language.flatMap { asked in
            languages.first { $0 == asked } ?? languages.first { $0.language == asked.language }
        }
        var form = form
        form.language = best == languages.first ? nil : best
        guard let best, isWhole else { return with(path: path, form: form) }
        form.language = nil
        return with(path: path == "calendar.ics" && best == languages.first ? path : "calendar/\(best).ics", form: form)
    }

    private var isWhole: Bool { path == "calendar.ics" || path.hasPrefix("calendar/") }

    private func with(path: String, form: FeedForm) -> FeedQuery {
        var query = FeedQuery(path: path, form: form)
        query.picks = picks
        query.follow = follow
        return query
    }
}

extension Export {
    /// Without ids that mean nothing here, so that they do not make another calendar of it.
    func narrowed(_ query: FeedQuery) -> FeedQuery {
        guard let asked = query.picks else { return query }
        let sessions = Set(told.map(\.session) + programme.sessions)
        let streams = programme.streams.map(\.id) + told.compactMap { $0.showing?.stream }
        let tracks = programme.tracks.map(\.id) + sessions.compactMap(\.track)
        let speakers = programme.speakers.map(\.id) + sessions.flatMap(\.people)
        let picks = FeedQuery.Picks(
            sessions: known(asked.sessions, sessions.map(\.id)), tracks: known(asked.tracks, tracks),
            streams: known(asked.streams, streams), speakers: known(asked.speakers, speakers))
        var query = query
        query.picks = picks.isEmpty ? .nothing : picks
        return query
    }

    private func known<Kind>(_ asked: [String], _ ids: [ID<Kind>]) -> [String] {
        if asked.isEmpty { return [] }
        let ids = Set(ids.map(\.description))
        return asked.filter(ids.contains)
    }

    /// A session is in if it is named, or its track, one of its people, or the stream of its first showing; its encores ride
    /// along. An encore is in, too, if its own stream is named.
    func pickedFeed(_ query: FeedQuery, in language: LanguageTag) -> Feed {
        let wanted = Wanted(query)
        let streams = Dictionary(
            told.filter { !$0.isEncore }.map { ($0.id.session, $0.showing?.stream) },
            uniquingKeysWith: { first, _ in first })
        let chosen = told.filter { entry in
            let showing = [streams[entry.id.session] ?? nil, entry.showing?.stream].compactMap { $0 }
            return wanted.hasOne(of: showing, entry.session) && wanted.canFollow(entry.session)
        }
        return Feed(
            path: query.description, title: title(of: query, in: language), placeholderName: "my",
            showings: chosen.map(\.id))
    }

    /// The programme's, and what was picked as long as that is one thing.
    private func title(of query: FeedQuery, in language: LanguageTag) -> String {
        let whole = programme.title.words(in: language)
        guard let picks = query.picks else { return whole }
        let titles =
            programme.sessions.filter { picks.sessions.contains($0.id.description) }.map {
                $0.title.words(in: language)
            }
            + programme.tracks.filter { picks.tracks.contains($0.id.description) }.map { $0.title.words(in: language) }
            + programme.streams.filter { picks.streams.contains($0.id.description) }.map {
                $0.title.words(in: language)
            }
            + programme.speakers.filter { picks.speakers.contains($0.id.description) }.map(\.name)
        return titles.count == 1 ? "\(whole): \(titles[0])" : whole
    }
}

/// A query, ready to be put to every session.
private struct Wanted {
    private let picks: FeedQuery.Picks?
    private let sessions: Set<String>
    private let tracks: Set<String>
    private let streams: Set<String>
    private let speakers: Set<String>
    private let languages: Set<String>

    init(_ query: FeedQuery) {
        picks = query.picks
        sessions = Set(query.picks?.sessions ?? [])
        tracks = Set(query.picks?.tracks ?? [])
        streams = Set(query.picks?.streams ?? [])
        speakers = Set(query.picks?.speakers ?? [])
        languages = Set(query.follow.map(\.language))
    }

    func hasOne(of shownOn: [ID<Stream>], _ session: Session) -> Bool {
        picks == nil || sessions.contains(session.id.description)
            || session.track.map { tracks.contains($0.description) } ?? false
            || shownOn.contains { streams.contains($0.description) }
            || session.people.contains { speakers.contains($0.description) }
    }

    func canFollow(_ session: Session) -> Bool {
        languages.isEmpty || (session.languages + session.interpretation).contains { languages.contains($0.language) }
    }
}
