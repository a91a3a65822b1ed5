internal import Chronology
internal import Diagnostics
internal import ProgrammeFiles
internal import Programmes
internal import Releasing
internal import Scheduling
internal import Stores

extension SiteKeeper {
    /// Reads a file and releases what is new and clean in it. What is returned says why it cannot be read.
    mutating func consider(_ path: String, isStart: Bool) -> String? {
        let judged: JudgedProgramme
        do { judged = try JudgedProgramme.read(path, in: context.world, zones: database) } catch {
            if case .world(let message) = error { return message }
            return nil
        }
        let id = judged.document.programme?.id
        let isWaiting = files[path]?.isWaiting ?? false
        if let id, let twin = files.first(where: { $0.key != path && $0.value.programme == id })?.key {
            complain("\(path) has the id \(id) of \(twin): it is not served")
            return nil
        }
        files[path] = Known(programme: id, files: judged.document.files.all.map(\.path))
        if !isWaiting { context.report(judged.diagnostics.filter { $0.severity == .error }, in: judged.document.files) }
        guard let schedule = judged.schedule, !judged.hasErrors else {
            let isServed = id.map { served[$0] != nil } ?? !isStart
            let meanwhile = isServed ? "what was served before goes on being served" : "it is not served"
            context.remark("\(path): has errors; \(meanwhile)")
            return nil
        }
        release(judged, schedule, at: path, isStart: isStart)
        return nil
    }

    private mutating func release(_ judged: JudgedProgramme, _ schedule: Schedule, at path: String, isStart: Bool) {
        let releaser = Releaser(into: store, database: database)
        let id = schedule.programme.id
        do throws(Refusal) {
            if let served = served[id] { try releaser.checkThatStoreHas(id, served.number) }
            if isStart, let older = try releaser.supersededEdition(of: judged.document, schedule) {
                context.remark(
                    "\(path): is the text of \(id)@\(older), which was followed by others: not released again")
                return
            }
            // A store in memory is stamped with the files' date, so that a restart changes no byte of a feed.
            let now = url != .memory ? context.world.clock() : ProgrammeFolders.lastChange(of: files[path]?.files ?? [])
            show(try releaser.release(judged.document, schedule, at: now))
            settle()
        } catch {
            refused(error, judged.document.files, path)
        }
    }

    mutating func show(_ preparation: Preparation) {
        switch preparation {
        case .unchanged(let record): if served[record.programme]?.number != record.number { show(record) }
        case .next(let next): show(next.edition, of: next.record, next.events)
        }
    }

    private mutating func refused(_ refusal: Refusal, _ sources: SourceFiles, _ path: String) {
        switch refusal {
        case .diagnostics(let diagnostics): context.report(diagnostics, in: sources)
        case .loading(.store(let error)), .store(let error):
            // The edition of the other writer is shown by the next refresh; whose text is right is for people to say.
            if case .conflict = error { return complain("\(path): \(error)") }
            files[path]?.isWaiting = true
            say(error)
        case .loading(let trouble): complain("\(path): \(trouble)")
        case .zoneData(let message): complain("\(path): \(message)")
        }
    }
}
