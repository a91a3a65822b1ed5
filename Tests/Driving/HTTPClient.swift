internal import Glibc

/// One request a connection, everything as it came over the socket.
package struct HTTPClient {
    package enum Address: Hashable, Sendable {
        case port(UInt16)
        case unix(String)
    }

    package struct Answer {
        package let status: Int
        package let fields: [String: String]
        package let body: [UInt8]

        package var text: String { String(decoding: body, as: UTF8.self) }

        package subscript(_ field: String) -> String? { fields[field.lowercased()] }
    }

    package let address: Address

    package init(_ address: Address) { self.address = address }

    package func get(_ path: String, _ fields: [String: String] = [:], method: String = "GET") throws -> Answer {
        let descriptor = try connected()
        defer { close(descriptor) }
        let extra = fields.map { "\($0.key): \($0.value)\r\n" }.joined()
        try Self.send("\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(extra)\r\n", descriptor)
        return try Self.answer(Pipe.drain([descriptor], until: Clock.now + 10)[0])
    }

    /// A connection for a client that takes its time; with a small buffer, the server has to wait for it.
    package func connected(receiveBuffer: Int32? = nil) throws -> Int32 {
        let isUnix = if case .unix = address { true } else { false }
        let descriptor = socket(isUnix ? AF_UNIX : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        // Before it connects: a window that has been offered cannot be taken back.
        if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        let code: Int32
        switch address {
        case .port(let port):
            var target = sockaddr_in()
            target.sin_family = sa_family_t(AF_INET)
            target.sin_port = port.bigEndian
            inet_pton(AF_INET, "127.0.0.1", &target.sin_addr)
            code = Self.connect(descriptor, &target, MemoryLayout<sockaddr_in>.size)
        case .unix(let path):
            var target = sockaddr_un()
            target.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: path.utf8) }
            code = Self.connect(descriptor, &target, MemoryLayout<sockaddr_un>.size)
        }
        guard code == 0 else {
            let number = errno
            close(descriptor)
            throw Trouble("connect", number)
        }
        return descriptor
    }

    private static func connect(_ descriptor: Int32, _ target: UnsafeRawPointer, _ size: Int) -> Int32 {
        Glibc.connect(descriptor, target.assumingMemoryBound(to: sockaddr.self), socklen_t(size))
    }

    package static func send(_ text: String, _ descriptor: Int32) throws {
        let bytes = Array(text.utf8)
        guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw Trouble("send")
        }
    }

    package static func answer(_ bytes: [UInt8]) throws -> Answer {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Trouble("no answer", 0) }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let status = Int(head[0].split(separator: " ")[1]) ?? 0
        let fields = head.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.count == 2 ? String(parts[1].drop { $0 == " " }) : "")
        }
        return Answer(
            status: status, fields: Dictionary(fields, uniquingKeysWith: { "\($0), \($1)" }),
            body: Array(bytes[end.upperBound...]))
    }
}
