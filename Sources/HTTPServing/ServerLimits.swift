/// How much a client may ask of us.
package struct ServerLimits: Sendable {
    /// Bytes of the request's target; more is 414.
    package var target = 8 << 10
    /// Bytes of the request's head; more is 431.
    package var head = 32 << 10
    /// Bytes of a body that is read and dropped, so that a proxy in front gets our answer; more is 413.
    package var body = 64 << 10
    /// The head must be there this long after the connection or the first line of the request, however it drips.
    package var headTime = Duration.seconds(8)
    package var bodyTime = Duration.seconds(20)
    /// Whole seconds without a byte in either direction.
    package var idleSeconds = 30
    /// Above it who comes is told to come again later, at once, and connections without a request are closed.
    package var connections = 4096
    /// Connections from one address; more are refused. 0: no limit. This machine and trusted proxies are not counted.
    package var connectionsPerAddress = 1024
    /// Streams of events.
    package var listeners = 2048
    /// Answers that wait to be made aside.
    package var queue = 64
    /// Whose word on the client's address is taken.
    package var trustedProxies: [Network] = []
    package var heartbeat = Duration.seconds(20)

    package init() {}

    /// Beyond the limit, for those who are told to come later. The rest wait in the kernel's queue.
    var surplus: Int { 512 }

    /// The same in nanoseconds, reckoned once: they are needed for every request.
    struct Times: Sendable {
        let head: Int
        let body: Int
        /// A connection without a request that is neither silent nor ever done is cut at last.
        let keepAlive: Int
        /// How long a connection without a request stays when there are too many.
        let restWhenFull = 1_000_000_000

        init(_ limits: ServerLimits) {
            head = limits.headTime.nanoseconds
            body = limits.bodyTime.nanoseconds
            keepAlive = 2 * limits.idleSeconds * 1_000_000_000
        }

        /// A client that takes less than 2 kB a second does not hold its connection for ever.
        func send(_ bytes: Int) -> Int { (30 + bytes >> 11) * 1_000_000_000 }
    }
}
