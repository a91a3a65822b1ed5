package import Programmes
internal import Threading

/// A PostgreSQL database, which many servers share. It is reconnected to whenever it is asked something, so that a restart or a
/// promoted standby needs nobody's hand.
package final class PostgreSQLStore: EditionStore {
    private let address: PostgreSQLAddress
    private let access: StoreAccess
    private let connection: Locked<Kept>

    private struct Kept {
        var connection: PostgreSQLConnection?
    }

    /// Connects, so that what is wrong is known at once.
    package init(_ address: PostgreSQLAddress, _ access: StoreAccess) throws(StoreError) {
        self.address = address
        self.access = access
        connection = Locked(Kept())
        try use { _ throws(StoreError) in }
    }

    /// A connection that breaks is followed by another one at once, since the server may only have been restarted, but what
    /// fails on a new one has failed. Nothing is sent twice that may have been committed: that throws `.uncertain`.
    private func use<Result>(
        _ body: (PostgreSQLConnection) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try connection.withLock { kept throws(StoreError) in
            if let connection = kept.connection {
                do throws(StoreError) { return try body(connection) } catch {
                    if case .conflict = error { throw error }
                    kept.connection = nil
                    guard error.isUnreachable else { throw error }
                }
            }
            let connection = try PostgreSQLConnection(address)
            try connection.prepare(access)
            do throws(StoreError) {
                let result = try body(connection)
                kept.connection = connection
                return result
            } catch {
                if case .conflict = error { kept.connection = connection }
                throw error
            }
        }
    }

    package func latest(of programme: ID<Programme>) throws(StoreError) -> EditionRecord? {
        try use { connection throws(StoreError) in
            try connection.reading { () throws(StoreError) in
                let number = try connection.latestNumber(of: programme)
                return number == 0 ? nil : try connection.record(of: programme, number: number)
            }
        }
    }

    package func record(of programme: ID<Programme>, number: Int) throws(StoreError) -> EditionRecord? {
        try use { connection throws(StoreError) in
            try connection.reading { () throws(StoreError) in
                try connection.record(of: programme, number: number)
            }
        }
    }

    package func summaries(of programme: ID<Programme>?) throws(StoreError) -> [EditionSummary] {
        try use { connection throws(StoreError) in try connection.summaries(of: programme) }
    }

    package func latestNumbers() throws(StoreError) -> [ID<Programme>: Int] {
        try use { connection throws(StoreError) in try connection.latestNumbers() }
    }

    package func append(_ record: EditionRecord) throws(StoreError) {
        try use { connection throws(StoreError) in
            try connection.writing { () throws(StoreError) in
                let latest = try connection.latestNumber(of: record.programme)
                guard record.number == latest + 1 else { throw .conflict(latest: latest) }
                try connection.insert(record)
                // Sent to the listeners with the commit.
                try connection.execute("NOTIFY \(PostgreSQLSchema.channel)")
            }
        }
    }

    package func listen(_ onNews: @escaping @Sendable () -> Void) -> (any StoreListener)? {
        PostgreSQLListener(address, onNews)
    }

    /// Where several servers are named, one may be lost, and then whatever it alone had.
    package func caution() throws(StoreError) -> String? {
        guard address.hasSeveralHosts else { return nil }
        let standbys = try use { connection throws(StoreError) in
            try connection.query("SELECT current_setting('synchronous_standby_names')").text(0, 0)
        }
        guard standbys.allSatisfy(\.isWhitespace) else { return nil }
        return "\(address) has no synchronous standby: an edition may be lost with the server that took it; set "
            + "synchronous_standby_names there"
    }
}
