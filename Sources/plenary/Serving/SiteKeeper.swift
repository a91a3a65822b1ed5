internal import Chronology
internal import Diagnostics
internal import ProgrammeFiles
internal import Programmes
internal import Releasing
internal import Scheduling
internal import Stores
internal import Web

/// Releases what has changed in the files and is clean, and makes sites of the store's latest editions.
struct SiteKeeper: Sendable {
    let folders: ProgrammeFolders
    /// Whether programmes of the store are served too that have no file here.
    let servesWholeStore: Bool
    let store: any EditionStore
    let url: StoreURL
    let publicAddress: String?
    let context: Context
    let database: TimeZoneDatabase

    /// By path of the programme file.
    private var files: [String: Known] = [:]
    private var served: [ID<Programme>: Served] = [:]
    /// What was last said of the store.
    private var trouble: String?
    private var isStarted = false
    /// Grows with every change of what is served.
    private(set) var revision = 0

    private struct Known {
        /// Nil for a file that names none.
        let programme: ID<Programme>?
        /// All files it was read from.
        let files: [String]
        /// It is clean, but the store failed: it is tried again.
        var isWaiting = false
    }

    private struct Served {
        let edition: Edition
        /// The newest first.
        let history: [ReleasedChanges]
        let site: ProgrammeSite

        var number: Int { edition.number }
    }

    init(
        folders: ProgrammeFolders, servesWholeStore: Bool, store: any EditionStore, url: StoreURL,
        publicAddress: String?, context: Context, database: TimeZoneDatabase
    ) {
        self.folders = folders
        self.servesWholeStore = servesWholeStore
        self.store = store
        self.url = url
        self.publicAddress = publicAddress
        self.context = context
        self.database = database
    }

    var snapshot: SiteSnapshot { SiteSnapshot(programmes: served.values.map(\.site)) }

    var watched: Set<String> {
        Set(files.values.flatMap(\.files)).union(files.keys).union(folders.named)
    }

    private var programmeFiles: [String] {
        folders.programmeFiles(through: context.world.files, database)
    }

    mutating func start() throws(Failure) {
        let paths = programmeFiles
        var unread: [String] = []
        for path in paths { if let message = consider(path, isStart: true) { unread.append(message) } }
        refresh()
        isStarted = true
        guard served.isEmpty else {
            for message in unread + (trouble.map { [$0] } ?? []) { complain(message) }
            return
        }
        if let trouble { throw .world(trouble) }
        if paths.isEmpty { throw .world("no programme file (.yaml) in \(folders.named.joined(separator: ", "))") }
        if !unread.isEmpty { throw .world(unread.joined(separator: "\nplenary: ")) }
        throw .programme
    }

    mutating func reload(_ changed: Set<String>) {
        // The store may lie in a watched folder: what we write ourselves is no news.
        guard changed.contains(where: { !isOfStore($0) }) else { return }
        for path in programmeFiles {
            // A file that was never good is tried again at every change: an include of it may have been mended.
            let isTouched = files[path].map { !changed.isDisjoint(with: $0.files) } ?? true
            let isServed = files[path]?.programme.map { served[$0] != nil } ?? false
            guard isTouched || !isServed else { continue }
            if let message = consider(path, isStart: false) { complain(message) }
        }
    }

    private func isOfStore(_ path: String) -> Bool {
        guard case .sqlite(let store) = url else { return false }
        func name(_ path: String) -> Substring {
            path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        }
        return ["", "-wal", "-shm", "-journal"].contains { name(path) == name(store) + $0 }
    }

    /// Shows what other processes have released, and tries again what the store refused.
    mutating func refresh() {
        do throws(StoreError) {
            let known = Set(files.values.compactMap(\.programme))
            for (id, number) in try store.latestNumbers() where servesWholeStore || known.contains(id) {
                guard number > served[id]?.number ?? 0, let record = try store.latest(of: id) else { continue }
                show(record)
            }
            if !files.values.contains(where: \.isWaiting) { settle() }
        } catch {
            say(error)
            return
        }
        for (path, known) in files.sorted(by: { $0.key < $1.key }) where known.isWaiting {
            _ = consider(path, isStart: false)
        }
    }
}

extension SiteKeeper {
    /// Reads a file and releases what is new and clean in it. What is returned says why it cannot be read.
    private mutating func consider(_ path: String, isStart: Bool) -> String? {
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
            switch try releaser.release(judged.document, schedule, at: now) {
            case .unchanged(let record): if served[id]?.number != record.number { show(record) }
            case .next(let next): show(next.edition)
            }
            settle()
        } catch {
            refused(error, judged.document.files, path)
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
        }
    }

    private mutating func show(_ record: EditionRecord) {
        do { show(try EditionLoading(from: store, database: database).edition(of: record)) } catch {
            if case .store(let error) = error { say(error) } else { complain("\(error)") }
        }
    }

    private mutating func show(_ edition: Edition) {
        let id = edition.programme.id
        let history = history(upTo: edition)
        served[id] = Served(
            edition: edition, history: history,
            site: ProgrammeSite(edition, history: history, database: database, publicAddress: publicAddress))
        revision += 1
        context.remark("serving /\(id)/, edition \(edition.number)")
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

    /// A store that goes on failing is spoken of once.
    private mutating func say(_ error: StoreError) {
        let message = "\(error)"
        if trouble != message, isStarted { complain("\(message); what was served goes on being served") }
        trouble = message
    }

    private mutating func settle() {
        if trouble != nil, isStarted { context.remark("the store works again") }
        trouble = nil
    }

    private func complain(_ message: String) {
        context.console.complain("plenary: \(madeVisible(message))\n")
    }
}
