package import Programmes
package import Scheduling

/// An edition with its things found by their ids: what every page, feed and table looks up for each line.
package struct Catalogue: Sendable {
    package let edition: Edition
    private let sessions: [ID<Session>: Session]
    private let streams: [ID<Stream>: Stream]
    private let tracks: [ID<Track>: Track]
    private let speakers: [ID<Speaker>: Speaker]
    /// First showings and encores that have a time.
    private let showings: [ShowingID: Showing]

    package init(_ edition: Edition) {
        self.edition = edition
        let programme = edition.programme
        sessions = byID(programme.sessions, \.id)
        streams = byID(programme.streams, \.id)
        tracks = byID(programme.tracks, \.id)
        speakers = byID(programme.speakers, \.id)
        showings = byID(edition.schedule.showings, \.id)
    }

    package var programme: Programme { edition.programme }

    /// Everything about a showing that readers are told; nil where the edition does not have its session.
    package func entry(_ id: ShowingID) -> Entry? {
        sessions[id.session].map { entry(id, of: $0, showing: showings[id]) }
    }

    /// What has left the programme.
    package func entry(_ withdrawn: Withdrawn) -> Entry {
        Entry(
            id: withdrawn.showing.id, showing: withdrawn.showing, session: withdrawn.session, stream: withdrawn.stream,
            track: withdrawn.track, speakers: withdrawn.speakers, chairs: withdrawn.chairs)
    }

    private func entry(_ id: ShowingID, of session: Session, showing: Showing?) -> Entry {
        let encore = id.encore.flatMap { encore in session.encores.first { $0.id == encore } }
        let stream = showing?.stream ?? encore?.stream ?? session.stream
        return Entry(
            id: id, showing: showing, session: session, stream: stream.flatMap { streams[$0] },
            track: session.track.flatMap { tracks[$0] }, speakers: session.speakers.compactMap { speakers[$0] },
            chairs: session.chairs.compactMap { speakers[$0] })
    }

    package func showing(_ id: ShowingID) -> Showing? { showings[id] }

    /// Whether timetable pages have a place for it, with a time or without.
    package func isOnTimetable(_ id: ShowingID) -> Bool {
        showings[id] != nil || edition.schedule.unscheduled.contains(id)
    }

    package func stream(_ id: ID<Stream>) -> Stream? { streams[id] }

    /// A showing, with what its session refers to. A class because it is passed on often, and a copy of all that costs.
    package final class Entry: Sendable {
        package let id: ShowingID
        /// Nil: its time is still to be announced.
        package let showing: Showing?
        package let session: Session
        package let stream: Stream?
        package let track: Track?
        package let speakers: [Speaker]
        package let chairs: [Speaker]

        fileprivate init(
            id: ShowingID, showing: Showing?, session: Session, stream: Stream?, track: Track?, speakers: [Speaker],
            chairs: [Speaker]
        ) {
            (self.id, self.showing, self.session) = (id, showing, session)
            (self.stream, self.track, self.speakers, self.chairs) = (stream, track, speakers, chairs)
        }

        package var isEncore: Bool { id.encore != nil }
        package var isCancelled: Bool { session.status == .cancelled }

        /// Where to watch it; a cancelled session is nowhere to be watched.
        package var watchLink: String? { isCancelled ? nil : stream?.watch }

        /// The channel on which a reader of `language` can follow what is said in another one.
        package func channel(for language: LanguageTag) -> InterpretationChannel? {
            let isSpoken = session.languages.contains { $0.language == language.language }
            let isInterpreted = session.interpretation.contains { $0.language == language.language }
            guard !isSpoken, isInterpreted, !isCancelled else { return nil }
            return stream?.channels.first { $0.language == language }
                ?? stream?.channels.first { $0.language.language == language.language }
        }
    }
}

private func byID<Item, Key>(_ items: [Item], _ id: (Item) -> Key) -> [Key: Item] {
    Dictionary(items.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
}
