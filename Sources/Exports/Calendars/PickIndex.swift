internal import Pages
internal import Programmes
internal import Scheduling

/// What can be picked in an edition, and which of what is told each id stands for: looked up once, so that a picked feed costs
/// no more than what is in it.
///
/// A session is in if it is named, or its track, one of its people, or the stream of its first showing; its encores ride along.
/// An encore is in, too, if its own stream is named.
final class PickIndex: Sendable {
    private let known: Places
    private let showings: [ShowingID]
    /// Of each showing the languages that it can be followed in, without regions.
    private let languages: [Set<String>]
    private let titles: Titles

    init(_ export: Export) {
        let told = export.told
        showings = told.map(\.id)
        languages = told.map { Set(($0.session.languages + $0.session.interpretation).map(\.language)) }
        titles = Titles(export.programme)
        known = Places(told, export.programme)
    }

    /// Without ids that mean nothing here, so that they do not make another calendar of it.
    func narrowed(_ query: FeedQuery) -> FeedQuery {
        guard let asked = query.picks else { return query }
        let picks = FeedQuery.Picks(
            sessions: asked.sessions.filter { known.sessions[$0] != nil },
            tracks: asked.tracks.filter { known.tracks[$0] != nil },
            streams: asked.streams.filter { known.streams[$0] != nil },
            speakers: asked.speakers.filter { known.speakers[$0] != nil })
        var query = query
        query.picks = picks.isEmpty ? .nothing : picks
        return query
    }

    func feed(_ query: FeedQuery, in language: LanguageTag) -> Feed {
        var chosen = query.picks.map(places) ?? Array(showings.indices)
        if !query.follow.isEmpty {
            let wanted = query.follow.map(\.language)
            chosen.removeAll { place in !wanted.contains { languages[place].contains($0) } }
        }
        return Feed(
            path: query.description, title: titles.title(of: query.picks, in: language), placeholderName: "my",
            showings: chosen.map { showings[$0] })
    }

    /// In order, each once.
    private func places(_ picks: FeedQuery.Picks) -> [Int] {
        let lists =
            picks.sessions.map { known.sessions[$0] } + picks.tracks.map { known.tracks[$0] }
            + picks.streams.map { known.streams[$0] }
            + picks.speakers.map { known.speakers[$0] }
        var places = lists.flatMap { $0 ?? [] }
        places.sort()
        var last = -1
        places.removeAll { place in
            defer { last = place }
            return place == last
        }
        return places
    }
}

/// By ids, places in what is told, ascending; none for an id that is known but has nothing.
private struct Places: Sendable {
    private(set) var sessions: [String: [Int]] = [:]
    private(set) var tracks: [String: [Int]] = [:]
    private(set) var streams: [String: [Int]] = [:]
    private(set) var speakers: [String: [Int]] = [:]

    init(_ told: [Catalogue.Entry], _ programme: Programme) {
        addKnown(programme)
        let first = Dictionary(
            told.filter { !$0.isEncore }.map { ($0.id.session, $0.showing?.stream) },
            uniquingKeysWith: { first, _ in first })
        for (place, entry) in told.enumerated() {
            add(place, entry, shownOn: [first[entry.id.session] ?? nil, entry.showing?.stream].compactMap { $0 })
        }
    }

    private mutating func addKnown(_ programme: Programme) {
        for session in programme.sessions {
            sessions[session.id.description] = []
            if let track = session.track { tracks[track.description] = [] }
            for person in session.people { speakers[person.description] = [] }
        }
        for track in programme.tracks { tracks[track.id.description] = [] }
        for stream in programme.streams { streams[stream.id.description] = [] }
        for speaker in programme.speakers { speakers[speaker.id.description] = [] }
    }

    private mutating func add(_ place: Int, _ entry: Catalogue.Entry, shownOn: [ID<Stream>]) {
        sessions[entry.session.id.description, default: []].append(place)
        if let track = entry.session.track { tracks[track.description, default: []].append(place) }
        for stream in Set(shownOn) { streams[stream.description, default: []].append(place) }
        for person in Set(entry.session.people) { speakers[person.description, default: []].append(place) }
    }
}

/// What picked calendars are called.
private struct Titles: Sendable {
    private let programme: Text
    private let sessions: [String: Text]
    private let tracks: [String: Text]
    private let streams: [String: Text]
    private let speakers: [String: String]

    init(_ programme: Programme) {
        func byID<Key, Title>(_ list: [Key], _ id: (Key) -> String, _ title: (Key) -> Title) -> [String: Title] {
            Dictionary(list.map { (id($0), title($0)) }, uniquingKeysWith: { first, _ in first })
        }
        self.programme = programme.title
        sessions = byID(programme.sessions, \.id.description, \.title)
        tracks = byID(programme.tracks, \.id.description, \.title)
        streams = byID(programme.streams, \.id.description, \.title)
        speakers = byID(programme.speakers, \.id.description, \.name)
    }

    /// The programme's, and what was picked as long as that is one thing.
    func title(of picks: FeedQuery.Picks?, in language: LanguageTag) -> String {
        let whole = programme.words(in: language)
        guard let picks else { return whole }
        let texts =
            picks.sessions.compactMap { sessions[$0] } + picks.tracks.compactMap { tracks[$0] }
            + picks.streams.compactMap { streams[$0] }
        let names = picks.speakers.compactMap { speakers[$0] }
        guard texts.count + names.count == 1, let title = texts.first?.words(in: language) ?? names.first
        else { return whole }
        return "\(whole): \(title)"
    }
}
