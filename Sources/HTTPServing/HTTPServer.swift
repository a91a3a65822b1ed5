internal import CMicroHTTPD
internal import Glibc
internal import Threading
package import Web

/// Answers HTTP/1.1 on a socket with what `handler` answers to values.
///
/// `handler` runs on the server's own threads (not on the pool of Swift's tasks) and holds up the other connections of
/// its thread while it works.
package final class HTTPServer: Sendable {
    /// Where the server listens, with the port that was given for port 0.
    package let address: ListenAddress

    private let socket: ListeningSocket
    private let engine: Engine
    private let daemon: Locked<Daemon?>

    package init(
        listen: ListenAddress, limits: ServerLimits = ServerLimits(), threads: Int = 1,
        handler: @escaping @Sendable (Request) -> Response
    ) throws(ServingError) {
        DescriptorLimit.raise()
        socket = try ListeningSocket(listen)
        address = socket.address
        engine = Engine(limits: limits, handler: handler)
        guard let started = Daemon(on: socket.descriptor, engine: engine, threads: threads) else {
            let code = errno
            close(socket.descriptor)
            throw .failed(address, step: "start", errorCode: code)
        }
        daemon = Locked(started)
    }

    deinit { drain(deadline: .zero) }

    /// Stops: no new connection, what is in flight is finished, at most until `deadline` has passed; then all is closed.
    /// True when everything was finished. Calling it again does nothing.
    @discardableResult
    package func drain(deadline: Duration = .seconds(10)) -> Bool {
        let running = daemon.withLock { daemon in
            defer { daemon = nil }
            return daemon
        }
        guard let running else { return true }
        running.refuseNew()
        socket.removeName()
        let isDone = engine.finish(within: deadline)
        running.stop()
        engine.close()
        return isDone
    }
}
