internal import Programmes
package import Scheduling
internal import Stores

extension EditionLoading {
    /// What an edition and those before it changed, the newest first: at most as many as pages and feeds show. Each of them
    /// is read again from its own text, so a server keeps what it got and adds to it.
    package func history(upTo edition: Edition, most: Int = 50) throws(Trouble) -> [ReleasedChanges] {
        var history: [ReleasedChanges] = []
        var later = edition
        while history.count < most, later.number > 0 {
            let earlier = try before(later)
            history.append(ReleasedChanges(of: later, since: earlier))
            guard let earlier else { break }
            later = earlier
        }
        return history
    }

    private func before(_ edition: Edition) throws(Trouble) -> Edition? {
        guard edition.number > 1 else { return nil }
        return try load(EditionName(programme: edition.programme.id, number: edition.number - 1))
    }
}
