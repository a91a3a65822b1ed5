internal import Chronology
internal import Programmes

/// What `to` tells otherwise than `from`, by new time, then name. A first edition changes nothing that anyone knew.
package func changes(from: Edition?, to: Edition) -> [EditionChange] {
    guard let from else { return [] }
    let comparison = Comparison(old: EditionIndex(from), new: EditionIndex(to))
    return comparison.changes.sorted(by: EditionChange.precedes)
}

/// An edition with its things found by their ids.
struct EditionIndex {
    let sessions: [ID<Session>: Session]
    private let showings: [ShowingID: Showing]
    private let streams: [ID<Stream>: Stream]
    private let tracks: [ID<Track>: Track]
    private let speakers: [ID<Speaker>: Speaker]

    init(_ edition: Edition) {
        let programme = edition.programme
        sessions = Dictionary(programme.sessions.map { ($0.id, $0) }) { first, _ in first }
        showings = Dictionary(edition.schedule.showings.map { ($0.id, $0) }) { first, _ in first }
        streams = Dictionary(programme.streams.map { ($0.id, $0) }) { first, _ in first }
        tracks = Dictionary(programme.tracks.map { ($0.id, $0) }) { first, _ in first }
        speakers = Dictionary(programme.speakers.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Nil where the edition has no such showing. A series as a whole is where its first date is.
    func side(_ id: ShowingID) -> EditionChange.Side? {
        guard let session = sessions[id.session] else { return nil }
        if let date = id.date, session.series?.occurrences.contains(date) != true { return nil }
        let id = id == ShowingID(session.id) ? session.firstShowing : id
        let encore = id.encore.flatMap { name in session.encores.first { $0.id == name } }
        if id.encore != nil, encore == nil { return nil }
        let stream = showings[id]?.stream ?? encore?.stream ?? session.stream
        return EditionChange.Side(
            session: session, interval: showings[id]?.interval, stream: stream.flatMap { streams[$0] })
    }

    /// What readers are told of people; a biography is on the person's own page.
    func names(_ people: [ID<Speaker>]) -> [String] { people.map { speakers[$0]?.name ?? $0.description } }

    func trackTitle(_ id: ID<Track>?) -> Text? { id.flatMap { tracks[$0]?.title } }
}
