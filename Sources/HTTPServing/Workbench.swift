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
                while let job = Self.next(state) { Self.finish(job, job.make()) }
                if state.withLock({ $0.isStopped && $0.jobs.isEmpty }) { return }
                _ = bell.wait(for: nil)
            }
        }
    }

    private static func next(_ state: Locked<State>) -> Job? {
        state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
    }

    private static func finish(_ job: Job, _ response: Response) {
        job.client.made.withLock { $0 = response }
        MHD_resume_connection(job.client.connection)
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

    /// What has not been begun is answered with `response`; what has been begun is finished.
    func stop(answering response: Response) {
        let waiting = state.withLock { state in
            defer { state.jobs = [] }
            state.isStopped = true
            return state.jobs
        }
        for job in waiting { Self.finish(job, response) }
        bell.ring()
        thread.join()
    }
}
