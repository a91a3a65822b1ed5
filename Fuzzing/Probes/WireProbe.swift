internal import Glibc
internal import HTTPServing
internal import Threading
internal import Web

extension Probe {
    /// Whatever a client sends, on a real socket: what is read here holds no Swift string.
    static let wire = Probe(name: "wire") { bytes in
        // An address may be taken by chance.
        let clients = (0..<5).lazy.compactMap { _ in Client(of: Served.server.address) }
        guard let client = clients.first else { return ["nobody listens"] }
        client.send(bytes)
        let answer = client.receive()
        if answer.isEmpty { return [] }
        let status = String(decoding: answer.dropFirst(9).prefix(3), as: UTF8.self)
        guard answer.starts(with: "HTTP/1.1 ".utf8), let first = status.first else {
            return ["an answer without status"]
        }
        // A method that nobody knows, and too many connections, are told with a 5 rightly.
        return first != "5" || ["501", "503", "505"].contains(status) ? [] : ["status \(status)"]
    }
}

private enum Served {
    static let server: HTTPServer = {
        do {
            return try HTTPServer(
                listen: .tcp(host: "127.0.0.1", port: 0), answers: Latest(SampleSite.router))
        } catch { preconditionFailure("the server does not start: \(error)") }
    }()
}

/// A client that says one thing, and that it is all.
private final class Client {
    private let descriptor: Int32

    init?(of address: ListenAddress) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard case .tcp(_, let port) = address else { return nil }
        // Each from another address: a port that was used rests for a minute.
        let isBound = Self.with(.random(in: 0x7F00_0002...0x7F00_FFFE), 0) { bind(descriptor, $0, $1) }
        let isConnected = isBound == 0 && Self.with(0x7F00_0001, port) { connect(descriptor, $0, $1) } == 0
        // A stream of events does not end by itself.
        var patience = timeval(tv_sec: 0, tv_usec: 100_000)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard isConnected else { return nil }
    }

    deinit { close(descriptor) }

    private static func with(
        _ address: in_addr_t, _ port: in_port_t, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = address.bigEndian
        return withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    func send(_ bytes: [UInt8]) {
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// What comes until the end of the connection.
    func receive() -> [UInt8] {
        var received: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = recv(descriptor, &chunk, chunk.count, 0), count > 0 { received += chunk[..<count] }
        return received
    }
}
