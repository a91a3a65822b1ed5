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
        let picks = FeedQuery.Picks { kind in asked[kind].filter { known[kind, $0] != nil } }
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
            path: query.description, title: title(of: query.picks, in: language), placeholderName: "my",
            showings: chosen.map { showings[$0] })
    }

    /// Sorted.
    func ids(of kind: FeedQuery.Picks.Kind) -> [String] { known.ids(of: kind) }

    func title(of picks: FeedQuery.Picks?, in language: LanguageTag) -> String { titles.title(of: picks, in: language) }

    /// In order, each once.
    func places(_ picks: FeedQuery.Picks) -> [Int] {
        var places: [Int] = []
        for kind in FeedQuery.Picks.Kind.allCases {
            for id in picks[kind] { places += known[kind, id] ?? [] }
        }
        return places.inOrder
    }
}

/// By kinds and ids, places in what is told, ascending; none for an id that is known but has nothing.
private struct Places: Sendable {
    private typealias Kind = FeedQuery.Picks.Kind
    private var lists = [[String: [Int]]](repeating: [:], count: Kind.allCases.count)

    private(set) subscript(kind: FeedQuery.Picks.Kind, id: String) -> [Int]? {
        get { lists[kind.rawValue][id] }
        set { lists[kind.rawValue][id] = newValue }
    }

    func ids(of kind: FeedQuery.Picks.Kind) -> [String] { lists[kind.rawValue].keys.sorted() }

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
            self[.sessions, session.id.description] = []
            if let track = session.track { self[.tracks, track.description] = [] }
            for person in session.people { self[.speakers, person.description] = [] }
        }
        for track in programme.tracks { self[.tracks, track.id.description] = [] }
        for stream in programme.streams { self[.streams, stream.id.description] = [] }
        for speaker in programme.speakers { self[.speakers, speaker.id.description] = [] }
    }

    private mutating func add(_ place: Int, _ entry: Catalogue.Entry, shownOn: [ID<Stream>]) {
        add(place, .sessions, entry.session.id.description)
        if let track = entry.session.track { add(place, .tracks, track.description) }
        for stream in Set(shownOn) { add(place, .streams, stream.description) }
        for person in Set(entry.session.people) { add(place, .speakers, person.description) }
    }

    private mutating func add(_ place: Int, _ kind: Kind, _ id: String) {
        lists[kind.rawValue][id, default: []].append(place)
    }
}

/// What picked calendars are called.
private struct Titles: Sendable {
    private let programme: Programme
    private let titles: [[String: Text]]

    init(_ programme: Programme) {
        self.programme = programme
        titles = FeedQuery.Picks.Kind.allCases.map { kind in
            let list =
                switch kind {
                case .sessions: programme.sessions.map { ($0.id.description, $0.title) }
                case .tracks: programme.tracks.map { ($0.id.description, $0.title) }
                case .streams: programme.streams.map { ($0.id.description, $0.title) }
                case .speakers: programme.speakers.map { ($0.id.description, Text($0.name, programme.title.base)) }
                }
            return Dictionary(list, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The programme's, and what was picked as long as that is one thing.
    func title(of picks: FeedQuery.Picks?, in language: LanguageTag) -> String {
        let whole = programme.title.words(in: language)
        guard let picks, picks.count == 1,
            let kind = FeedQuery.Picks.Kind.allCases.first(where: { !picks[$0].isEmpty }),
            let title = titles[kind.rawValue][picks[kind][0]]
        else { return whole }
        return "\(whole): \(title.words(in: language))"
    }
}
