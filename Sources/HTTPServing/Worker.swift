internal import CMicroHTTPD
internal import Synchronization
internal import Threading
internal import Web

/// One thread of the library, and what only it uses: nothing here is locked.
final class Worker: @unchecked Sendable {
    let engine: Engine
    let tally: Tally
    private var answers: Latest<any Answering>.Reader
    /// For whoever waits until nothing is in flight.
    private let inFlight = Atomic<Int>(0)

    init(_ engine: Engine) {
        self.engine = engine
        tally = engine.meter.newTally()
        answers = Latest.Reader(engine.answers)
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> Worker {
        guard let context else { preconditionFailure("a callback without its worker") }
        return Unmanaged<Worker>.fromOpaque(context).takeUnretainedValue()
    }

    var requestsInFlight: Int { inFlight.load(ordering: .relaxed) }

    private func countInFlight(_ change: Int) {
        // Written by this thread only.
        inFlight.store(inFlight.load(ordering: .relaxed) + change, ordering: .relaxed)
    }

    /// The first line of a request is there.
    func begin(_ target: UnsafeRawBufferPointer, of client: Client) {
        let now = Moment.now
        countInFlight(1)
        client.expect(by: now + engine.times.head)
        client.rest(since: nil)
        client.request = Client.RequestState(isOpen: true, began: now)
        client.request.readyFile = answers.value().readyFile(at: target)
        client.setTarget(target)
    }

    /// The head of a request is there. A sound one is answered at the next call: an answer to the first would close the
    /// connection. That is just right for one that is not sound.
    func receiveHead(_ head: RequestHead, of client: Client, method: UnsafePointer<CChar>) -> MHD_Result {
        client.request.isHeadRead = true
        if engine.log != nil { noteForLog(client, method) }
        if let problem = head.problem(under: engine.limits) {
            return send(problem.response(to: Headers(fields(of: client.connection))), to: client, isLast: true)
        }
        if let file = client.request.readyFile, head.isSimple {
            client.request.response = file.response(takenAs: head.encodings, ifNoneMatch: head.ifNoneMatch)
        }
        client.expect(by: head.bodyLength > 0 ? Moment.now + engine.times.body : nil)
        return .YES
    }

    /// The whole request is there, or the answer to it that was made aside.
    func answer(_ client: Client, method: UnsafePointer<CChar>) -> MHD_Result {
        if let response = client.request.response { return answer(client, with: response) }
        if client.request.isMadeAside, let response = client.made.withLock({ $0 }) {
            return answer(client, with: response)
        }
        let request = Request(
            method: String(cString: method), target: String(decoding: client.target, as: UTF8.self),
            headers: Headers(fields(of: client.connection)))
        switch answers.value().reply(to: request) {
        case .whole(let response): return answer(client, with: response)
        case .aside(let effort, let make):
            client.request.isMadeAside = true
            if !client.isSurplus, engine.workbench(for: effort).take(client, make) { return .YES }
            tally.shed()
            return send(engine.overloaded(request.headers), to: client, isLast: false)
        case .events(let stream): return listen(client, to: stream, request.headers)
        }
    }

    private func answer(_ client: Client, with response: Response) -> MHD_Result {
        // What costs nothing is always answered: a probe of liveness, and that nothing is new.
        if client.isSurplus, response.status != 304, !client.target.elementsEqual("/healthz".utf8) {
            tally.shed()
            return send(engine.overloaded(Headers()), to: client, isLast: true)
        }
        return send(response, to: client, isLast: client.isSurplus || engine.isDraining)
    }

    private func listen(_ client: Client, to stream: String, _ headers: Headers) -> MHD_Result {
        guard !engine.isDraining, !client.isSurplus,
            let listener = engine.listeners.add(
                client.connection, stream, event: engine.answers.value.event(of: stream))
        else {
            tally.shed()
            return send(engine.overloaded(headers), to: client, isLast: false)
        }
        client.request.status = 200
        client.request.isStream = true
        return listener.start()
    }

    /// The answer is sent, or the connection broke.
    func complete(_ client: Client) {
        guard client.request.isOpen else { return }
        let now = Moment.now
        client.expect(by: now + engine.times.keepAlive)
        client.rest(since: now)
        if !client.request.isStream {
            tally.count(client.request.status, size: client.request.size, nanoseconds: now - client.request.began)
        }
        if let log = engine.log { log(exchange(of: client, endedAt: now)) }
        if client.request.isMadeAside { client.made.withLock { $0 = nil } }
        client.request = Client.RequestState()
        countInFlight(-1)
    }
}
