package import Chronology
internal import Diagnostics
internal import ProgrammeFiles
package import Programmes
package import Scheduling
package import Stores

/// Makes editions of what a store keeps: as they were released, at the instants of their release.
package struct EditionLoading: Sendable {
    let store: any EditionStore
    package let database: TimeZoneDatabase

    package init(from store: any EditionStore, database: TimeZoneDatabase) {
        self.store = store
        self.database = database
    }

    package enum Trouble: Error, Hashable, Sendable {
        case store(StoreError)
        case unknown(EditionName, latest: Int?)
        /// Its text is no programme to this version of the tool.
        case unreadable(EditionName)
    }

    package func load(_ name: EditionName) throws(Trouble) -> Edition {
        try edition(of: try record(name))
    }

    package func record(_ name: EditionName) throws(Trouble) -> EditionRecord {
        if let record = try kept(name) { return record }
        throw .unknown(name, latest: try latestNumber(of: name.programme))
    }

    /// Nil where none was released yet.
    package func latest(of programme: ID<Programme>) throws(Trouble) -> Edition? {
        let record: EditionRecord?
        do { record = try store.latest(of: programme) } catch { throw .store(error) }
        guard let record else { return nil }
        return try edition(of: record)
    }

    package func edition(of record: EditionRecord) throws(Trouble) -> Edition {
        let programme = try programme(of: record)
        return try edition(
            number: record.number, at: record.instant, note: record.note,
            of: Scheduler.schedule(programme, zones: database).schedule, record.ledger)
    }

    /// An edition that is not in the store yet, but whose predecessors are.
    func edition(
        number: Int, at instant: Instant, note: String?, of schedule: Schedule, _ ledger: Ledger
    ) throws(Trouble) -> Edition {
        let gone = ledger.entries.filter { $0.edition != number && $0.isTold(at: instant) }
        var earlier: [Int: Programme] = [:]
        for number in Set(gone.map(\.edition)) {
            let name = EditionName(programme: schedule.programme.id, number: number)
            if let record = try kept(name) { earlier[number] = try programme(of: record) }
        }
        return Edition.released(
            number: number, instant: instant, note: note, schedule: schedule, ledger: ledger, database: database,
            earlier: { earlier[$0] })
    }

    private func kept(_ name: EditionName) throws(Trouble) -> EditionRecord? {
        do { return try store.record(of: name.programme, number: name.number) } catch { throw .store(error) }
    }

    private func latestNumber(of programme: ID<Programme>) throws(Trouble) -> Int? {
        do { return try store.latestNumbers()[programme] } catch { throw .store(error) }
    }

    private func programme(of record: EditionRecord) throws(Trouble) -> Programme {
        let document = ProgrammeDocument.read(record.mainFile, through: record.fileAccess, zones: database)
        guard let programme = try? document.get().programme else {
            throw .unreadable(EditionName(programme: record.programme, number: record.number))
        }
        return programme
    }
}

extension EditionLoading.Trouble: CustomStringConvertible {
    package var description: String {
        switch self {
        case .store(let error): error.description
        case .unknown(let name, nil): "no edition of \(name.programme) has been released"
        case .unknown(let name, let latest?): "there is no edition \(name): the latest is \(name.programme)@\(latest)"
        case .unreadable(let name): "the text of \(name) is no programme to this version of plenary"
        }
    }
}
