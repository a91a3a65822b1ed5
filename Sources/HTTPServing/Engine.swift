internal import Glibc
internal import Synchronization
internal import Threading
internal import Web

/// What all workers share.
final class Engine: Sendable {
    let limits: ServerLimits
    let times: ServerLimits.Times
    let answers: Latest<any Answering>
    let meter: Meter
    let log: (@Sendable (LogLine.Exchange) -> Void)?
    let connections: Connections
    let listeners: Listeners
    private let workbench: Workbench
    private let longWorkbench: Workbench
    private let draining = Atomic<Bool>(false)
    private let clockwork: Pulse

    init(
        limits: ServerLimits, answers: Latest<any Answering>, meter: Meter,
        log: (@Sendable (LogLine.Exchange) -> Void)?
    ) {
        let connections = Connections(limits)
        let listeners = Listeners(limit: limits.listeners, heartbeat: limits.heartbeat)
        self.limits = limits
        times = ServerLimits.Times(limits)
        self.answers = answers
        self.meter = meter
        self.log = log
        self.connections = connections
        self.listeners = listeners
        workbench = Workbench(limit: limits.queue)
        longWorkbench = Workbench(limit: limits.queue)
        clockwork = Pulse(every: .milliseconds(250)) {
            let now = Moment.now
            meter.cut(connections.cutOverdue(at: now))
            meter.note(connections: connections.count, listeners: listeners.count)
            listeners.beat(at: now)
        }
    }

    var isDraining: Bool { draining.load(ordering: .relaxed) }

    func workbench(for effort: Reply.Effort) -> Workbench {
        switch effort {
        case .one: workbench
        case .all: longWorkbench
        }
    }

    /// Who is told to come again comes at a time of their own.
    func overloaded(_ headers: Headers) -> Response {
        Problem(
            503, "Too busy", "More is asked just now than can be answered. Please come again in a moment.",
            fields: [.init("Retry-After", "\(Int.random(in: 1...5))")]
        ).response(to: headers)
    }

    /// Tells listeners what is to be known by now.
    func announce() {
        let answers = answers.value
        listeners.tell { answers.event(of: $0) }
    }

    /// Waits until nothing is in flight; false when something still is after `time`. Answers say meanwhile that they are the last.
    func finish(_ workers: [Worker], within time: Duration) -> Bool {
        draining.store(true, ordering: .relaxed)
        listeners.end()
        let end = ContinuousClock.now + time
        while workers.contains(where: { $0.requestsInFlight > 0 }) {
            if ContinuousClock.now >= end { return false }
            usleep(5_000)
        }
        return true
    }

    /// No connection may be asleep any more when the library stops.
    func wakeAll() {
        for bench in [workbench, longWorkbench] { bench.stop(answering: overloaded(Headers())) }
        listeners.end()
    }

    func close() { clockwork.stop() }
}
