internal import Exports
internal import Chronology
internal import Programmes
internal import Releasing
internal import Scheduling
internal import Stores
internal import Web

extension SiteKeeper {
    mutating func show(_ record: EditionRecord) {
        do { show(try EditionLoading(from: store, database: database).edition(of: record), of: record) } catch {
            if case .store(let error) = error { say(error) } else { complain("\(error)") }
        }
    }

    mutating func show(_ edition: Edition, of record: EditionRecord, _ written: WrittenEvents = .none) {
        serve(edition, of: record, history: history(upTo: edition), written)
        context.remark("serving /\(record.programme)/, edition \(edition.number)")
    }

    private mutating func serve(
        _ edition: Edition, of record: EditionRecord, history: [ReleasedChanges], _ written: WrittenEvents = .none
    ) {
        served[record.programme] = Served(
            record: record, edition: edition, history: history,
            site: ProgrammeSite(
                edition, zoneRelease: record.zoneRelease, history: history, database: database,
                publicAddress: publicAddress, written: written), zoneRelease: database.release)
        revision += 1
    }

    /// Makes a site's timetables again, by the zone data of now. Where the store fails the edition is taken as it is: all that
    /// the data could change in it is the breaks.
    mutating func render(_ shown: Served) {
        let loaded = try? EditionLoading(from: store, database: database).edition(of: shown.record)
        serve(loaded ?? shown.edition, of: shown.record, history: shown.history)
    }

    /// What is served already is gone on from: to read every earlier edition again takes its time.
    private mutating func history(upTo edition: Edition) -> [ReleasedChanges] {
        if let served = served[edition.programme.id], served.number == edition.number - 1 {
            return [ReleasedChanges(of: edition, since: served.edition)] + served.history.prefix(49)
        }
        do { return try EditionLoading(from: store, database: database).history(upTo: edition) } catch {
            if case .store(let error) = error { say(error) } else { complain("\(error)") }
            return []
        }
    }
}
