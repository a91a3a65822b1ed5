internal import Threading

/// Tells when files change, however an editor or a version control system writes them: in place, aside and renamed,
/// deleted and written anew, behind a symbolic link.
///
/// The kernel's notices only wake the watcher, which then looks at the files themselves; so what it tells does not depend
/// on how they were written, and works on file systems without notices too, only later.
package final class FileWatcher: Sendable {
    private struct State {
        var paths: Set<String>
        var isStopped = false
    }

    private let state: Locked<State>
    private let bell = Bell()
    private let thread: Locked<Thread?> = Locked(nil)

    /// - Parameters:
    ///   - paths: files, existing or not yet, and folders, of which each file directly in them is watched.
    ///   - debounce: how long it must be quiet before changes are told, so that one save is one change.
    ///   - pollInterval: how often files are looked at without any notice.
    ///   - onChange: called on the watcher's own thread with the changed paths: files as they were given, those in
    ///     folders as `FOLDER/NAME`. A file that is gone counts as changed.
    package init(
        _ paths: some Sequence<String>, debounce: Duration = .milliseconds(100), pollInterval: Duration = .seconds(2),
        onChange: @escaping @Sendable (Set<String>) -> Void
    ) {
        let state = Locked(State(paths: Set(paths)))
        self.state = state
        // The files as they are now: what changes from here on is told, even before the thread runs.
        let loop = WatchLoop(
            bell: bell, debounce: debounce, pollInterval: pollInterval, paths: state.withLock { $0.paths },
            wanted: { state.withLock { $0.isStopped ? nil : $0.paths } }, onChange: onChange)
        let started = Thread { loop.run() }
        thread.withLock { $0 = started }
    }

    deinit { stop() }

    /// Watches these instead, as when a programme includes other files than before. Files that are new here count as
    /// unchanged.
    package func watch(_ paths: some Sequence<String>) {
        let paths = Set(paths)
        state.withLock { $0.paths = paths }
        bell.ring()
    }

    /// Returns when nothing will be told any more; from within `onChange`, when nothing more will be told after it.
    package func stop() {
        state.withLock { $0.isStopped = true }
        bell.ring()
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        running?.join()
    }
}
