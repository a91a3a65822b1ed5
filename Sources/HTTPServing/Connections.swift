internal import Glibc
internal import Threading

/// The connections that are open. Only their coming and going is locked, not what happens on them.
///
/// The library's own timeout counts silence: a client that sends a byte each half second would keep its connection for ever. So
/// each has a time by which the next thing must be there, and is cut when it is over.
final class Connections: Sendable {
    private struct State {
        var clients: [ObjectIdentifier: Client] = [:]
        var counts: [PeerAddress: Int] = [:]
    }

    private let limits: ServerLimits
    private let times: ServerLimits.Times
    private let state = Locked(State())

    init(_ limits: ServerLimits) {
        self.limits = limits
        times = ServerLimits.Times(limits)
    }

    var count: Int { state.withLock { $0.clients.count } }

    /// Whether this address may have another one.
    func admit(_ address: PeerAddress?) -> Bool {
        guard let address, isCounted(address) else { return true }
        return state.withLock { $0.counts[address] ?? 0 } < limits.connectionsPerAddress
    }

    /// This machine is no stranger, and a proxy brings many.
    private func isCounted(_ address: PeerAddress) -> Bool {
        limits.connectionsPerAddress > 0 && !address.isLoopback
            && !limits.trustedProxies.contains { $0.contains(address) }
    }

    func open(_ connection: OpaquePointer, _ address: PeerAddress?) -> Client {
        state.withLock { state in
            let client = Client(
                connection, address, isSurplus: state.clients.count >= limits.connections, headTime: times.head)
            state.clients[ObjectIdentifier(client)] = client
            if let address, isCounted(address) { state.counts[address, default: 0] += 1 }
            return client
        }
    }

    /// To be told before the descriptor is closed: afterwards it may be another connection's.
    func close(_ client: Client) {
        state.withLock { state in
            state.clients[ObjectIdentifier(client)] = nil
            guard let address = client.address, let count = state.counts[address] else { return }
            state.counts[address] = count > 1 ? count - 1 : nil
        }
    }

    /// Cuts who is too late, and, when there are more than there should be, who asks for nothing. How many were cut.
    func cutOverdue(at now: Moment) -> Int {
        state.withLock { state in
            let isFull = state.clients.count >= limits.connections
            var count = 0
            for client in state.clients.values
            where client.isOverdue(at: now) || isFull && client.hasRested(for: times.restWhenFull, at: now) {
                // The library notices the end and closes the descriptor itself.
                shutdown(client.descriptor, Int32(SHUT_RDWR))
                count += 1
            }
            return count
        }
    }
}
