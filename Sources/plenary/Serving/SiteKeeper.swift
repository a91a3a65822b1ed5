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
    var database: TimeZoneDatabase

    /// By path of the programme file.
    var files: [String: Known] = [:]
    var served: [ID<Programme>: Served] = [:]
    /// Those whose latest edition has not been held against the zone data of now.
    var unsettled: Set<ID<Programme>> = []
    /// What was last said of the store.
    var trouble: String?
    /// When the store last said which editions are the latest.
    private var confirmed: Instant
    /// Whether it did not when it was last asked.
    private var isStoreAway = false
    var isStarted = false
    /// Grows with every change of what is served.
    var revision = 0

    struct Known {
        /// Nil for a file that names none.
        let programme: ID<Programme>?
        /// All files it was read from.
        let files: [String]
        /// It is clean, but the store failed: it is tried again.
        var isWaiting = false
    }

    struct Served {
        let record: EditionRecord
        let edition: Edition
        /// The newest first.
        let history: [ReleasedChanges]
        let site: ProgrammeSite
        /// Of the data that the site's timetables were made by.
        let zoneRelease: String

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
        confirmed = context.world.clock()
    }

    var snapshot: SiteSnapshot {
        let index = SiteIndex(programmes: served.values.map(\.edition.programme), publicAddress: publicAddress)
        return SiteSnapshot(
            programmes: served.values.map(\.site), index: index.page, rootFiles: [index.style],
            asOf: isStoreAway ? confirmed : nil)
    }

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
        if folders.named.isEmpty { throw .world("there is no edition in \(url) yet: plenary release makes the first") }
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
            let numbers = try store.latestNumbers()
            confirm()
            let known = Set(files.values.compactMap(\.programme))
            for (id, number) in numbers where servesWholeStore || known.contains(id) {
                guard number > served[id]?.number ?? 0, let record = try store.latest(of: id) else { continue }
                show(record)
            }
            if !files.values.contains(where: \.isWaiting) { settle() }
        } catch {
            if !isStoreAway { revision += 1 }
            isStoreAway = true
            say(error)
            return
        }
        settleZoneData()
        for (path, known) in files.sorted(by: { $0.key < $1.key }) where known.isWaiting {
            _ = consider(path, isStart: false)
        }
    }

    private mutating func confirm() {
        if isStoreAway { revision += 1 }
        isStoreAway = false
        confirmed = context.world.clock()
    }

    /// A store that goes on failing is spoken of once.
    mutating func say(_ error: StoreError) {
        let message = "\(error)"
        if trouble != message, isStarted { complain("\(message); what was served goes on being served") }
        trouble = message
    }

    mutating func settle() {
        if trouble != nil, isStarted { context.remark("the store works again") }
        trouble = nil
    }

    func complain(_ message: String) {
        context.console.complain("plenary: \(madeVisible(message))\n")
    }
}
