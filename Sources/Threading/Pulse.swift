/// Calls something again and again on a thread of its own.
package final class Pulse: Sendable {
    private let bell = Bell()
    private let thread: Thread

    package init(every interval: Duration, _ body: @escaping @Sendable () -> Void) {
        let bell = bell
        thread = Thread {
            while !bell.wait(for: interval).rang { body() }
        }
    }

    /// Returns when the last call has ended. Once only.
    package func stop() {
        bell.ring()
        thread.join()
    }
}
