internal import Chronology
internal import Programmes
internal import Scheduling

extension SQLiteConnection {
    func ledger(of programme: ID<Programme>, _ number: Int) throws(StoreError) -> Ledger {
        // Beside max(), SQLite gives the other columns of the row that has it (sqlite.org/lang_select.html#bareagg).
        let query = try SQLiteStatement(
            """
            SELECT session, encore, max(since), start, "end", status, created, modified, sequence, content, described
            FROM ledger WHERE programme = ? AND since <= ? GROUP BY session, encore
            """, self)
        try query.bind([.text(programme.description), .integer(number)])
        var entries: [Ledger.Entry] = []
        while try query.step() {
            let entry = Ledger.Entry(
                session: query.text(0), part: query.text(1), start: query.integer(3), end: query.integer(4),
                status: query.text(5), created: query.integer(6), modified: query.integer(7),
                sequence: query.integer(8), content: query.text(9), edition: query.integerOrNil(10) ?? number)
            guard let entry else { throw .damaged(path, "the ledger's row of \(query.text(0)) makes no sense") }
            entries.append(entry)
        }
        return Ledger(entries: entries)
    }

    func insertLedger(of record: EditionRecord) throws(StoreError) {
        let before = try ledger(of: record.programme, record.number - 1)
        let row = try SQLiteStatement("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self)
        for entry in record.entries(notIn: before) {
            let (stamp, interval) = (entry.stamp, entry.interval)
            try row.run(
                .text(record.programme.description), .text(entry.showing.session.description),
                .text(entry.showing.part), .integer(record.number),
                .integer(interval.start.secondsSinceEpoch), .integer(interval.end.secondsSinceEpoch),
                .text(entry.status.rawValue), .integer(stamp.created.secondsSinceEpoch),
                .integer(stamp.lastModified.secondsSinceEpoch), .integer(stamp.sequence), .text(entry.content),
                entry.edition == record.number ? nil : .integer(entry.edition))
        }
    }
}
