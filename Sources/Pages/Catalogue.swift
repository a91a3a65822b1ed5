package import Chronology
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

    /// When showings were to start before they were last moved.
    private let formerStarts: [ShowingID: Instant]

    /// `history`: what this and earlier editions changed, the newest first.
    package init(_ edition: Edition, history: [ReleasedChanges] = []) {
        self.edition = edition
        let programme = edition.programme
        sessions = byID(programme.sessions, \.id)
        streams = byID(programme.streams, \.id)
        tracks = byID(programme.tracks, \.id)
        speakers = byID(programme.speakers, \.id)
        showings = byID(edition.schedule.showings, \.id)
        formerStarts = history.formerStarts(of: edition.schedule.showings)
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
            track: withdrawn.track, speakers: withdrawn.speakers, chairs: withdrawn.chairs,
            formerStart: nil)
    }

    private func entry(_ id: ShowingID, of session: Session, showing: Showing?) -> Entry {
        let encore = id.encore.flatMap { encore in session.encores.first { $0.id == encore } }
        let stream = showing?.stream ?? encore?.stream ?? session.stream
        return Entry(
            id: id, showing: showing, session: session, stream: stream.flatMap { streams[$0] },
            track: session.track.flatMap { tracks[$0] },
            speakers: session.speakers.compactMap { speakers[$0] },
            chairs: session.chairs.compactMap { speakers[$0] }, formerStart: formerStarts[id])
    }

    package func showing(_ id: ShowingID) -> Showing? { showings[id] }

    /// Whether timetable pages have a place for it, with a time or without.
    package func isOnTimetable(_ id: ShowingID) -> Bool {
        showings[id] != nil || edition.schedule.unscheduled.contains(id)
    }

    package func session(_ id: ID<Session>) -> Session? { sessions[id] }
    package func stream(_ id: ID<Stream>) -> Stream? { streams[id] }
    package func track(_ id: ID<Track>) -> Track? { tracks[id] }
    package func speaker(_ id: ID<Speaker>) -> Speaker? { speakers[id] }

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
        /// When it was to start before it was last moved; nil: it is where it always was.
        package let formerStart: Instant?

        fileprivate init(
            id: ShowingID, showing: Showing?, session: Session, stream: Stream?, track: Track?, speakers: [Speaker],
            chairs: [Speaker], formerStart: Instant?
        ) {
            (self.id, self.showing, self.session) = (id, showing, session)
            (self.stream, self.track, self.speakers, self.chairs) = (stream, track, speakers, chairs)
            self.formerStart = formerStart
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

extension [ReleasedChanges] {
    fileprivate func formerStarts(of showings: [Showing]) -> [ShowingID: Instant] {
        guard !isEmpty else { return [:] }
        let starts = Dictionary(showings.map { ($0.id, $0.interval.start) }) { first, _ in first }
        var former: [ShowingID: Instant] = [:]
        for change in flatMap(\.changes) {
            guard case .moved(let old, let new) = change.effect, former[change.showing] == nil,
                starts[change.showing] == new.start
            else { continue }
            former[change.showing] = old.start
        }
        return former
    }
}

private func byID<Item, Key>(_ items: [Item], _ id: (Item) -> Key) -> [Key: Item] {
    Dictionary(items.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
}
