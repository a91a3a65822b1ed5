internal import Chronology
internal import Digests
internal import Programmes
internal import Scheduling

extension PostgreSQLConnection {
    func latestNumber(of programme: ID<Programme>) throws(StoreError) -> Int {
        let answer = try query(
            "SELECT max(number) FROM plenary.editions WHERE programme = $1", .text(programme.description))
        return answer.integerOrNil(0, 0) ?? 0
    }

    func latestNumbers() throws(StoreError) -> [ID<Programme>: Int] {
        let answer = try query("SELECT programme, max(number) FROM plenary.editions GROUP BY programme")
        var numbers: [ID<Programme>: Int] = [:]
        for row in answer.rows { numbers[ID(answer.text(row, 0))] = answer.integer(row, 1) }
        return numbers
    }

    func summaries(of programme: ID<Programme>?) throws(StoreError) -> [EditionSummary] {
        let answer = try query(
            """
            SELECT programme, number, instant, note, zone_data, digest FROM plenary.editions
            WHERE $1::text IS NULL OR programme = $1 ORDER BY programme COLLATE "C", number
            """, programme.map { .text($0.description) })
        var found: [EditionSummary] = []
        for row in answer.rows {
            found.append(
                EditionSummary(
                    programme: ID(answer.text(row, 0)), number: answer.integer(row, 1),
                    instant: Instant(secondsSinceEpoch: answer.integer(row, 2)), note: answer.textOrNil(row, 3),
                    zoneRelease: answer.text(row, 4), digest: answer.text(row, 5)))
        }
        return found
    }

    /// Within a transaction, so that all its parts are of one state.
    func record(of programme: ID<Programme>, number: Int) throws(StoreError) -> EditionRecord? {
        let answer = try query(
            """
            SELECT namespace, instant, note, zone_data, digest FROM plenary.editions
            WHERE programme = $1 AND number = $2::bigint
            """, .text(programme.description), .integer(number))
        guard answer.rows.count == 1 else { return nil }
        return EditionRecord(
            programme: programme, namespace: answer.text(0, 0), number: number,
            instant: Instant(secondsSinceEpoch: answer.integer(0, 1)), note: answer.textOrNil(0, 2),
            zoneRelease: answer.text(0, 3), files: try files(of: programme, number),
            ledger: try ledger(of: programme, number), digest: answer.text(0, 4))
    }

    private func files(of programme: ID<Programme>, _ number: Int) throws(StoreError) -> [KeptFile] {
        let answer = try query(
            """
            SELECT f.name, t.text FROM plenary.files f JOIN plenary.texts t USING (digest)
            WHERE f.programme = $1 AND f.number = $2::bigint ORDER BY f.place
            """, .text(programme.description), .integer(number))
        var files: [KeptFile] = []
        for row in answer.rows { files.append(KeptFile(name: answer.text(row, 0), bytes: answer.bytes(row, 1))) }
        return files
    }

    /// Waits for another writer of the same number, who then has won.
    func insert(_ record: EditionRecord) throws(StoreError) {
        let taken = try query(
            """
            INSERT INTO plenary.editions VALUES ($1, $2::bigint, $3, $4::bigint, $5, $6, $7)
            ON CONFLICT DO NOTHING RETURNING 1
            """,
            .text(record.programme.description), .integer(record.number), .text(record.namespace),
            .integer(record.instant.secondsSinceEpoch), record.note.map { .bytes(Array($0.utf8)) },
            .text(record.zoneRelease), .text(record.digest))
        guard taken.rows.count == 1 else { throw .conflict(latest: record.number) }
        try insertFiles(of: record)
        try insertLedger(of: record)
    }

    private func insertFiles(of record: EditionRecord) throws(StoreError) {
        let files = record.files.map { (kept: $0, digest: hexadecimal(SHA256.digest($0.bytes))) }
        // In one order for everybody, lest two writers wait for each other.
        for (kept, digest) in files.sorted(by: { $0.digest < $1.digest }) {
            _ = try query(
                "INSERT INTO plenary.texts VALUES ($1, $2) ON CONFLICT DO NOTHING", .text(digest), .bytes(kept.bytes))
        }
        for (place, file) in files.enumerated() {
            _ = try query(
                "INSERT INTO plenary.files VALUES ($1, $2::bigint, $3::bigint, $4, $5)",
                .text(record.programme.description), .integer(record.number), .integer(place), .text(file.kept.name),
                .text(file.digest))
        }
    }
}
