internal import CPQ

/// The rows that answer a question. Values come in binary: an integer in network order, a text or bytes as they are.
struct PostgreSQLAnswer: ~Copyable {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    var status: ExecStatusType { PQresultStatus(result) }

    /// `COMMIT`, `INSERT 0 1`.
    var command: String { String(cString: PQcmdStatus(result)) }

    var rows: Range<Int> { 0..<Int(PQntuples(result)) }

    func isNull(_ row: Int, _ column: Int) -> Bool { PQgetisnull(result, Int32(row), Int32(column)) == 1 }

    func bytes(_ row: Int, _ column: Int) -> [UInt8] {
        guard let start = PQgetvalue(result, Int32(row), Int32(column)) else { return [] }
        let count = Int(PQgetlength(result, Int32(row), Int32(column)))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func text(_ row: Int, _ column: Int) -> String { String(decoding: bytes(row, column), as: UTF8.self) }

    func textOrNil(_ row: Int, _ column: Int) -> String? { isNull(row, column) ? nil : text(row, column) }

    func integer(_ row: Int, _ column: Int) -> Int {
        Int(bytes(row, column).reduce(into: Int64(0)) { $0 = $0 << 8 | Int64($1) })
    }

    func integerOrNil(_ row: Int, _ column: Int) -> Int? { isNull(row, column) ? nil : integer(row, column) }

    /// Nil where it is none.
    func error(at address: PostgreSQLAddress) -> StoreError? {
        switch status {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
            let message = field("M") ?? String(cString: PQresultErrorMessage(result))
            // Without an SQLSTATE it is libpq that speaks: the connection is gone.
            guard let state = sqlState else { return .unreachable(address.description, address.harmless(message)) }
            return StoreError(sqlState: state, address, message)
        default: return nil
        }
    }

    var sqlState: String? { field("C") }

    private func field(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }
}

enum PostgreSQLValue {
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    /// As it is sent, and whether that is binary.
    var wire: (bytes: [UInt8], isBinary: Bool) {
        switch self {
        case .integer(let number): (Array("\(number)".utf8) + [0], false)
        case .text(let text): (Array(text.utf8) + [0], false)
        case .bytes(let bytes): (bytes, true)
        }
    }
}
