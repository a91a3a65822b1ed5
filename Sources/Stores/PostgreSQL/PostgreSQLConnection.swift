internal import CPQ
internal import Glibc

/// A session with the server. Used by one thread at a time.
///
/// No call waits longer than `patience`, whether the server is stopped, the network is cut or another writer is slow.
final class PostgreSQLConnection {
    let handle: OpaquePointer
    let address: PostgreSQLAddress
    private let warnings = Warnings()

    /// How long an answer is waited for; the server gives up a little earlier, so that it can say why.
    private static let patience = Duration.seconds(7)

    init(_ address: PostgreSQLAddress) throws(StoreError) {
        self.address = address
        handle = try Self.connect(address)
        PQsetnonblocking(handle, 1)
        PQsetNoticeReceiver(handle, hear, Unmanaged.passUnretained(warnings).toOpaque())
        try execute(Self.settings)
    }

    /// The server too notices a cut network: else it would keep our session, its locks and its place among those allowed, for
    /// the hours that it usually waits. And an edition is acknowledged when the standbys that the administrator lists have it
    /// on disk too, and never before.
    private static let settings = """
        SELECT set_config('statement_timeout', '5s', false),
          set_config('idle_in_transaction_session_timeout', '10s', false),
          set_config('tcp_user_timeout', '10s', false), set_config('tcp_keepalives_idle', '5', false),
          set_config('tcp_keepalives_interval', '2', false), set_config('tcp_keepalives_count', '3', false),
          set_config('synchronous_commit',
            CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false)
        """

    deinit { PQfinish(handle) }

    /// One host after the other, whatever is wrong with those before: given them all, libpq goes no further than one that takes
    /// the connection and then closes it.
    private static func connect(_ address: PostgreSQLAddress) throws(StoreError) -> OpaquePointer {
        var reasons: [String] = []
        for host in address.hosts {
            guard let handle = connect(address, host) else { throw .failed(address.description, "out of memory") }
            if PQstatus(handle) == CONNECTION_OK { return handle }
            reasons.append(address.harmless(String(cString: PQerrorMessage(handle))))
            PQfinish(handle)
        }
        throw .unreachable(address.description, reasons.joined(separator: "; "))
    }

    /// What is given goes over what is usual here: a cut network is noticed within seconds.
    private static func connect(_ address: PostgreSQLAddress, _ host: [String: String]) -> OpaquePointer? {
        var words = [
            ("connect_timeout", "3"), ("tcp_user_timeout", "5000"), ("keepalives_idle", "5"),
            ("keepalives_interval", "2"), ("keepalives_count", "3"), ("fallback_application_name", "plenary"),
        ]
        if address.hasSeveralHosts { words.append(("target_session_attrs", "read-write")) }
        words += [("dbname", address.url), ("client_encoding", "UTF8")] + host.map { ($0.key, $0.value) }
        let keys = words.map { strdup($0.0) }
        let values = words.map { strdup($0.1) }
        defer { for copy in keys + values { free(copy) } }
        let ended: [UnsafePointer<CChar>?] = keys.map { UnsafePointer($0) } + [nil]
        return PQconnectdbParams(ended, values.map { UnsafePointer($0) } + [nil], 1)
    }

    func execute(_ sql: String) throws(StoreError) { _ = try query(sql) }

    /// - Throws: what the server says; `.unreachable` where it says nothing in time.
    func query(_ sql: String, _ values: PostgreSQLValue?...) throws(StoreError) -> PostgreSQLAnswer {
        guard send(sql, values.map { $0?.wire }) else { throw lost() }
        return try answer()
    }

