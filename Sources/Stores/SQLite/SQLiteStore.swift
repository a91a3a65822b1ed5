package import Programmes
internal import Threading

/// One file (sqlite.org), which may be read while it is written and survives a crash at any moment: a write-ahead log that is
/// flushed with each edition.
package final class SQLiteStore: EditionStore {
    private let path: String
    private let access: StoreAccess
    private let connection: Locked<Kept>

    private struct Kept {
        var connection: SQLiteConnection?
    }

    /// Opens the file, so that what is wrong with it is known at once.
    package init(path: String, _ access: StoreAccess) throws(StoreError) {
        self.path = path
        self.access = access
        connection = Locked(Kept())
        try use { _ throws(StoreError) in }
    }

    /// An error closes the connection and the next call opens another one: a file that was moved away, or a disk that was full,
    /// may have come back.
    private func use<Result>(
        _ body: (SQLiteConnection) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try connection.withLock { kept throws(StoreError) in
            if kept.connection?.isStillThere == false { kept.connection = nil }
            do throws(StoreError) {
                let connection = try opened(&kept)
                return try body(connection)
            } catch {
                if case .conflict = error {} else { kept.connection = nil }
                throw error
            }
        }
    }

    private func opened(_ kept: inout Kept) throws(StoreError) -> SQLiteConnection {
        if let connection = kept.connection { return connection }
        let connection = try SQLiteConnection(path: path, access)
        kept.connection = connection
        return connection
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
            }
        }
    }
}
