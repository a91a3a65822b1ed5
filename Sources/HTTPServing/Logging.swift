internal import CMicroHTTPD
internal import Web

/// What the log is told. None of it is done where there is none.
extension Worker {
    func noteForLog(_ client: Client, _ method: UnsafePointer<CChar>) {
        client.request.method = String(cString: method)
        if isTrusted(client.address) {
            client.request.forwardedFor = Headers(fields(of: client.connection))["X-Forwarded-For"]
        }
    }

    func exchange(of client: Client, endedAt now: Moment) -> LogLine.Exchange {
        LogLine.Exchange(
            client: address(of: client)?.description, method: client.request.method,
            target: String(decoding: client.target, as: UTF8.self), status: client.request.status,
            bytes: client.request.size, microseconds: (now - client.request.began) / 1_000)
    }

    /// Whoever can open our Unix socket was let in by its folder.
    private func isTrusted(_ address: PeerAddress?) -> Bool {
        guard let address else { return true }
        return engine.limits.trustedProxies.contains { $0.contains(address) }
    }

    /// The client's, as far as those who say so are trusted: the last in the list who is no proxy of ours.
    private func address(of client: Client) -> PeerAddress? {
        guard let list = client.request.forwardedFor else { return client.address }
        var address = client.address
        for hop in list.split(separator: ",").reversed() {
            guard let next = PeerAddress(hop.drop { $0 == " " }.prefix { $0 != " " }) else { return address }
            address = next
            if !isTrusted(next) { return next }
        }
        return address
    }
}
