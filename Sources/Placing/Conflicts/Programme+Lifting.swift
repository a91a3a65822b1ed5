internal import Programmes

extension Programme {
    mutating func change<Item>(
        _ list: WritableKeyPath<Programme, [Item]>, where isMeant: (Item) -> Bool, _ change: (inout Item) -> Void
    ) {
        for index in self[keyPath: list].indices where isMeant(self[keyPath: list][index]) {
            change(&self[keyPath: list][index])
        }
    }

    /// The programme without a session, and without what hangs on it.
    mutating func leave(out id: ID<Session>) { leave(out: [id]) }

    mutating func leave(out gone: Set<ID<Session>>) {
        sessions.removeAll { gone.contains($0.id) }
        for index in sessions.indices {
            sessions[index].after.removeAll { gone.contains($0.showing.session) }
            sessions[index].notParallelTo.removeAll(where: gone.contains)
            sessions[index].sameStreamAs.removeAll(where: gone.contains)
            sessions[index].sharesPublicWith.removeAll(where: gone.contains)
            if case .after(let showing, _)? = sessions[index].at, gone.contains(showing.session) {
                sessions[index].at = nil
            }
        }
        breaks.removeAll { pause in
            if case .after(let showing, _) = pause.at { return gone.contains(showing.session) }
            return false
        }
    }
}
