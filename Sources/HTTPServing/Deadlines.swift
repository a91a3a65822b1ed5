internal import Glibc
internal import Threading

/// Cuts connections whose request does not arrive in time.
///
/// The library's own timeout counts silence: a client that sends a byte each half second would keep its connection for ever.
final class Deadlines: Sendable {
    private struct Waiting {
        let descriptor: Int32
        /// Nil while an answer is made and sent.
        var end: ContinuousClock.Instant?
    }

    private struct State {
        var connections: [OpaquePointer: Waiting] = [:]
        var isStopped = false
    }

    private let state: Locked<State>
    private let bell: Bell
    private let thread: Thread

    init() {
        let state = Locked(State())
        let bell = Bell()
        (self.state, self.bell) = (state, bell)
        thread = Thread {
            while !state.withLock({ $0.isStopped }) {
                _ = bell.wait(for: .milliseconds(250))
                Self.cutOverdue(state)
            }
        }
    }

    func open(_ connection: OpaquePointer, _ descriptor: Int32, within time: Duration) {
        state.withLock { $0.connections[connection] = Waiting(descriptor: descriptor, end: .now + time) }
    }

    /// The next thing must be there within that time; nil: nothing is waited for.
    func expect(_ connection: OpaquePointer, within time: Duration?) {
        state.withLock { $0.connections[connection]?.end = time.map { .now + $0 } }
    }

    /// To be told before the descriptor is closed: afterwards it may be another connection's.
    func close(_ connection: OpaquePointer) {
        state.withLock { $0.connections[connection] = nil }
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        bell.ring()
        thread.join()
    }

    private static func cutOverdue(_ state: Locked<State>) {
        let now = ContinuousClock.now
        state.withLock { state in
            for waiting in state.connections.values {
                // The library notices the end and closes the descriptor itself.
                if let end = waiting.end, end < now { shutdown(waiting.descriptor, Int32(SHUT_RDWR)) }
            }
        }
    }
}
