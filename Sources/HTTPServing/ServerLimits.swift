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
    package var connections = 4096
    /// Connections from one address; 0: no limit, as behind a proxy.
    package var connectionsPerAddress = 0

    package init() {}

    /// A connection without a request that is neither silent nor ever done is cut at last.
    var keepAliveTime: Duration { .seconds(2 * idleSeconds) }
}
