internal import CMicroHTTPD
internal import Glibc
package import Threading
package import Web

/// Answers HTTP/1.1 on a socket.
///
/// What is answered is taken from `answers`, wholly the old or wholly the new. Answering runs on the server's own threads (not on
/// the pool of Swift's tasks) and holds up the other connections of its thread while it works.
package final class HTTPServer: Sendable {
    /// Where the server listens, with the port that was given for port 0.
    package let address: ListenAddress

    private let socket: ListeningSocket
    private let engine: Engine
    private let daemons: Locked<[Daemon]>

    package init(
        listen: ListenAddress, limits: ServerLimits = ServerLimits(), threads: Int = 1, meter: Meter = Meter(),
        log: (@Sendable (LogLine.Exchange) -> Void)? = nil, answers: Latest<any Answering>
    ) throws(ServingError) {
        DescriptorLimit.raise()
        socket = try ListeningSocket(listen)
        address = socket.address
        engine = Engine(limits: limits, answers: answers, meter: meter, log: log)
        daemons = Locked([])
        for number in 0..<threads {
            // Each closes its own.
            let descriptor = number == 0 ? socket.descriptor : dup(socket.descriptor)
            guard let daemon = Daemon(on: descriptor, Worker(engine), share: threads) else {
                let code = errno
                close(descriptor)
                drain(deadline: .zero)
                throw .failed(address, step: "start", errorCode: code)
            }
            daemons.withLock { $0.append(daemon) }
        }
    }

    deinit { drain(deadline: .zero) }

    /// Tells those who listen to events what is to be known by now.
    package func announce() { engine.announce() }

    /// Stops: no new connection, what is in flight is finished, at most until `deadline` has passed; then all is closed.
    /// True when everything was finished. Calling it again does nothing.
    @discardableResult
    package func drain(deadline: Duration = .seconds(10)) -> Bool {
        let running = daemons.withLock { daemons in
            defer { daemons = [] }
            return daemons
        }
        guard !running.isEmpty else { return true }
        for daemon in running { daemon.refuseNew() }
        socket.removeName()
        let isDone = engine.finish(running.map(\.worker), within: deadline)
        engine.wakeAll()
        for daemon in running { daemon.stop() }
        engine.close()
        return isDone
    }
}
