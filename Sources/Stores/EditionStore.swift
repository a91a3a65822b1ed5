package import Programmes

/// Where editions are kept. They are only ever added: whole or not at all, one after the other, and never changed.
package protocol EditionStore: Sendable {
    func latest(of programme: ID<Programme>) throws(StoreError) -> EditionRecord?

    func record(of programme: ID<Programme>, number: Int) throws(StoreError) -> EditionRecord?

    /// Of one programme or of all; by programme, the oldest first.
    func summaries(of programme: ID<Programme>?) throws(StoreError) -> [EditionSummary]

    /// The number of each programme's latest edition: cheap enough to be asked every second.
    func latestNumbers() throws(StoreError) -> [ID<Programme>: Int]

    /// Adds the next edition. Where it is not the next, because another writer was faster, it throws `.conflict`.
    /// Its ledger goes on from that of the edition before: it forgets no showing.
    func append(_ record: EditionRecord) throws(StoreError)

    /// Calls `onNews`, on a thread of its own, soon after another process may have added an edition; what it misses is found by
    /// asking. Nil where the store cannot tell.
    func listen(_ onNews: @escaping @Sendable () -> Void) -> (any StoreListener)?

    /// What its administrator should know before relying on it; nil where there is nothing to say.
    func caution() throws(StoreError) -> String?
}

package protocol StoreListener: Sendable {
    /// Returns when nothing will be told any more. Once only.
    func stop()
}

extension EditionStore {
    package func listen(_ onNews: @escaping @Sendable () -> Void) -> (any StoreListener)? { nil }

    package func caution() throws(StoreError) -> String? { nil }
}
