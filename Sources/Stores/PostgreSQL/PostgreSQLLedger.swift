internal import Chronology
internal import Programmes
internal import Scheduling

extension PostgreSQLConnection {
    func ledger(of programme: ID<Programme>, _ number: Int) throws(StoreError) -> Ledger {
        let answer = try query(
            """
            SELECT DISTINCT ON (session, encore)
              session, encore, "start", "end", status, created, modified, sequence, content, described
            FROM plenary.ledger WHERE programme = $1 AND since <= $2::bigint ORDER BY session, encore, since DESC
            """, .text(programme.description), .integer(number))
        var entries: [Ledger.Entry] = []
        for row in answer.rows {
            let entry = Ledger.Entry(
                session: answer.text(row, 0), part: answer.text(row, 1), start: answer.integer(row, 2),
                end: answer.integer(row, 3), status: answer.text(row, 4), created: answer.integer(row, 5),
                modified: answer.integer(row, 6), sequence: answer.integer(row, 7), content: answer.text(row, 8),
                edition: answer.integerOrNil(row, 9) ?? number)
            guard let entry else {
                throw .damaged(
                    address.description, "the ledger's row of \(answer.text(row, 0)) makes no sense")
            }
            entries.append(entry)
        }
        return Ledger(entries: entries)
    }

    /// By COPY: ten thousand rows one by one would each wait for the network.
    func insertLedger(of record: EditionRecord) throws(StoreError) {
        let before = try ledger(of: record.programme, record.number - 1)
        var rows: [UInt8] = []
        for entry in record.entries(notIn: before) {
            let (stamp, interval) = (entry.stamp, entry.interval)
            let numbers = [stamp.created.secondsSinceEpoch, stamp.lastModified.secondsSinceEpoch, stamp.sequence]
            let columns =
                [record.programme.description, entry.showing.session.description, entry.showing.part]
                + ["\(record.number)", "\(interval.start.secondsSinceEpoch)", "\(interval.end.secondsSinceEpoch)"]
                + [entry.status.rawValue] + numbers.map(String.init) + [entry.content]
            let described = entry.edition == record.number ? "\\N" : "\(entry.edition)"
            rows += (columns.map(Self.escaped) + [described]).joined(separator: "\t").utf8 + [UInt8(ascii: "\n")]
        }
        if !rows.isEmpty { try copy("COPY plenary.ledger FROM STDIN", rows) }
    }

    /// postgresql.org/docs/15/sql-copy.html, "Text Format".
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\r")
    }
}
