internal import CMicroHTTPD
internal import Threading
internal import Web

/// Makes on a thread of its own what takes long, so that nobody else waits for it. The connection sleeps meanwhile.
final class Workbench: Sendable {
    private struct Job {
        let client: Client
        let make: @Sendable () -> Response
    }

    private struct State {
        var jobs: [Job] = []
        /// For whom something is being made.
        var current: Client?
        var isStopped = false
    }

    private let limit: Int
    private let state: Locked<State>
    private let bell: Bell
    private let thread: Thread

    init(limit: Int) {
        let (state, bell) = (Locked(State()), Bell())
        self.limit = limit
        self.state = state
        self.bell = bell
        thread = Thread {
            while true {
                while let job = Self.next(state) { Self.finish(job, job.make(), state) }
                if state.withLock({ $0.isStopped && $0.jobs.isEmpty }) { return }
                _ = bell.wait(for: nil)
            }
        }
    }

    private static func next(_ state: Locked<State>) -> Job? {
        state.withLock { state in
            guard !state.jobs.isEmpty else { return nil }
            let job = state.jobs.removeFirst()
            state.current = job.client
            return job
        }
    }

    private static func finish(_ job: Job, _ response: Response, _ state: Locked<State>) {
        state.withLock { state in
            // Whoever stopped the work has answered already.
            guard state.current === job.client else { return }
            state.current = nil
            hand(response, to: job.client)
        }
    }

    private static func hand(_ response: Response, to client: Client) {
        client.made.withLock { $0 = response }
        MHD_resume_connection(client.connection)
    }

    /// False when too much is waiting already. Called on the connection's own thread, which is not asked for it again until the
    /// answer is made.
    func take(_ client: Client, _ make: @escaping @Sendable () -> Response) -> Bool {
        let isTaken = state.withLock { state in
            guard state.jobs.count < limit, !state.isStopped else { return false }
            MHD_suspend_connection(client.connection)
            state.jobs.append(Job(client: client, make: make))
            return true
        }
        if isTaken { bell.ring() }
        return isTaken
    }

    /// Whoever waits is answered with `response`, even if something is being made for them: nobody waits for its end.
    func stop(answering response: Response) {
        let isBusy = state.withLock { state in
            let waiting = state.jobs.map(\.client) + [state.current].compactMap { $0 }
            for client in waiting { Self.hand(response, to: client) }
            defer { state.current = nil }
            state.jobs = []
            state.isStopped = true
            return state.current != nil
        }
        bell.ring()
        if isBusy { thread.letGo() } else { thread.join() }
    }
}
