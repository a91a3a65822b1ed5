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
        /// Whose answer is being made.
        var begun: Job?
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
                while let job = Self.begin(state) { Self.finish(job, job.make(), state) }
                if state.withLock({ $0.isStopped }) { return }
                _ = bell.wait(for: nil)
            }
        }
    }

    private static func begin(_ state: Locked<State>) -> Job? {
        state.withLock { state in
            guard !state.jobs.isEmpty else { return nil }
            state.begun = state.jobs.removeFirst()
            return state.begun
        }
    }

    /// Who was told to come again, because of a stop, gets no other answer: the connection may be gone.
    private static func finish(_ job: Job, _ response: Response, _ state: Locked<State>) {
        let isWaiting = state.withLock { state in
            defer { state.begun = nil }
            return state.begun != nil
        }
        if isWaiting { answer(job, response) }
    }

    private static func answer(_ job: Job, _ response: Response) {
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

    /// What is not made by now is answered with `response`. What has been begun may take minutes: nobody waits for it.
    func stop(answering response: Response) {
        let (waiting, isBusy) = state.withLock { state in
            defer { (state.jobs, state.begun, state.isStopped) = ([], nil, true) }
            return (state.begun.map { [$0] + state.jobs } ?? state.jobs, state.begun != nil)
        }
        for job in waiting { Self.answer(job, response) }
        bell.ring()
        if isBusy { thread.letGo() } else { thread.join() }
    }
}
