internal import Glibc
internal import Threading
internal import Web

/// What the library's callbacks share: the handler, the limits, and what is going on.
final class Engine: Sendable {
    private struct State {
        var inFlight = 0
        var isDraining = false
    }

    let limits: ServerLimits
    let handler: @Sendable (Request) -> Response
    let deadlines: Deadlines
    private let state = Locked(State())

    init(limits: ServerLimits, handler: @escaping @Sendable (Request) -> Response) {
        self.limits = limits
        self.handler = handler
        deadlines = Deadlines()
    }

    var isDraining: Bool { state.withLock { $0.isDraining } }

    func beginRequest() { state.withLock { $0.inFlight += 1 } }

    func endRequest() { state.withLock { $0.inFlight -= 1 } }

    /// Waits until nothing is in flight; false when it still is after `time`. Answers say meanwhile that they are the last.
    func finish(within time: Duration) -> Bool {
        state.withLock { $0.isDraining = true }
        let end = ContinuousClock.now + time
        while state.withLock({ $0.inFlight }) > 0 {
            if ContinuousClock.now >= end { return false }
            usleep(5_000)
        }
        return true
    }

    func close() { deadlines.stop() }
}
