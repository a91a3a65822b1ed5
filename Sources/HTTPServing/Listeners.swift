internal import CMicroHTTPD
internal import Threading

/// The open streams of events. A listener costs a connection that sleeps: no thread, nothing asked until there is news.
final class Listeners: Sendable {
    private let limit: Int
    private let heartbeat: Duration
    private let open = Locked<[ObjectIdentifier: Listener]>([:])

    init(limit: Int, heartbeat: Duration) {
        self.limit = limit
        self.heartbeat = heartbeat
    }

    var count: Int { open.withLock { $0.count } }

    /// Nil when there are too many.
    func add(_ connection: OpaquePointer, _ stream: String, event: String?) -> Listener? {
        open.withLock { open in
            guard open.count < limit else { return nil }
            let listener = Listener(connection, stream, first: event, of: self)
            open[ObjectIdentifier(listener)] = listener
            return listener
        }
    }

    func remove(_ listener: Listener) {
        open.withLock { $0[ObjectIdentifier(listener)] = nil }
    }

    /// Tells all what is to be known now; who knows it already sleeps on.
    func tell(_ event: (String) -> String?) {
        var events: [String: String?] = [:]
        for listener in everyone {
            let news = events[listener.stream] ?? event(listener.stream)
            events[listener.stream] = .some(news)
            listener.tell(news)
        }
    }

    /// A comment for who has heard nothing for long: it keeps proxies from closing, and shows us who is gone.
    func beat(at now: Moment) {
        for listener in everyone { listener.beat(ifSilentSince: now - heartbeat.nanoseconds, now) }
    }

    func end() {
        for listener in everyone { listener.tell(nil) }
    }

    /// Not told under our lock: a listener has its own, which is held when it is removed here.
    private var everyone: [Listener] { open.withLock { Array($0.values) } }
}
