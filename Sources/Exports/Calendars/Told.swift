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
        let entries = present.compactMap { entry($0.id) } + edition.withdrawn.map(entry)
        return entries.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }
}

extension Catalogue.Entry {
    /// Of those that have one.
    fileprivate var start: Int { showing?.interval.start.secondsSinceEpoch ?? .max }
}

extension Edition {
    /// When what is told of a showing last changed; what has no stamp of its own came with the edition.
    func stamp(of id: ShowingID) -> Stamp {
        stamps[id] ?? withdrawn.first { $0.showing.id == id }?.stamp
            ?? Stamp(created: instant, lastModified: instant, sequence: 0)
    }
}
