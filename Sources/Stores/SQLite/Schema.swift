/// The tables, written so that an administrator can read them with `sqlite3`. A change of them is one more step at the end.
enum Schema {
    /// In the file's header: "Plny".
    static let applicationID = 0x506C_6E79

    static var version: Int { steps.count }

    /// Each leads from the version that is its place to the next.
    static let steps: [[String]] = [
        [
            """
            CREATE TABLE editions (
              programme TEXT NOT NULL,
              number INTEGER NOT NULL CHECK (number > 0),
              namespace TEXT NOT NULL,
              instant INTEGER NOT NULL, -- seconds since 1970
              note TEXT,
              zone_data TEXT NOT NULL,
              digest TEXT NOT NULL, -- SHA-256 of the files
              PRIMARY KEY (programme, number)
            ) STRICT, WITHOUT ROWID
            """,
            // A text that several editions share is kept once.
            "CREATE TABLE texts (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT",
            """
            CREATE TABLE files (
              programme TEXT NOT NULL,
              number INTEGER NOT NULL,
              place INTEGER NOT NULL, -- 0 is the programme file
              name TEXT NOT NULL,
              text INTEGER NOT NULL REFERENCES texts (id),
              PRIMARY KEY (programme, number, place),
              FOREIGN KEY (programme, number) REFERENCES editions (programme, number)
            ) STRICT, WITHOUT ROWID
            """,
            // What calendars have been told of each showing. A row holds from its edition on, until a later one of that showing.
            """
            CREATE TABLE ledger (
              programme TEXT NOT NULL,
              session TEXT NOT NULL,
              encore TEXT NOT NULL, -- '' is the first showing, '_2027-09-01' a date of a series
              since INTEGER NOT NULL, -- the edition
              start INTEGER NOT NULL,
              "end" INTEGER NOT NULL,
              status TEXT NOT NULL,
              created INTEGER NOT NULL,
              modified INTEGER NOT NULL,
              sequence INTEGER NOT NULL,
              content TEXT NOT NULL,
              described INTEGER, -- the last edition that had it; NULL: it is still there
              PRIMARY KEY (programme, session, encore, since),
              FOREIGN KEY (programme, since) REFERENCES editions (programme, number)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE VIEW readable_editions AS
              SELECT programme, number, datetime(instant, 'unixepoch') AS released_utc, note, zone_data,
                (SELECT count(*) FROM files f WHERE f.programme = e.programme AND f.number = e.number) AS files
              FROM editions e
            """,
            "PRAGMA application_id = \(applicationID)",
        ]
    ]
}