    private func send(_ sql: String, _ values: [(bytes: [UInt8], isBinary: Bool)?]) -> Bool {
        let copies = values.map { value in
            value.map { value in
                let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, value.bytes.count), alignment: 1)
                copy.copyBytes(from: value.bytes)
                return copy
            }
        }
        defer { for copy in copies { copy?.deallocate() } }
        let pointers = copies.map { UnsafePointer($0?.baseAddress?.assumingMemoryBound(to: CChar.self)) }
        let lengths = values.map { Int32($0?.bytes.count ?? 0) }
        let formats: [Int32] = values.map { $0?.isBinary == true ? 1 : 0 }
        return PQsendQueryParams(handle, sql, Int32(values.count), nil, pointers, lengths, formats, 1) == 1
    }

    /// Sends rows in COPY's text format.
    func copy(_ sql: String, _ rows: [UInt8]) throws(StoreError) {
        guard send(sql, []) else { throw lost() }
        let deadline = ContinuousClock.now + Self.patience
        try flush(by: deadline)
        let begun = try nextResult(by: deadline)
        if let error = begun.flatMap({ PostgreSQLAnswer($0).error(at: address) }) {
            while try nextResult(by: deadline).map({ PQclear($0) }) != nil {}
            throw error
        }
        var sent = 0
        while sent < rows.count {
            let piece = rows[sent..<min(rows.count, sent + 1 << 16)]
            let code = piece.withUnsafeBytes { PQputCopyData(handle, $0.baseAddress, Int32($0.count)) }
            if code < 0 { throw lost() }
            if code == 1 { sent = piece.endIndex } else { try flush(by: deadline) }
        }
        guard PQputCopyEnd(handle, nil) == 1 else { throw lost() }
        _ = try answer()
    }

    private func answer() throws(StoreError) -> PostgreSQLAnswer {
        let deadline = ContinuousClock.now + Self.patience
        try flush(by: deadline)
        var last: OpaquePointer?
        while let result = try nextResult(by: deadline) {
            // Of several results an error counts, and else the last.
            if let earlier = last, PQresultStatus(earlier) == PGRES_FATAL_ERROR {
                PQclear(result)
            } else {
                last.map { PQclear($0) }
                last = result
            }
            if PQstatus(handle) == CONNECTION_BAD { break }
        }
        guard let last else { throw lost() }
        let answer = PostgreSQLAnswer(last)
        if let error = answer.error(at: address) { throw error }
        return answer
    }

    private func flush(by deadline: ContinuousClock.Instant) throws(StoreError) {
        while case let code = PQflush(handle), code != 0 {
            guard code > 0 else { throw lost() }
            // What the server says meanwhile is taken in, or both would wait for the other.
            if try wait(POLLIN | POLLOUT, by: deadline) & Int16(POLLIN) != 0, PQconsumeInput(handle) != 1 {
                throw lost()
            }
        }
    }

    private func nextResult(by deadline: ContinuousClock.Instant) throws(StoreError) -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            _ = try wait(POLLIN, by: deadline)
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
        return PQgetResult(handle)
    }

    private func wait(_ events: Int32, by deadline: ContinuousClock.Instant) throws(StoreError) -> Int16 {
        let left = max(.zero, deadline - ContinuousClock.now)
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
        let count = poll(&descriptor, 1, Int32(left / .milliseconds(1)) + 1)
        guard count != 0 else { throw .unreachable(address.description, "it did not answer in time") }
        return count < 0 ? 0 : descriptor.revents
    }

    func lost() -> StoreError {
        let why = address.harmless(String(cString: PQerrorMessage(handle)))
        return .unreachable(address.description, why.isEmpty ? "the connection was lost" : why)
    }
}

extension PostgreSQLConnection {
    /// One state of the store for several questions.
    func reading<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        try execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        let result = try body()
        try execute("COMMIT")
        return result
    }

    /// - Throws: `.uncertain` where the server may or may not have kept what was written. After any error but a conflict the
    ///   connection is to be closed, which ends the transaction.
    func writing(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        try execute("BEGIN")
        do throws(StoreError) { try body() } catch {
            if case .conflict = error { try execute("ROLLBACK") }
            throw error
        }
        // A commit that waits for a standby must not time out: the server would then call it done without the standby.
        try execute("SET LOCAL statement_timeout = 0")
        warnings.wereHeard = false
        do throws(StoreError) {
            let answer = try query("COMMIT")
            guard answer.command == "COMMIT" else { throw .failed(address.description, "it rolled the edition back") }
        } catch {
            if case .failed = error { throw error }
            throw .uncertain(address.description)
        }
        // An administrator ended the wait for the standby: done here, and perhaps nowhere else.
        guard !warnings.wereHeard else { throw .uncertain(address.description) }
    }
}

/// Whether the server warned since somebody last looked.
private final class Warnings {
    var wereHeard = false
}

private func hear(_ context: UnsafeMutableRawPointer?, _ notice: OpaquePointer?) {
    guard let context, let severity = PQresultErrorField(notice, Int32(UInt8(ascii: "V"))) else { return }
    if String(cString: severity) == "WARNING" {
        Unmanaged<Warnings>.fromOpaque(context).takeUnretainedValue().wereHeard = true
    }
}
