/// Where to listen, as `--listen` writes it.
package enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// `host` is an IP literal; empty: every interface. Port 0: any free one.
    case tcp(host: String, port: UInt16)
    /// A Unix socket at this path.
    case unix(path: String)

    /// Why a text is no address: what was found and what was expected.
    package struct Malformed: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    /// Reads `127.0.0.1:8080`, `[::1]:8080`, `:8080` (every interface), `localhost:8080` or `unix:PATH`.
    package static func parse(_ text: String) throws(Malformed) -> ListenAddress {
        if text.hasPrefix("unix:") { return try parseUnix(String(text.dropFirst(5))) }
        guard let colon = text.lastIndex(of: ":"), text.first != "[" || text[..<colon].hasSuffix("]") else {
            throw Malformed(
                description: "\"\(text)\" has no port: expected HOST:PORT, such as 127.0.0.1:8080, or unix:PATH")
        }
        let port = try parsePort(text[text.index(after: colon)...], of: text)
        return .tcp(host: try parseHost(text[..<colon], of: text), port: port)
    }

    private static func parseUnix(_ path: String) throws(Malformed) -> ListenAddress {
        if path.isEmpty {
            throw Malformed(description: "unix: has no path: expected unix:PATH, such as unix:plenary.socket")
        }
        guard path.utf8.count <= longestPath, !path.utf8.contains(0) else {
            throw Malformed(
                description:
                    "the socket's path is \(path.utf8.count) bytes long: at most \(longestPath) fit; choose a shorter one"
            )
        }
        return .unix(path: path)
    }

    private static func parsePort(_ port: Substring, of text: String) throws(Malformed) -> UInt16 {
        guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(port) else {
            throw Malformed(
                description:
                    "\"\(port)\" in \"\(text)\" is not a port: expected a number from 0 to 65535 (0: any free one)")
        }
        return number
    }

    private static func parseHost(_ host: Substring, of text: String) throws(Malformed) -> String {
        switch host {
        case "", "*": return ""
        case "localhost": return "127.0.0.1"
        case _ where host.hasPrefix("["):
            let literal = String(host.dropFirst().dropLast())
            if SocketAddress(host: literal, port: 0) != nil, literal.contains(":") { return literal }
        case _ where host.contains(":"):
            throw Malformed(description: "\"\(text)\": an IPv6 address goes in brackets, such as [::1]:8080")
        default: if SocketAddress(host: String(host), port: 0) != nil { return String(host) }
        }
        throw Malformed(
            description:
                "\"\(host)\" in \"\(text)\" is not an IP address: expected such as 127.0.0.1, [::1], or nothing for every interface"
        )
    }

    /// What `sockaddr_un` holds, with its final zero.
    static let longestPath = 107

    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}
