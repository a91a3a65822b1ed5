internal import Glibc

/// libical keeps its error state and its zones in globals, and their first use races (libical#1029): one thread at a time.
///
/// A pthread lock because the thread sanitizer understands it and `Synchronization.Mutex` not.
final class LibicalLock: @unchecked Sendable {
    static let shared = LibicalLock()

    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    private init() {
        mutex = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
    }

    func withLock<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}
