internal import Chronology
internal import Programmes

/// Two editions side by side.
struct Comparison {
    let old: EditionIndex
    let new: EditionIndex

    var changes: [EditionChange] {
        Set(old.sessions.keys).union(new.sessions.keys).flatMap(changes(of:))
    }

    /// Of a session that comes or goes, that alone is told: its encores go with it.
    private func changes(of id: ID<Session>) -> [EditionChange] {
        let whole = ShowingID(id)
        guard let was = old.sessions[id] else { return [change(whole, .added)] }
        guard let becomes = new.sessions[id] else { return [change(whole, .removed)] }
        return sessionEffects(was, becomes).map { change(whole, $0) }
            + showings(was, becomes).flatMap { id in effects(on: id).map { change(id, $0) } }
    }

    private func change(_ id: ShowingID, _ effect: EditionChange.Effect) -> EditionChange {
        EditionChange(showing: id, before: old.side(id), after: new.side(id), effect: effect)
    }

    /// Where a single showing becomes a series, or a series one, the dates are told.
    private func showings(_ was: Session, _ becomes: Session) -> Set<ShowingID> {
        let all = Set(was.showings).union(becomes.showings)
        return was.isSeries == becomes.isSeries ? all : all.subtracting([ShowingID(was.id)])
    }

    /// What is true of all showings of a session is told once.
    private func sessionEffects(_ was: Session, _ becomes: Session) -> [EditionChange.Effect] {
        var effects: [EditionChange.Effect] = []
        if becomes.status == .cancelled, was.status != .cancelled { effects.append(.cancelled) }
        if was.status == .cancelled, becomes.status != .cancelled { effects.append(.reinstated) }
        if was.length != becomes.length { effects.append(.lengthChanged(from: was.length, to: becomes.length)) }
        if was.title.reads(otherwiseThan: becomes.title) {
            effects.append(.renamed(from: was.title, to: becomes.title))
        }
        let details = details(was, becomes)
        if !details.isEmpty { effects.append(.details(details)) }
        return effects
    }

    private func effects(on id: ShowingID) -> [EditionChange.Effect] {
        guard let was = old.side(id) else { return [.added] }
        guard let becomes = new.side(id) else { return [.removed] }
        let stream: [EditionChange.Effect] =
            was.stream?.id == becomes.stream?.id ? [] : [.otherStream(from: was.stream, to: becomes.stream)]
        return stream + time(was.interval, becomes.interval)
    }

    private func time(_ was: Interval?, _ becomes: Interval?) -> [EditionChange.Effect] {
        switch (was, becomes) {
        case (nil, nil): []
        case (nil, let becomes?): [.scheduled(becomes)]
        case (let was?, nil): [.unscheduled(was: was)]
        case (let was?, let becomes?): was.start == becomes.start ? [] : [.moved(from: was, to: becomes)]
        }
    }
}
