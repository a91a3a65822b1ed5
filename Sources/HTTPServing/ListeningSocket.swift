internal import Glibc

/// A bound, listening socket; made by us, so that a failure can be told apart and a free port be named.
struct ListeningSocket {
    let descriptor: Int32
    /// With the port that was given for port 0.
    let address: ListenAddress

    init(_ address: ListenAddress) throws(ServingError) {
        switch address {
        case .unix(let path): self = try Self.unix(path, address)
        case .tcp(let host, let port): self = try Self.tcp(host, port, address)
        }
    }

    private init(descriptor: Int32, address: ListenAddress) {
        self.descriptor = descriptor
        self.address = address
    }

    private static func tcp(_ host: String, _ port: UInt16, _ address: ListenAddress) throws(ServingError) -> Self {
        if !host.isEmpty { return try opened(SocketAddress(host: host, port: port)!, address) }
        do {
            return try opened(SocketAddress(host: "::", port: port)!, address)
        } catch .failed(_, _, EAFNOSUPPORT), .notOurs {
            // A machine without IPv6.
            return try opened(SocketAddress(host: "0.0.0.0", port: port)!, address)
        }
    }

    private static func opened(_ target: SocketAddress, _ address: ListenAddress) throws(ServingError) -> Self {
        let descriptor = socket(target.family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw ServingError(errno, "no socket", address) }
        do throws(ServingError) {
            try listen(descriptor, at: target, address)
        } catch {
            close(descriptor)
            throw error
        }
        return ListeningSocket(descriptor: descriptor, address: named(address, descriptor))
    }

    private static func listen(
        _ descriptor: Int32, at target: SocketAddress, _ address: ListenAddress
    ) throws(ServingError) {
        set(SOL_SOCKET, SO_REUSEADDR, to: target.family == AF_UNIX ? 0 : 1, on: descriptor)
        if target.family == AF_INET6 { set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, to: 0, on: descriptor) }
        guard target.withSocketAddress({ bind(descriptor, $0, $1) }) == 0 else {
            throw ServingError(errno, "bind", address)
        }
        guard Glibc.listen(descriptor, backlog) == 0 else { throw ServingError(errno, "listen", address) }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    private static func set(_ level: Int32, _ option: Int32, to value: Int32, on descriptor: Int32) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// The address with the port that the kernel chose.
    private static func named(_ address: ListenAddress, _ descriptor: Int32) -> ListenAddress {
        guard case .tcp(let host, _) = address else { return address }
        var name = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        withUnsafeMutablePointer(to: &name) { name in
            name.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &length) }
        }
        // The port is at the same place in both families.
        return .tcp(host: host, port: UInt16(bigEndian: name.sin6_port))
    }

    private static let backlog: Int32 = 1024
}

extension ListeningSocket {
    /// A socket that nobody listens on any more is replaced, a live one is not.
    private static func unix(_ path: String, _ address: ListenAddress) throws(ServingError) -> Self {
        var status = stat()
        if lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
            if isAnswered(path) { throw .inUse(address) }
            unlink(path)
        }
        return try opened(SocketAddress(unixPath: path), address)
    }

    private static func isAnswered(_ path: String) -> Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return true }
        defer { close(descriptor) }
        // A backlog that is full refuses with EAGAIN: somebody is there.
        return SocketAddress(unixPath: path).withSocketAddress { connect(descriptor, $0, $1) } == 0
            || errno != ECONNREFUSED
    }

    /// Takes the socket's name away, if it is still ours.
    func removeName() {
        guard case .unix(let path) = address else { return }
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK, !Self.isAnswered(path) { unlink(path) }
    }
}
