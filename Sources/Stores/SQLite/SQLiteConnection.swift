internal import CSQLite
internal import Digests
internal import Glibc

/// An open database file. Used by one thread at a time.
final class SQLiteConnection {
    private(set) var handle: OpaquePointer
    let path: String
    private let identity: FileIdentity?
    /// Nobody can write here, so SQLite is told not to look for writers: it could not keep the files that it needs for that.
    private var isFrozen = false

    /// How long another writer is waited for.
    private static let patience: Int32 = 5_000

    init(path: String, _ access: StoreAccess) throws(StoreError) {
        self.path = path
        if Glibc.access(path, F_OK) != 0 {
            guard access == .writing else { throw .missing(path) }
            try Self.make(path)
        }
        handle = try Self.open(path, SQLITE_OPEN_READWRITE)
        identity = FileIdentity(path: path)
        do throws(StoreError) {
            try prepare(access)
        } catch {
            try freeze(orThrow: error)
        }
    }

    deinit { sqlite3_close_v2(handle) }

    /// Whether the path still leads to the file that is open, as it is.
    var isStillThere: Bool { !isFrozen && FileIdentity(path: path) == identity }

    /// On a read-only disk.
    private func freeze(orThrow error: StoreError) throws(StoreError) {
        guard Glibc.access(Self.folder(of: path), W_OK) != 0, Glibc.access("\(path)-wal", F_OK) != 0 else {
            throw error
        }
        let frozen = try Self.open(Self.frozenURI(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
        sqlite3_close_v2(handle)
        handle = frozen
        isFrozen = true
        try checkKind()
    }

    /// sqlite.org/uri.html.
    private static func frozenURI(_ path: String) -> String {
        let escaped = path.utf8.flatMap { byte in
            "?#%".utf8.contains(byte) ? Array("%\(hexadecimal([byte]))".utf8) : [byte]
        }
        return "file:\(String(decoding: escaped, as: UTF8.self))?immutable=1"
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    /// A programme's text has private links in it: its store is its owner's alone, until they say otherwise.
    private static func make(_ path: String) throws(StoreError) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .opening(path, errno) }
        close(descriptor)
    }

    private static func open(_ path: String, _ flags: Int32) throws(StoreError) -> OpaquePointer {
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let handle else { throw .failed(path, "out of memory") }
        guard code == SQLITE_OK else {
            defer { sqlite3_close_v2(handle) }
            throw StoreError(code, sqlite3_system_errno(handle), path, String(cString: sqlite3_errmsg(handle)))
        }
        sqlite3_busy_timeout(handle, patience)
        return handle
    }

    private func prepare(_ access: StoreAccess) throws(StoreError) {
        try execute("PRAGMA foreign_keys = ON")
        let isReading = access == .reading
        if isReading { try execute("PRAGMA query_only = ON") }
        try checkKind()
        guard !isReading else { return }
        // A file that cannot be written can still be read, and a server then goes on.
        guard sqlite3_db_readonly(handle, "main") == 0 else { return }
        try execute("PRAGMA journal_mode = WAL")
        try execute("PRAGMA synchronous = FULL")
        if try version() < Schema.version { try migrate() }
    }

    private func checkKind() throws(StoreError) {
        let application = try integer("PRAGMA application_id")
        let version = try version()
        if version > Schema.version, application == Schema.applicationID {
            throw .newerSchema(path, found: version, known: Schema.version)
        }
        guard application != Schema.applicationID else { return }
        guard application == 0, version == 0, try integer("SELECT count(*) FROM sqlite_schema") == 0 else {
            throw .foreign(path)
        }
    }

    private func version() throws(StoreError) -> Int { try integer("PRAGMA user_version") }

    /// Every step that is missing, in one transaction.
    private func migrate() throws(StoreError) {
        try writing { () throws(StoreError) in
            let from = try version()
            for step in Schema.steps.dropFirst(from) { for statement in step { try execute(statement) } }
            try execute("PRAGMA user_version = \(Schema.version)")
        }
    }

    /// Whether it has its tables yet: a file that was made but never filled is an empty store.
    func hasTables() throws(StoreError) -> Bool { try version() > 0 }

    func writing<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        try transaction("BEGIN IMMEDIATE", body)
    }

    /// One state of the store for several questions.
    func reading<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        try transaction("BEGIN", body)
    }

    private func transaction<Result>(
        _ begin: String, _ body: () throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try execute(begin)
        do throws(StoreError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // Some errors have rolled back already; then this one is in vain.
            sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
            throw error
        }
    }

    func execute(_ sql: String) throws(StoreError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(code) }
    }

    func integer(_ sql: String) throws(StoreError) -> Int {
        let statement = try SQLiteStatement(sql, self)
        return try statement.step() ? statement.integer(0) : 0
    }

    func error(_ code: Int32) -> StoreError {
        StoreError(code, sqlite3_system_errno(handle), path, String(cString: sqlite3_errmsg(handle)))
    }
}

/// Which file a path leads to.
private struct FileIdentity: Equatable {
    let device: UInt
    let number: UInt

    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
    }
}
