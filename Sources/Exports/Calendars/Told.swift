internal import Chronology
internal import Pages
internal import Programmes
internal import Scheduling

extension Catalogue {
    /// A cancelled session stays, so that clients strike it through, until an edition is released more than two weeks after
    /// it would have ended. A draft was never released and has them all.
    var told: [Entry] {
        let present = edition.schedule.showings.filter { showing in
            entry(showing.id).map { edition.number == 0 || edition.isTold(showing, $0.session.status) } ?? false
        }
        let entries = present.compactMap { entry($0.id) } + gone(beside: Set(present.map(\.id.event)))
        return entries.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }

    /// What has left the programme, but for what an event that is still there tells by having it no more: dates of a series
    /// that were given up, or a session's single showing from before it was one.
    private func gone(beside present: Set<ShowingID>) -> [Entry] {
        let gone = edition.withdrawn.filter { !present.contains($0.showing.id.event) }
        // Of what was both in its time, only what it was last.
        let last = Dictionary(grouping: gone, by: \.showing.id.event).mapValues { event in
            event.max { $0.stamp.lastModified < $1.stamp.lastModified }?.showing.id.date != nil
        }
        return gone.filter { ($0.showing.id.date != nil) == last[$0.showing.id.event] }.map(entry)
    }
}

extension Catalogue.Entry {
    /// Of those that have one.
    fileprivate var start: Int { showing?.interval.start.secondsSinceEpoch ?? .max }
}

extension Edition {
    /// When what calendars are told of each event last changed, all showings taken together that are, or ever were, one event.
    var eventStamps: [ShowingID: Stamp] {
        let gone = withdrawn.filter { stamps[$0.showing.id] == nil }.map { ($0.showing.id, $0.stamp) }
        let all = stamps.map { ($0, $1) } + gone
        return Dictionary(grouping: all) { $0.0.event }.compactMapValues { Stamp(ofEvent: $0.map(\.1)) }
    }

    /// Of what has no stamp: it came with the edition.
    var ownStamp: Stamp { Stamp(created: instant, lastModified: instant, sequence: 0) }
}
