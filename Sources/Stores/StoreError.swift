/// Why a store did not do what it was asked. Editions that it has are untouched.
package enum StoreError: Error, Hashable, Sendable {
    /// There is no store, and the command that asks makes none.
    case missing(String)
    case noFolder(String)
    case notAllowed(String)
    case readOnly(String)
    case locked(String)
    case full(String)
    case notADatabase(String)
    /// A database, but of something else.
    case foreign(String)
    case newerSchema(String, found: Int, known: Int)
    case damaged(String, String)
    case failed(String, String)
    case olderSchema(String)
    /// It may be back soon: a server that is restarted, stopped or cut off.
    case unreachable(String, String)
    /// A server that takes no editions.
    case standby(String)
    /// The connection broke in the moment of the commit.
    case uncertain(String)
    /// Another writer released an edition first.
    case conflict(latest: Int)
    /// It had this edition once.
    case lost(String)
    case badURL(String)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let place): "there is no store at \(place): plenary release makes one"
        case .noFolder(let place): "cannot make the store \(place): its folder does not exist"
        case .notAllowed(let place): "cannot open the store \(place): permission denied"
        case .readOnly(let place): "cannot write to the store \(place): the file or its folder is read-only"
        case .locked(let place): "the store \(place) is locked by another program; try again when it is done"
        case .full(let place): "cannot write to the store \(place): the disk is full"
        case .notADatabase(let place): "\(place) is not a store: it is no SQLite database"
        case .foreign(let place): "\(place) is not a store: it is the database of another program"
        case .newerSchema(let place, let found, let known):
            "the store \(place) was written by a newer plenary (schema \(found), this one knows \(known)): upgrade plenary"
        case .olderSchema(let place):
            "the store \(place) was written by an older plenary: release into it once, which brings it up to date"
        case .unreachable(let place, let why): "cannot reach the store \(place): \(why)"
        case .standby(let place):
            "the store \(place) is a standby, which takes no editions: name the primary, or all servers as in "
                + "postgresql://HOST,HOST/DATABASE"
        case .uncertain(let place):
            "the store \(place) was lost before it said whether it kept the edition: release again, which does nothing if it did"
        case .damaged(let place, let why): "the store \(place) is damaged: \(why); restore it from a backup"
        case .failed(let place, let why): "the store \(place) failed: \(why)"
        case .conflict(let latest):
            "another writer released edition \(latest) first: nothing was released; look at it, then try again"
        case .lost(let edition):
            "the store no longer has \(edition), which has been served: nothing is released until it has; was it replaced?"
        case .badURL(let why): why
        }
    }
}
