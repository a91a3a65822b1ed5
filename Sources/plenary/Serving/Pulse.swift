internal import Threading

/// Calls something again and again on a thread of its own.
final class Pulse: Sendable {
    private let bell = Bell()
    private let thread: Thread

    init(every interval: Duration, _ body: @escaping @Sendable () -> Void) {
        let bell = bell
        thread = Thread {
            while !bell.wait(for: interval).rang { body() }
        }
    }

    /// Returns when the last call has ended. Once only.
    func stop() {
        bell.ring()
        thread.join()
    }
}
