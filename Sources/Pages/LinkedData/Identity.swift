internal import Digests
package import Programmes

/// A showing's name in calendars, for ever: `opening.world-school-2027@school.example.org`. Neither title, time nor server
/// is in it, so that none of them changes what subscribers already have. All dates of a series are one event.
package func uid(of showing: ShowingID, in programme: Programme) -> String {
    let encore = showing.encore.map { "\($0)." } ?? ""
    return "\(showing.session).\(encore)\(programme.id)@\(programme.namespace)"
}

/// The same as a UUID, for schedule.xml and its kin.
package func guid(of showing: ShowingID, in programme: Programme) -> String {
    guard let date = showing.date else { return uuid5(namespaceURL: uid(of: showing, in: programme)) }
    // No id begins so.
    return uuid5(namespaceURL: "\(showing.session)._\(date).\(programme.id)@\(programme.namespace)")
}

package func guid(of stream: ID<Stream>, in programme: Programme) -> String {
    uuid5(namespaceURL: "stream:\(stream).\(programme.id)@\(programme.namespace)")
}

package func guid(of speaker: ID<Speaker>, in programme: Programme) -> String {
    uuid5(namespaceURL: "speaker:\(speaker).\(programme.id)@\(programme.namespace)")
}

/// Whole numbers for old readers: the first 31 bits of each UUID, never 0, the next free one where two fall together.
/// Given in the order of `names`, so an id can only depend on names before it.
package func integerIDs<Name: Hashable>(of names: [Name], guid: (Name) -> String) -> [Name: Int] {
    var taken: Set<Int> = []
    var ids: [Name: Int] = [:]
    for name in names {
        var id = max(1, (Int(guid(name).prefix(8), radix: 16) ?? 0) >> 1)
        while !taken.insert(id).inserted { id = id == Int(Int32.max) ? 1 : id + 1 }
        ids[name] = id
    }
    return ids
}
