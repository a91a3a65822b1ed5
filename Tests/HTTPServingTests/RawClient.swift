import Glibc
import HTTPServing

/// A client that sends exactly the bytes it is told to.
final class RawClient {
    struct Answer {
        var status = 0
        var head = ""
        var body: [UInt8] = []

        func field(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("\(name.lowercased()):") }
                .map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
        }

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let descriptor: Int32
    private var pending: [UInt8] = []

    /// Nil when nobody listens.
    init?(_ address: ListenAddress, receiveBuffer: Int32? = nil) {
        var isConnected = false
        switch address {
        case .tcp(_, let port):
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
            var target = sockaddr_in()
            target.sin_family = sa_family_t(AF_INET)
            target.sin_port = port.bigEndian
            inet_pton(AF_INET, "127.0.0.1", &target.sin_addr)
            isConnected = Self.connected(descriptor, &target, MemoryLayout<sockaddr_in>.size)
        case .unix(let path):
            descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var target = sockaddr_un()
            target.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: path.utf8) }
            isConnected = Self.connected(descriptor, &target, MemoryLayout<sockaddr_un>.size)
        }
        var timeout = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        guard isConnected else { return nil }
    }

    deinit { close(descriptor) }

    private static func connected(_ descriptor: Int32, _ target: UnsafeRawPointer, _ size: Int) -> Bool {
        connect(descriptor, target.assumingMemoryBound(to: sockaddr.self), socklen_t(size)) == 0
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// The next answer; nil when the connection ends or 5 seconds pass without one.
    func receive(isHead: Bool = false) -> Answer? {
        let end = Array("\r\n\r\n".utf8)
        while pending.firstRange(of: end) == nil { if !readMore() { return nil } }
        let headEnd = pending.firstRange(of: end)!.upperBound
        var answer = Answer(head: String(decoding: pending[..<headEnd], as: UTF8.self))
        answer.status = Int(answer.head.split(separator: " ")[1]) ?? 0
        pending.removeFirst(headEnd)
        let length = isHead || answer.status == 304 ? 0 : Int(answer.field("Content-Length") ?? "0") ?? 0
        while pending.count < length { if !readMore() { return nil } }
        answer.body = Array(pending[..<length])
        pending.removeFirst(length)
        return answer
    }

    /// Whether these bytes come within 5 seconds.
    func waits(for text: String) -> Bool {
        while pending.firstRange(of: Array(text.utf8)) == nil { if !readMore() { return false } }
        return true
    }

    /// Whether the server closes the connection within 5 seconds, without sending more.
    func isClosed() -> Bool {
        guard pending.isEmpty else { return false }
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || count < 0 && errno == ECONNRESET
    }

    /// Drops what else comes; whether the end does.
    func isClosedAtLast() -> Bool {
        pending = []
        while readMore() {}
        pending = []
        return isClosed()
    }

    func isClosedNow() -> Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_DONTWAIT))
        return count == 0 || count < 0 && errno == ECONNRESET
    }

    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count > 0 { pending += buffer[..<count] }
        return count > 0
    }
}
