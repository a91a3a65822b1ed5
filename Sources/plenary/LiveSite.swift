internal import Chronology
internal import Diagnostics
internal import Exports
internal import Glibc
internal import Releasing
internal import ProgrammeFiles
internal import Programmes
internal import Scheduling
internal import Threading
internal import Watching
internal import Web

/// The programmes that a server shows, kept in step with their files. What has errors is reported and does not replace what was
/// good before.
final class LiveSite: Sendable {
    private let named: [String]
    private let publicAddress: String?
    private let context: Context
    private let database: TimeZoneDatabase
    private let state: Locked<State>

    private struct State {
        /// By path of the programme file.
        var programmes: [String: Loaded] = [:]
        var snapshot = SiteSnapshot.empty
    }

    /// A file that is not there, or cannot be read.
    private struct Unread: Error {
        let message: String
    }

    private struct Loaded {
        let site: ProgrammeSite
        /// All files it was read from.
        let files: [String]
    }

    /// Fails where nothing at all can be served.
    init(_ named: [String], publicAddress: String?, context: Context) throws(Failure) {
        self.named = named
        self.publicAddress = publicAddress
        self.context = context
        database = try context.world.zones()
        state = Locked(State())
        let paths = programmeFiles()
        var unread: [String] = []
        for path in paths { do { try load(path) } catch { unread.append(error.message) } }
        guard state.withLock({ !$0.programmes.isEmpty }) else {
            if paths.isEmpty { throw .world("no programme file (.yaml) in \(named.joined(separator: ", "))") }
            if !unread.isEmpty { throw .world(unread.joined(separator: "\nplenary: ")) }
            throw .programme
        }
        for message in unread { complain(message) }
        publish()
    }

    var snapshot: SiteSnapshot { state.withLock { $0.snapshot } }

    var programmeIDs: [String] { snapshot.programmes.keys.sorted() }

    /// Watches the files from now on; stop the watcher to end it.
    func follow() -> FileWatcher {
        let watcher = Locked<FileWatcher?>(nil)
        let started = FileWatcher(watched) { [self] changed in
            reload(changed)
            watcher.withLock { $0 }?.watch(watched)
        }
        watcher.withLock { $0 = started }
        return started
    }

    private var watched: Set<String> {
        let paths = programmeFiles()
        return state.withLock { Set($0.programmes.values.flatMap(\.files)) }.union(paths).union(named)
    }

    private func reload(_ changed: Set<String>) {
        let paths = programmeFiles()
        for path in paths {
            let known = state.withLock { $0.programmes[path] }
            // A file that was never good is tried again at every change: an include of it may have been mended.
            guard known.map({ !changed.isDisjoint(with: $0.files) }) ?? true else { continue }
            do { try load(path) } catch { complain(error.message) }
        }
        publish()
    }

    private func complain(_ message: String) {
        context.console.complain("plenary: \(madeVisible(message))\n")
    }

    private func load(_ path: String) throws(Unread) {
        let judged: JudgedProgramme
        do { judged = try JudgedProgramme.read(path, in: context.world, zones: database) } catch {
            if case .world(let message) = error { throw Unread(message: message) }
            return
        }
        context.report(judged.diagnostics.filter { $0.severity == .error }, in: judged.document.files)
        guard let schedule = judged.schedule, !judged.hasErrors else {
            context.remark("\(path): has errors; what was served before goes on being served")
            return
        }
        let name = schedule.programme.id.description
        let files = judged.document.files.all.map(\.path)
        let twin = state.withLock { state in state.programmes.first { $0.key != path && $0.value.site.id == name }?.key
        }
        if let twin {
            complain("\(path) has the id \(name) of \(twin): it is not served")
            return
        }
        let site = site(for: schedule, changed: lastChange(of: files))
        state.withLock { $0.programmes[path] = Loaded(site: site, files: files) }
        context.remark("\(path): serving /\(name)/")
    }

    private func publish() {
        state.withLock { $0.snapshot = SiteSnapshot(programmes: $0.programmes.values.map(\.site)) }
    }

    private func site(for schedule: Schedule, changed: Instant) -> ProgrammeSite {
        let edition = Edition.draft(of: schedule, at: changed, database: database)
        let export = Export(of: edition, database: database, options: ExportOptions(publicAddress: publicAddress))
        let (database, feeds) = (database, FeedShelf(export))
        return ProgrammeSite(
            title: edition.programme.title.words(in: export.firstLanguage), languages: export.languages,
            tree: export.tree(), lastModified: changed,
            resolveZone: { Self.answer(to: $0, database) },
            renderOnDemand: { export.timetableFile(at: $0) }, feed: { feeds.file($0) },
            now: { export.now(at: $0, in: $1 ?? export.firstLanguage) })
    }

    /// A draft is stamped with the last change of its files, so that a restart changes no byte of a feed.
    private func lastChange(of files: [String]) -> Instant {
        let changes = files.map { path in
            var status = stat()
            return stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
        }
        return Instant(secondsSinceEpoch: max(0, changes.max() ?? 0))
    }

    private static func answer(to name: String, _ database: TimeZoneDatabase) -> ZoneAnswer {
        guard let zone = database.zone(name) else { return .unknown }
        guard zone.name == name else { return .spelling(zone.name) }
        guard let canonical = database.canonicalName(name), canonical != name else { return .zone }
        return .link(canonical: canonical)
    }

    /// Files as they were named, and the programme files that lie directly in named folders: those that another includes are
    /// parts of it.
    private func programmeFiles() -> [String] {
        let listed = named.map { ($0, Self.filesIn($0)) }
        let found = Set(listed.flatMap { $1 ?? [] })
        let included = Set(found.flatMap { read($0)?.files.all.dropFirst().map { $0.path } ?? [] })
        let whole = listed.filter { $1 == nil }.map(\.0)
        return Set(whole).union(found.subtracting(included)).sorted()
    }

    private func read(_ path: String) -> ProgrammeDocument? {
        try? ProgrammeDocument.read(path, through: context.world.files, zones: database).get()
    }

    /// The YAML files directly in a folder; nil for what is none.
    private static func filesIn(_ name: String) -> [String]? {
        guard let folder = opendir(name) else { return nil }
        defer { closedir(folder) }
        var paths: [String] = []
        while let entry = readdir(folder) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard file.hasSuffix(".yaml") || file.hasSuffix(".yml"), !file.hasPrefix(".") else { continue }
            paths.append(name.hasSuffix("/") ? name + file : "\(name)/\(file)")
        }
        return paths
    }
}
