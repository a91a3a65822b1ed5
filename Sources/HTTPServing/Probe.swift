internal import Glibc

extension HTTPServer {
    /// Whether a request that we send ourselves is answered within two seconds, for who watches over us.
    package func isAlive() -> Bool {
        guard let target = address.asSeenFromHere else { return false }
        let descriptor = socket(target.family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var time = timeval(tv_sec: 2, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
        guard target.withSocketAddress({ connect(descriptor, $0, $1) }) == 0 else { return false }
        let request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        guard Glibc.send(descriptor, request, request.utf8.count, Int32(MSG_NOSIGNAL)) > 0 else { return false }
        var byte: UInt8 = 0
        return recv(descriptor, &byte, 1, 0) == 1
    }
}

extension ListenAddress {
    fileprivate var asSeenFromHere: SocketAddress? {
        switch self {
        case .unix(let path): SocketAddress(unixPath: path)
        case .tcp("", let port), .tcp("0.0.0.0", let port): SocketAddress(host: "127.0.0.1", port: port)
        case .tcp("::", let port): SocketAddress(host: "::1", port: port)
        case .tcp(let host, let port): SocketAddress(host: host, port: port)
        }
    }
}
