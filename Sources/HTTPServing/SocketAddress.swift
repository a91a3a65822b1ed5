internal import Glibc

/// An address as the kernel takes it.
struct SocketAddress {
    private let bytes: [UInt8]
    let family: Int32

    /// Nil when `host` is no IP literal.
    init?(host: String, port: UInt16) {
        var four = sockaddr_in()
        if inet_pton(AF_INET, host, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            bytes = withUnsafeBytes(of: four) { Array($0) }
            family = AF_INET
            return
        }
        var six = sockaddr_in6()
        guard inet_pton(AF_INET6, host, &six.sin6_addr) == 1 else { return nil }
        six.sin6_family = sa_family_t(AF_INET6)
        six.sin6_port = port.bigEndian
        bytes = withUnsafeBytes(of: six) { Array($0) }
        family = AF_INET6
    }

    /// `path` is at most `ListenAddress.longestPath` bytes long.
    init(unixPath path: String) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        bytes = withUnsafeBytes(of: address) { Array($0) }
        family = AF_UNIX
    }

    /// For `bind` and `connect`.
    func withSocketAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        bytes.withUnsafeBytes { raw in
            // An array's bytes are aligned for any of the address types.
            raw.withMemoryRebound(to: sockaddr.self) { body($0.baseAddress!, socklen_t(raw.count)) }
        }
    }
}
