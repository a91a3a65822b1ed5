internal import CMicroHTTPD
internal import Glibc

/// An IP address as a number; that of IPv4 stands as IPv6 writes it, `::ffff:192.0.2.1`.
struct PeerAddress: Hashable, Sendable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// Nil for a Unix socket's end, which has none.
    init?(_ address: UnsafePointer<sockaddr>?) {
        guard let address else { return nil }
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            let four = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self)
            self.init(four: UInt32(bigEndian: four.sin_addr.s_addr))
        case AF_INET6:
            let six = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self)
            self = withUnsafeBytes(of: six.sin6_addr) { Self(sixteen: $0) }
        default: return nil
        }
    }

    /// `192.0.2.1`, `2001:db8::1`.
    init?(_ text: some StringProtocol) {
        var four = in_addr()
        var six = in6_addr()
        let text = String(text)
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(four: UInt32(bigEndian: four.s_addr))
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self = withUnsafeBytes(of: six) { Self(sixteen: $0) }
        } else {
            return nil
        }
    }

    private init(four: UInt32) { (high, low) = (0, 0xFFFF_0000_0000 | UInt64(four)) }

    private init(sixteen bytes: UnsafeRawBufferPointer) {
        high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// Of this machine itself.
    var isLoopback: Bool { isIPv4 ? low >> 24 & 0xFF == 127 : high == 0 && low == 1 }

    /// Whether the first `length` of the 128 bits are the same.
    func agrees(with other: PeerAddress, in length: Int) -> Bool {
        let (first, second) = (min(64, length), max(0, length - 64))
        return (high ^ other.high) >> UInt64(64 - first) == 0 && (low ^ other.low) >> UInt64(64 - second) == 0
    }

    var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        if isIPv4 {
            var four = in_addr(s_addr: UInt32(truncatingIfNeeded: low).bigEndian)
            inet_ntop(AF_INET, &four, &text, socklen_t(text.count))
        } else {
            var words = (high.bigEndian, low.bigEndian)
            inet_ntop(AF_INET6, &words, &text, socklen_t(text.count))
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
