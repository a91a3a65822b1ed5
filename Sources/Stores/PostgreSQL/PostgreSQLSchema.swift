/// The tables, in a schema of their own, written so that an administrator can read them with `psql`. A change of them is one
/// more step at the end.
enum PostgreSQLSchema {
    static var version: Int { steps.count }

    /// What migrations wait for each other by, and what listeners listen to.
    static let lock = 0x506C_6E79
    static let channel = "plenary_editions"

    /// Each leads from the version that is its place to the next.
    static let steps: [[String]] = [
        [
            "CREATE TABLE plenary.store (version bigint NOT NULL)",
            "INSERT INTO plenary.store VALUES (0)",
            """
            CREATE TABLE plenary.editions (
              programme text NOT NULL,
              number bigint NOT NULL CHECK (number > 0),
              namespace text NOT NULL,
              instant bigint NOT NULL, -- seconds since 1970
              note bytea, -- UTF-8; it may hold what a text may not
              zone_data text NOT NULL,
              digest text NOT NULL, -- SHA-256 of the files
              PRIMARY KEY (programme, number)
            )
            """,
            // A text that several editions share is kept once.
            "CREATE TABLE plenary.texts (digest text PRIMARY KEY, text bytea NOT NULL)",
            """
            CREATE TABLE plenary.files (
              programme text NOT NULL,
              number bigint NOT NULL,
              place bigint NOT NULL, -- 0 is the programme file
              name text NOT NULL,
              digest text NOT NULL REFERENCES plenary.texts (digest),
              PRIMARY KEY (programme, number, place),
              FOREIGN KEY (programme, number) REFERENCES plenary.editions (programme, number)
            )
            """,
            // What calendars have been told of each showing. A row holds from its edition on, until a later one of that showing.
            """
            CREATE TABLE plenary.ledger (
              programme text NOT NULL,
              session text NOT NULL,
              encore text NOT NULL, -- '' is the first showing, '_2027-09-01' a date of a series
              since bigint NOT NULL, -- the edition
              "start" bigint NOT NULL,
              "end" bigint NOT NULL,
              status text NOT NULL,
              created bigint NOT NULL,
              modified bigint NOT NULL,
              sequence bigint NOT NULL,
              content text NOT NULL,
              described bigint, -- the last edition that had it; NULL: it is still there
              PRIMARY KEY (programme, session, encore, since),
              FOREIGN KEY (programme, since) REFERENCES plenary.editions (programme, number)
            )
            """,
            """
            CREATE VIEW plenary.readable_editions AS
              SELECT programme, number, to_timestamp(instant) AS released,
                CASE WHEN position('\\x00'::bytea IN note) = 0 THEN convert_from(note, 'UTF8') END AS note, zone_data,
                (SELECT count(*) FROM plenary.files f WHERE f.programme = e.programme AND f.number = e.number) AS files
              FROM plenary.editions e
            """,
        ]
    ]
}

extension PostgreSQLConnection {
    /// Makes the tables, or those that are missing; to a reader, a store without tables is none.
    func prepare(_ access: StoreAccess) throws(StoreError) {
        let found = try version()
        guard found <= PostgreSQLSchema.version else {
            throw .newerSchema(address.description, found: found, known: PostgreSQLSchema.version)
        }
        guard found < PostgreSQLSchema.version else { return }
        guard access == .writing else {
            if found == 0 { throw .missing(address.description) }
            throw .olderSchema(address.description)
        }
        try migrate()
    }

    private func version() throws(StoreError) -> Int {
        guard try query("SELECT 1 WHERE to_regclass('plenary.store') IS NOT NULL").rows.isEmpty == false else {
            return 0
        }
        let answer = try query("SELECT version FROM plenary.store")
        return answer.rows.isEmpty ? 0 : answer.integer(0, 0)
    }

    /// Every step that is missing, in one transaction; of two that do it at once, one waits and finds it done.
    private func migrate() throws(StoreError) {
        try writing { () throws(StoreError) in
            try execute("SELECT pg_advisory_xact_lock(\(PostgreSQLSchema.lock))")
            let from = try version()
            if try query("SELECT 1 WHERE to_regnamespace('plenary') IS NULL").rows.count == 1 {
                try execute("CREATE SCHEMA plenary")
            } else if from == 0, try hasRelations() {
                throw .foreign(address.description)
            }
            for step in PostgreSQLSchema.steps.dropFirst(from) { for statement in step { try execute(statement) } }
            try execute("UPDATE plenary.store SET version = \(PostgreSQLSchema.version)")
        }
    }

    private func hasRelations() throws(StoreError) -> Bool {
        try query("SELECT 1 FROM pg_class WHERE relnamespace = to_regnamespace('plenary') LIMIT 1").rows.count > 0
    }
}
