internal import Glibc

/// Why we cannot listen, and what to do about it.
package enum ServingError: Error, Hashable, CustomStringConvertible {
    /// Another program listens there.
    case inUse(ListenAddress)
    case notPermitted(ListenAddress)
    /// This machine has no such address.
    case notOurs(ListenAddress)
    case noFolder(path: String)
    /// Something that is no socket, and that we will therefore not delete, is in the way.
    case notASocket(path: String)
    case failed(ListenAddress, step: String, errorCode: Int32)

    package var description: String {
        switch self {
        case .inUse(.unix(let path)):
            "another program is listening on the socket \(path): stop it, or choose another path with --listen"
        case .inUse(let address):
            "another program is listening on \(address): stop it, or choose another port with --listen (port 0: any free one)"
        case .notPermitted(.tcp(let host, let port)) where port < 1024 && port > 0:
            """
            not allowed to listen on \(ListenAddress.tcp(host: host, port: port)): ports below 1024 are kept for the system; \
            choose one above, such as 8080
            """
        case .notPermitted(let address): "not allowed to listen on \(address): permission denied"
        case .notOurs(let address): "this machine has no address \(address): choose one of its own, or 127.0.0.1"
        case .noFolder(let path): "the socket \(path) cannot be made: its folder does not exist; make the folder first"
        case .notASocket(let path):
            "\(path) exists and is not a socket: move it away, or choose another path with --listen"
        case .failed(let address, let step, let errorCode):
            "cannot listen on \(address): \(step): \(String(cString: strerror(errorCode)))"
        }
    }

    init(_ errorCode: Int32, _ step: String, _ address: ListenAddress) {
        switch (errorCode, address) {
        case (EADDRINUSE, _): self = .inUse(address)
        case (EACCES, _), (EPERM, _), (EROFS, _): self = .notPermitted(address)
        case (EADDRNOTAVAIL, _): self = .notOurs(address)
        case (ENOENT, .unix(let path)), (ENOTDIR, .unix(let path)): self = .noFolder(path: path)
        default: self = .failed(address, step: step, errorCode: errorCode)
        }
    }
}
