internal import Threading

/// The thread of a watcher: wait for a notice, let it become quiet, look, tell.
struct WatchLoop: Sendable {
    let bell: Bell
    let debounce: Duration
    let pollInterval: Duration
    /// Nil when it should end.
    let wanted: @Sendable () -> Set<String>?
    let onChange: @Sendable (Set<String>) -> Void
    private let first: FileStates
    private let notices: Notices

    init(
        bell: Bell, debounce: Duration, pollInterval: Duration, paths: Set<String>,
        wanted: @escaping @Sendable () -> Set<String>?, onChange: @escaping @Sendable (Set<String>) -> Void
    ) {
        self.bell = bell
        self.debounce = debounce
        self.pollInterval = pollInterval
        self.wanted = wanted
        self.onChange = onChange
        notices = Notices()
        notices.watch(paths)
        first = FileStates(of: paths)
    }

    func run() {
        var known = first
        while let paths = wanted() {
            known.adopt(paths)
            var written: Set<String> = []
            // A folder that has come (back) may have been filled before we heard of it: look at once.
            if !notices.watch(paths) {
                let woken = bell.wait(orReadable: notices.descriptor, for: interval)
                if woken.rang { continue }
                if woken.isReadable { written = settle() }
            }
            tell(paths, &known, written: written)
        }
    }

    private var interval: Duration { notices.isAvailable ? pollInterval : pollInterval / 4 }

    /// Waits until it has been quiet for `debounce`, but not for ever: somebody may never stop writing.
    private func settle() -> Set<String> {
        var written = notices.read()
        let end = ContinuousClock.now + debounce * 10
        while ContinuousClock.now < end {
            let woken = bell.wait(orReadable: notices.descriptor, for: debounce)
            if woken.rang {
                // Not forgotten: the loop will see what has changed.
                bell.ring()
                return written
            }
            guard woken.isReadable else { return written }
            written.formUnion(notices.read())
        }
        return written
    }

    private func tell(_ paths: Set<String>, _ known: inout FileStates, written: Set<String>) {
        var written = written
        var now = FileStates(of: paths)
        if known.lost(in: now) {
            // An editor may have moved the file away and not yet written the new one.
            if bell.wait(orReadable: notices.descriptor, for: debounce * 2).isReadable { written.formUnion(settle()) }
            if wanted() == nil { return }
            now = FileStates(of: paths)
        }
        let changed = now.changes(since: known).union(written.intersection(now.files))
        known = now
        if !changed.isEmpty { onChange(changed) }
    }
}
