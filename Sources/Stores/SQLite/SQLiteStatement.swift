internal import CSQLite

/// A prepared statement: bound, stepped through, reset. It lives no longer than the call that made it.
struct SQLiteStatement: ~Copyable {
    private let statement: OpaquePointer
    private let connection: SQLiteConnection

    init(_ sql: String, _ connection: SQLiteConnection) throws(StoreError) {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(connection.handle, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let statement else { throw connection.error(code) }
        self.statement = statement
        self.connection = connection
    }

    deinit { sqlite3_finalize(statement) }

    /// Runs it once for nothing but its effect.
    func run(_ values: SQLiteValue?...) throws(StoreError) {
        try bind(values)
        while try step() {}
    }

    /// From the first value on.
    func bind(_ values: [SQLiteValue?]) throws(StoreError) {
        sqlite3_reset(statement)
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch value {
                case nil: sqlite3_bind_null(statement, place)
                case .integer(let number): sqlite3_bind_int64(statement, place, sqlite3_int64(number))
                case .text(let text): Self.bind(Array(text.utf8), statement, place)
                case .bytes(let bytes): Self.bind(bytes, statement, place)
                }
            guard code == SQLITE_OK else { throw connection.error(code) }
        }
    }

    private static func bind(_ bytes: [UInt8], _ statement: OpaquePointer, _ place: Int32) -> Int32 {
        bytes.withUnsafeBytes { csqlite_bind_text(statement, place, $0.baseAddress, Int32($0.count)) }
    }

    /// Whether there is another row.
    func step() throws(StoreError) -> Bool {
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else {
            let error = connection.error(code)
            sqlite3_reset(statement)
            throw error
        }
        sqlite3_reset(statement)
        return false
    }

    func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }

    func integerOrNil(_ column: Int) -> Int? {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL ? nil : integer(column)
    }

    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func textOrNil(_ column: Int) -> String? {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL ? nil : text(column)
    }

    func bytes(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }
}

enum SQLiteValue {
    case integer(Int)
    case text(String)
    /// Of a text, as they are.
    case bytes([UInt8])
}
