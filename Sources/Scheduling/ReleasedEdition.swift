package import Chronology
package import Programmes

extension Edition {
    /// An edition as its ledger tells it: instants are those of its release, whatever the zone data say today.
    /// `earlier` gives the programme of an earlier edition, for what has left this one.
    package static func released(
        number: Int, instant: Instant, note: String?, schedule: Schedule, ledger: Ledger, database: TimeZoneDatabase,
        earlier: (_ edition: Int) -> Programme?
    ) -> Edition {
        var open = schedule.publicPart
        open.showings = open.showings.map { showing in
            Showing(id: showing.id, stream: showing.stream, interval: ledger[showing.id]?.interval ?? showing.interval)
        }
        let present = Set(open.showings.map(\.id))
        let gone = ledger.entries.filter { !present.contains($0.showing) && $0.isTold(at: instant) }
        return Edition(
            number: number, instant: instant, note: note, schedule: open,
            stamps: Dictionary(ledger.entries.map { ($0.showing, $0.stamp) }) { first, _ in first },
            viewerZones: schedule.viewerZones(database), withdrawn: withdrawn(gone, earlier))
    }

    private static func withdrawn(
        _ entries: [Ledger.Entry], _ earlier: (_ edition: Int) -> Programme?
    ) -> [Withdrawn] {
        var sessions: [Int: [ID<Session>: Session]] = [:]
        return entries.compactMap { entry in
            if sessions[entry.edition] == nil {
                let known = earlier(entry.edition)?.publicPart.sessions ?? []
                sessions[entry.edition] = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
            }
            guard var session = sessions[entry.edition]?[entry.showing.session] else { return nil }
            let encore = entry.showing.encore.flatMap { id in session.encores.first { $0.id == id } }
            session.status = .cancelled
            let showing = Showing(
                id: entry.showing, stream: encore?.stream ?? session.stream, interval: entry.interval)
            return Withdrawn(showing: showing, session: session, stamp: entry.stamp)
        }
    }
}
