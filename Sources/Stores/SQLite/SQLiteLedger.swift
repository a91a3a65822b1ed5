internal import Chronology
internal import Programmes
internal import Scheduling

/// A row is written only where an entry is another one than before: an edition that moves one session of ten thousand adds one.
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
        while try query.step() { entries.append(try entry(of: query, number)) }
        return Ledger(entries: entries)
    }

    private func entry(of row: borrowing SQLiteStatement, _ number: Int) throws(StoreError) -> Ledger.Entry {
        let (start, end) = (Instant(secondsSinceEpoch: row.integer(3)), Instant(secondsSinceEpoch: row.integer(4)))
        guard start <= end, let status = Session.Status(rawValue: row.text(5)),
            let showing = ShowingID(ID(row.text(0)), part: row.text(1))
        else {
            throw .damaged(path, "the ledger's row of \(row.text(0)) makes no sense")
        }
        return Ledger.Entry(
            showing: showing,
            interval: Interval(start: start, end: end), status: status,
            stamp: Stamp(
                created: Instant(secondsSinceEpoch: row.integer(6)),
                lastModified: Instant(secondsSinceEpoch: row.integer(7)), sequence: row.integer(8)),
            content: row.text(9), edition: row.integerOrNil(10) ?? number)
    }

    func insertLedger(of record: EditionRecord) throws(StoreError) {
        let before = try ledger(of: record.programme, record.number - 1)
        let row = try SQLiteStatement("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self)
        for entry in record.ledger.entries {
            if let old = before[entry.showing], old.saysAsMuch(as: entry, before: record.number) { continue }
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

extension Ledger.Entry {
    /// Whether an entry of the edition before reads as this one does in edition `number`.
    fileprivate func saysAsMuch(as next: Ledger.Entry, before number: Int) -> Bool {
        let isStillThere = edition == number - 1 && next.edition == number
        return interval == next.interval && status == next.status && stamp == next.stamp && content == next.content
            && (isStillThere || edition < number - 1 && edition == next.edition)
    }
}
