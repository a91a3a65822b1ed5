internal import Chronology
internal import Digests
internal import Programmes
internal import Scheduling

extension SQLiteConnection {
    func latestNumber(of programme: ID<Programme>) throws(StoreError) -> Int {
        guard try hasTables() else { return 0 }
        let query = try SQLiteStatement("SELECT max(number) FROM editions WHERE programme = ?", self)
        try query.bind([.text(programme.description)])
        return try query.step() ? query.integer(0) : 0
    }

    func latestNumbers() throws(StoreError) -> [ID<Programme>: Int] {
        guard try hasTables() else { return [:] }
        let query = try SQLiteStatement("SELECT programme, max(number) FROM editions GROUP BY programme", self)
        var numbers: [ID<Programme>: Int] = [:]
        while try query.step() { numbers[ID(query.text(0))] = query.integer(1) }
        return numbers
    }

    func summaries(of programme: ID<Programme>?) throws(StoreError) -> [EditionSummary] {
        guard try hasTables() else { return [] }
        let query = try SQLiteStatement(
            """
            SELECT programme, number, instant, note, zone_data, digest FROM editions
            WHERE ?1 IS NULL OR programme = ?1 ORDER BY programme, number
            """, self)
        try query.bind([programme.map { .text($0.description) }])
        var found: [EditionSummary] = []
        while try query.step() {
            found.append(
                EditionSummary(
                    programme: ID(query.text(0)), number: query.integer(1),
                    instant: Instant(secondsSinceEpoch: query.integer(2)), note: query.textOrNil(3),
                    zoneRelease: query.text(4), digest: query.text(5)))
        }
        return found
    }

    /// Within a transaction, so that all its parts are of one state.
    func record(of programme: ID<Programme>, number: Int) throws(StoreError) -> EditionRecord? {
        guard try hasTables() else { return nil }
        let query = try SQLiteStatement(
            "SELECT namespace, instant, note, zone_data, digest FROM editions WHERE programme = ? AND number = ?", self)
        try query.bind([.text(programme.description), .integer(number)])
        guard try query.step() else { return nil }
        return EditionRecord(
            programme: programme, namespace: query.text(0), number: number,
            instant: Instant(secondsSinceEpoch: query.integer(1)), note: query.textOrNil(2), zoneRelease: query.text(3),
            files: try files(of: programme, number), ledger: try ledger(of: programme, number), digest: query.text(4))
    }

    private func files(of programme: ID<Programme>, _ number: Int) throws(StoreError) -> [KeptFile] {
        let query = try SQLiteStatement(
            """
            SELECT f.name, t.text FROM files f JOIN texts t ON t.id = f.text
            WHERE f.programme = ? AND f.number = ? ORDER BY f.place
            """, self)
        try query.bind([.text(programme.description), .integer(number)])
        var files: [KeptFile] = []
        while try query.step() { files.append(KeptFile(name: query.text(0), bytes: query.bytes(1))) }
        return files
    }

    func insert(_ record: EditionRecord) throws(StoreError) {
        let edition = try SQLiteStatement("INSERT INTO editions VALUES (?, ?, ?, ?, ?, ?, ?)", self)
        try edition.run(
            .text(record.programme.description), .integer(record.number), .text(record.namespace),
            .integer(record.instant.secondsSinceEpoch), record.note.map(SQLiteValue.text), .text(record.zoneRelease),
            .text(record.digest))
        try insertFiles(of: record)
        try insertLedger(of: record)
    }

    private func insertFiles(of record: EditionRecord) throws(StoreError) {
        let text = try SQLiteStatement("INSERT INTO texts (digest, text) VALUES (?, ?) ON CONFLICT DO NOTHING", self)
        let file = try SQLiteStatement(
            "INSERT INTO files VALUES (?, ?, ?, ?, (SELECT id FROM texts WHERE digest = ?))", self)
        for (place, kept) in record.files.enumerated() {
            let digest = SQLiteValue.text(hexadecimal(SHA256.digest(kept.bytes)))
            try text.run(digest, .bytes(kept.bytes))
            try file.run(
                .text(record.programme.description), .integer(record.number), .integer(place), .text(kept.name), digest)
        }
    }
}
