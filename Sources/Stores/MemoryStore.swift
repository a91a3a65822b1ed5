package import Programmes
internal import Threading

/// Keeps editions for as long as the process lives: for tests, and for looking at a programme before anyone else does.
package final class MemoryStore: EditionStore {
    private let editions = Locked<[ID<Programme>: [EditionRecord]]>([:])

    package init() {}

    package func latest(of programme: ID<Programme>) -> EditionRecord? {
        editions.withLock { $0[programme]?.last }
    }

    package func record(of programme: ID<Programme>, number: Int) -> EditionRecord? {
        editions.withLock { $0[programme]?.first { $0.number == number } }
    }

    package func summaries(of programme: ID<Programme>?) -> [EditionSummary] {
        editions.withLock { editions in
            let chosen = programme.map { [$0] } ?? editions.keys.sorted()
            return chosen.flatMap { editions[$0] ?? [] }.map(\.summary)
        }
    }

    package func latestNumbers() -> [ID<Programme>: Int] {
        editions.withLock { $0.mapValues(\.count) }
    }

    package func append(_ record: EditionRecord) throws(StoreError) {
        try editions.withLock { editions throws(StoreError) in
            let latest = editions[record.programme]?.count ?? 0
            guard record.number == latest + 1 else { throw .conflict(latest: latest) }
            editions[record.programme, default: []].append(record)
        }
    }
}
