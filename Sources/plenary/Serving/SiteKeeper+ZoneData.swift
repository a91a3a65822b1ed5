internal import Chronology
internal import Diagnostics
internal import ProgrammeFiles
internal import Programmes
internal import Releasing
internal import Stores

extension SiteKeeper {
    /// Goes on with newer zone data: timetables are made again, and sessions that the data move become an edition.
    mutating func adopt(_ newer: TimeZoneDatabase) {
        context.remark("time zone data \(database.release) → \(newer.release)")
        database = newer
        unsettled = Set(served.keys)
        settleZoneData()
        for (_, shown) in served.sorted(by: { $0.key < $1.key }) where shown.zoneRelease != newer.release {
            render(shown)
        }
    }

    /// Of several servers that share a store the first releases the edition, and the others find it released.
    mutating func settleZoneData() {
        for id in unsettled.sorted() {
            guard let record = served[id]?.record else { continue }
            do {
                try releaseMoved(record)
                unsettled.remove(id)
            } catch {
                // What the store fails to take is tried again with the next refresh.
                if case .store(let error) = error, !error.isFinal { return say(error) }
                unsettled.remove(id)
                refused(error, record)
            }
        }
    }

    /// From the text that was released, whatever its author is writing meanwhile.
    private mutating func releaseMoved(_ record: EditionRecord) throws(Refusal) {
        let now = context.world.clock()
        let judged: JudgedProgramme
        do {
            judged = try JudgedProgramme.read(
                record.mainFile, through: record.fileAccess, zones: database, today: now.utc.date)
        } catch { return complain("\(record.programme)@\(record.number) \(error.reason)") }
        guard let schedule = judged.schedule, !judged.hasErrors else {
            throw .diagnostics(judged.diagnostics.filter { $0.severity == .error })
        }
        let releaser = Releaser(into: store, database: database)
        try releaser.checkThatStoreHas(record.programme, record.number)
        show(try releaser.release(judged.document, schedule, at: now))
    }

    private func refused(_ refusal: Refusal, _ record: EditionRecord) {
        let name = "\(record.programme)@\(record.number)"
        switch refusal {
        case .diagnostics(let diagnostics):
            for diagnostic in diagnostics { complain("\(name): \(diagnostic.message) [\(diagnostic.code)]") }
            complain(
                "\(name): under the time zone data \(database.release) it has errors; its sessions stay where they were"
            )
        case .store(let error): complain("\(name): \(error)")
        case .loading(let trouble): complain("\(name): \(trouble)")
        case .zoneData(let message): complain("\(name): \(message)")
        }
    }
}

extension StoreError {
    /// Whether trying again with the same would be in vain.
    fileprivate var isFinal: Bool {
        switch self {
        case .conflict, .lost: true
        default: false
        }
    }
}
