internal import Glibc

/// A thread of our own, for work that waits: the pool of Swift's tasks has one thread a core and must never be blocked.
package struct Thread: Sendable {
    private let handle: pthread_t

    /// Signals are left to the main thread.
    package init(_ body: @escaping @Sendable () -> Void) {
        var handle = pthread_t()
        let work = Unmanaged.passRetained(Work(body: body))
        let code = Self.withSignalsBlocked { pthread_create(&handle, nil, enter, work.toOpaque()) }
        precondition(code == 0, "no thread: error \(code)")
        self.handle = handle
    }

    /// Waits until the thread has ended. Once only; called by the thread itself, it lets go of it without waiting.
    package func join() {
        if pthread_equal(handle, pthread_self()) == 0 {
            pthread_join(handle, nil)
        } else {
            letGo()
        }
    }

    /// Does not wait for it, now or later.
    package func letGo() { pthread_detach(handle) }

    /// A new thread inherits the mask of the one that starts it. A crash is no message: it stays with the thread.
    private static func withSignalsBlocked(_ body: () -> Int32) -> Int32 {
        var every = sigset_t()
        var before = sigset_t()
        sigfillset(&every)
        for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&every, crash) }
        pthread_sigmask(SIG_BLOCK, &every, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body()
    }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(body: @escaping @Sendable () -> Void) { self.body = body }
}

private func enter(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
    return nil
}
