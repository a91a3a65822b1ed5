package import Chronology
package import Programmes

extension Edition {
    /// An edition as its ledger tells it: what is shown, and when, is what was released, whatever the zone data say today.
    /// `earlier` gives the programme of an earlier edition, for what has left this one.
    package static func released(
        number: Int, instant: Instant, note: String?, schedule: Schedule, ledger: Ledger, database: TimeZoneDatabase,
        earlier: (_ edition: Int) -> Programme?
    ) -> Edition {
        let present = ledger.entries.filter { $0.edition == number }
        let gone = ledger.entries.filter { $0.edition != number && $0.isTold(at: instant) }
        return Edition(
            number: number, instant: instant, note: note, schedule: schedule.frozen(present).publicPart,
            stamps: Dictionary(ledger.entries.map { ($0.showing, $0.stamp) }) { first, _ in first },
            viewerZones: schedule.viewerZones(database), withdrawn: withdrawn(gone, earlier),
            since: ledger.entries.map(\.stamp.created).min())
    }

    private static func withdrawn(
        _ entries: [Ledger.Entry], _ earlier: (_ edition: Int) -> Programme?
    ) -> [Withdrawn] {
        var programmes: [Int: LastWords] = [:]
        return entries.compactMap { entry in
            if programmes[entry.edition] == nil {
                programmes[entry.edition] = earlier(entry.edition).map(LastWords.init)
            }
            return programmes[entry.edition]?.withdrawn(entry)
        }
    }
}

/// An earlier programme, as what has left it since was last told.
private struct LastWords {
    private let sessions: [ID<Session>: Session]
    private let streams: [ID<Stream>: Stream]
    private let tracks: [ID<Track>: Track]
    private let speakers: [ID<Speaker>: Speaker]

    init(_ programme: Programme) {
        let programme = programme.publicPart
        let cancelled = programme.sessions.map { session in
            var session = session
            session.status = .cancelled
            session.stream = session.stream ?? programme.soleStream
            return session
        }
        sessions = Dictionary(cancelled.map { ($0.id, $0) }) { first, _ in first }
        streams = Dictionary(programme.streams.map { ($0.id, $0) }) { first, _ in first }
        tracks = Dictionary(programme.tracks.map { ($0.id, $0) }) { first, _ in first }
        speakers = Dictionary(programme.speakers.map { ($0.id, $0) }) { first, _ in first }
    }

    func withdrawn(_ entry: Ledger.Entry) -> Withdrawn? {
        guard let session = sessions[entry.showing.session] else { return nil }
        let stream = session.stream(of: entry.showing, sole: nil)
        return Withdrawn(
            showing: Showing(id: entry.showing, stream: stream, interval: entry.interval), session: session,
            stream: stream.flatMap { streams[$0] }, track: session.track.flatMap { tracks[$0] },
            speakers: session.speakers.compactMap { speakers[$0] }, chairs: session.chairs.compactMap { speakers[$0] },
            stamp: entry.stamp)
    }
}

extension Schedule {
    /// The same with what had ended by `now` where the edition `number` had it: newer zone data do not change what took place.
    package func keepingPast(of ledger: Ledger, in number: Int, endedBy now: Instant) -> Schedule {
        let past = ledger.entries.filter { $0.edition == number && $0.interval.end <= now }
        let intervals = Dictionary(past.map { ($0.showing, $0.interval) }) { first, _ in first }
        var kept = self
        kept.showings = programme.inOrder(
            showings.map { showing in
                intervals[showing.id].map { Showing(id: showing.id, stream: showing.stream, interval: $0) } ?? showing
            })
        return kept
    }

    /// The same with its public showings at the instants of their release.
    fileprivate func frozen(_ entries: [Ledger.Entry]) -> Schedule {
        let released = Dictionary(entries.map { ($0.showing, $0.interval) }) { first, _ in first }
        let hidden = Set(programme.sessions.filter { !$0.isPublic }.map(\.id))
        var frozen = self
        frozen.showings = showings.filter { hidden.contains($0.id.session) }
        frozen.unscheduled = unscheduled.filter { hidden.contains($0.session) }
        for session in programme.sessions where session.isPublic {
            for id in session.showings {
                guard let interval = released[id] else {
                    frozen.unscheduled.append(id)
                    continue
                }
                let stream = session.stream(of: id, sole: programme.soleStream)
                frozen.showings.append(Showing(id: id, stream: stream, interval: interval))
            }
        }
        frozen.showings = programme.inOrder(frozen.showings)
        return frozen
    }
}
