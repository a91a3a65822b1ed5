import Driving
import Programmes
import Stores
import Testing
import Threading

/// What every store promises. A new one is a line in `Kind` and gets all of it.
@Suite struct StoreContract {
    enum Kind: CaseIterable {
        case memory, sqlite, postgresql
    }

    /// An empty store, and where it lives.
    private func store(_ kind: Kind, in folder: TemporaryFolder) throws -> any EditionStore {
        switch kind {
        case .memory: return try AllStores.open(.memory, .writing)
        case .sqlite: return try AllStores.open(.sqlite(path: "\(folder.path)/p.sqlite"), .writing)
        case .postgresql:
            let name = "contract_" + folder.path.suffix(6).utf8.map { String($0, radix: 16) }.joined()
            return try AllStores.open(try StoreURL.parse(try PostgreSQLServer.database(name)), .writing)
        }
    }

    private let school = Records()

    @Test(arguments: Kind.allCases) func `an empty store has nothing`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        #expect(try store.latest(of: ID("school")) == nil)
        #expect(try store.record(of: ID("school"), number: 1) == nil)
        #expect(try store.summaries(of: nil).isEmpty)
        #expect(try store.latestNumbers().isEmpty)
    }

    @Test(arguments: Kind.allCases) func `what is appended is read back equal`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        let records = [1, 2, 3, 4].map { school.record($0, note: $0 == 2 ? "Moved the opening" : nil) }
        for record in records { try store.append(record) }
        for record in records { #expect(try store.record(of: ID("school"), number: record.number) == record) }
        #expect(try store.latest(of: ID("school")) == records[3])
        #expect(try store.summaries(of: ID("school")) == records.map(\.summary))
        #expect(try store.record(of: ID("school"), number: 5) == nil)
    }

    @Test(arguments: Kind.allCases, [0, 1, 3, -1, 4])
    func `only the next number is taken`(kind: Kind, number: Int) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        try store.append(school.record(1))
        #expect(throws: StoreError.conflict(latest: 1)) { try store.append(school.record(number)) }
        #expect(try store.summaries(of: nil).map(\.number) == [1])
        try store.append(school.record(2))
    }

    @Test(arguments: Kind.allCases) func `the first edition is number 1`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        #expect(throws: StoreError.conflict(latest: 0)) { try store.append(school.record(2)) }
    }

    @Test(arguments: Kind.allCases) func `programmes are numbered apart`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        let congress = Records(programme: ID("congress"), sessions: 5)
        try store.append(school.record(1))
        try store.append(congress.record(1))
        try store.append(school.record(2))
        #expect(try store.latestNumbers() == [ID("school"): 2, ID("congress"): 1])
        #expect(try store.latest(of: ID("congress")) == congress.record(1))
        #expect(
            try store.summaries(of: nil).map { "\($0.programme)@\($0.number)" } == [
                "congress@1", "school@1", "school@2",
            ])
        #expect(try store.summaries(of: ID("congress")).count == 1)
    }

    @Test(arguments: Kind.allCases, ["", "a'b;--", "日本語 🎉 עברית\u{0301}", "line\r\nline", "null \u{0} byte"])
    func `any text is kept to the byte`(kind: Kind, text: String) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        let record = school.record(1, note: text, text: text)
        try store.append(record)
        #expect(try store.latest(of: ID("school")) == record)
    }

    @Test(arguments: Kind.allCases) func `bytes that are no text are kept too`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        let plain = school.record(1)
        let record = EditionRecord(
            programme: plain.programme, namespace: plain.namespace, number: 1, instant: plain.instant, note: nil,
            zoneRelease: plain.zoneRelease, files: [KeptFile(name: "x", bytes: [0xFF, 0x00, 0xC3, 0x28])],
            ledger: plain.ledger, digest: plain.digest)
        try store.append(record)
        #expect(try store.latest(of: ID("school"))?.files == record.files)
    }

    @Test(arguments: Kind.allCases) func `many editions stay apart`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let store = try store(kind, in: folder)
        for number in 1...60 { try store.append(school.record(number)) }
        for number in 1...60 { #expect(try store.record(of: ID("school"), number: number) == school.record(number)) }
    }

    @Test(arguments: Kind.allCases) func `of two writers one wins and the other is told`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let stores =
            try kind == .memory
            ? Array(repeating: store(kind, in: folder), count: 2)
            : (0..<2).map { _ in try store(kind, in: folder) }
        let wins = Locked([0, 0])
        let others = Locked(0)
        let threads = stores.enumerated().map { index, store in
            Thread {
                for number in 1...40 {
                    do {
                        try store.append(Records().record(number, note: "writer \(index)"))
                        wins.withLock { $0[index] += 1 }
                    } catch StoreError.conflict {
                    } catch { others.withLock { $0 += 1 } }
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(others.withLock { $0 } == 0)
        #expect(wins.withLock { $0.reduce(0, +) } == 40)
        #expect(try stores[0].summaries(of: nil).map(\.number) == Array(1...40))
    }

    @Test(arguments: Kind.allCases) func `readers see whole editions while others write`(kind: Kind) throws {
        let folder = TemporaryFolder()
        let writer = try store(kind, in: folder)
        let reader = kind == .memory ? writer : try store(kind, in: folder)
        let torn = Locked<[String]>([])
        let isDone = Locked(false)
        let thread = Thread {
            while !isDone.withLock({ $0 }) {
                do {
                    guard let record = try reader.latest(of: ID("school")) else { continue }
                    if record != Records().record(record.number) { torn.withLock { $0.append("\(record.number)") } }
                } catch { torn.withLock { $0.append("\(error)") } }
            }
        }
        for number in 1...50 { try writer.append(school.record(number)) }
        isDone.withLock { $0 = true }
        thread.join()
        #expect(torn.withLock { $0 } == [])
    }
}
