internal import Chronology
internal import Programmes
internal import Stores
internal import Threading
internal import Watching
internal import Web

/// The programmes that a server shows, kept in step with their files and with the store. What has errors is reported and does not
/// replace what was good before; where the store fails, what was served goes on being served.
final class LiveSite: Sendable {
    /// One thread at a time reads, releases and compiles.
    private let keeper: Locked<SiteKeeper>
    /// Apart from it, so that no request ever waits for that.
    let answers: Latest<any Answering>
    private let clock: @Sendable () -> Instant

    /// How soon an edition is shown that another process has released.
    private static let interval = Duration.seconds(1)

    /// Fails where nothing at all can be served.
    init(
        _ named: [String], store: any EditionStore, url: StoreURL, publicAddress: String?, database: TimeZoneDatabase,
        context: Context
    ) throws(Failure) {
        var keeper = SiteKeeper(
            folders: ProgrammeFolders(named: named.isEmpty ? ["."] : named), servesWholeStore: named.isEmpty,
            store: store, url: url, publicAddress: publicAddress, context: context,
            database: database)
        try keeper.start()
        clock = context.world.clock
        answers = Latest(Router(site: keeper.snapshot, clock: clock))
        self.keeper = Locked(keeper)
    }

    var programmeIDs: [String] { keeper.withLock { $0.snapshot.programmes.keys.sorted() } }

    /// Watches the files and the store from now on, and tells of every change; call what it returns to end it.
    func follow(_ tell: @escaping @Sendable () -> Void) -> () -> Void {
        let watcher = Locked<FileWatcher?>(nil)
        let started = FileWatcher(keeper.withLock { $0.watched }) { [self] changed in
            let watched = update(tell) { $0.reload(changed) }
            watcher.withLock { $0 }?.watch(watched)
        }
        watcher.withLock { $0 = started }
        let pulse = Pulse(every: Self.interval) { [self] in _ = update(tell) { $0.refresh() } }
        return {
            started.stop()
            pulse.stop()
        }
    }

    /// The files to watch after it.
    private func update(_ tell: () -> Void, _ change: (inout SiteKeeper) -> Void) -> Set<String> {
        keeper.withLock { keeper in
            let before = keeper.revision
            change(&keeper)
            if keeper.revision != before {
                answers.replace(by: Router(site: keeper.snapshot, clock: clock))
                tell()
            }
            return keeper.watched
        }
    }
}
