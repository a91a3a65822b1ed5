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
    private let meter: Meter

    /// How soon an edition is shown that another process has released: asking is all there is, or only what catches up with
    /// news that were missed.
    private static let interval = Duration.seconds(1)
    private static let intervalWithNews = Duration.seconds(2)

    /// Fails where nothing at all can be served.
    init(
        _ named: [String], store: any EditionStore, url: StoreURL, publicAddress: String?, database: TimeZoneDatabase,
        context: Context, meter: Meter
    ) throws(Failure) {
        var keeper = SiteKeeper(
            folders: ProgrammeFolders(named: named.isEmpty ? url.usualFolders : named), servesWholeStore: named.isEmpty,
            store: store, url: url, publicAddress: publicAddress, context: context,
            database: database)
        try keeper.start()
        clock = context.world.clock
        self.meter = meter
        answers = Latest(Router(site: keeper.snapshot, clock: clock, meter: meter))
        self.keeper = Locked(keeper)
    }

    var programmeIDs: [String] { keeper.withLock { $0.served.values.map(\.site.id).sorted() } }

    /// Watches the files and the store from now on, and tells of every change; call what it returns to end it.
    func follow(_ tell: @escaping @Sendable (SiteSnapshot) -> Void) -> @Sendable () -> Void {
        let watcher = Locked<FileWatcher?>(nil)
        let started = FileWatcher(keeper.withLock { $0.watched }) { [self] changed in
            let watched = update(tell) { $0.reload(changed) }
            watcher.withLock { $0 }?.watch(watched)
        }
        watcher.withLock { $0 = started }
        let store = keeper.withLock { $0.store }
        let listener = store.listen { [self] in _ = update(tell) { $0.refresh() } }
        let pulse = Pulse(every: listener == nil ? Self.interval : Self.intervalWithNews) { [self] in
            _ = update(tell) { $0.refresh() }
        }
        let zoneData = followZoneData(tell)
        return {
            started.stop()
            listener?.stop()
            pulse.stop()
            zoneData.stop()
        }
    }

    /// On a thread of its own, because a store that does not answer holds up the others.
    private func followZoneData(_ tell: @escaping @Sendable (SiteSnapshot) -> Void) -> Pulse {
        let state = Locked((watch: ZoneDataWatch(), database: keeper.withLock { $0.database }))
        return Pulse(every: ZoneDataWatch.interval) { [self] in
            state.withLock { state in
                let complain = { (message: String) in self.keeper.withLock { $0.complain(message) } }
                guard let newer = state.watch.look(after: state.database, complain: complain) else { return }
                state.database = newer
                _ = update(tell) { $0.adopt(newer) }
            }
        }
    }

    /// The files to watch after the change.
    private func update(_ tell: (SiteSnapshot) -> Void, _ change: (inout SiteKeeper) -> Void) -> Set<String> {
        keeper.withLock { keeper in
            let before = keeper.revision
            change(&keeper)
            if keeper.revision != before {
                let snapshot = keeper.snapshot
                answers.replace(by: Router(site: snapshot, clock: clock, meter: meter))
                tell(snapshot)
            }
            return keeper.watched
        }
    }
}

extension StoreURL {
    /// What is served where no FILE is named: the programmes of the current folder; of a store that servers share, what others
    /// release into it.
    fileprivate var usualFolders: [String] {
        if case .postgresql = self { [] } else { ["."] }
    }
}
