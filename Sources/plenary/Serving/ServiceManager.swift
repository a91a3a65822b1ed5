internal import Glibc
internal import Threading

/// Tells systemd how we are (sd_notify(3)): a word in a datagram to the socket that it names. Where there is none, nothing happens.
struct ServiceManager: Sendable {
    private let path: String?
    private let watchdog: Duration?

    init(environment: [String: String]) {
        path = environment["NOTIFY_SOCKET"].flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
        // Half of what it waits for, as sd_watchdog_enabled(3) advises.
        watchdog = environment["WATCHDOG_USEC"].flatMap { Int($0) }.map { .microseconds($0 / 2) }
    }

    func ready() { send("READY=1") }

    func stopping() { send("STOPPING=1") }

    /// Says again and again that we are alive, as long as `isAlive` answers yes. Nil where nobody asks.
    func keepAlive(_ isAlive: @escaping @Sendable () -> Bool) -> Pulse? {
        watchdog.map { interval in Pulse(every: interval) { if isAlive() { send("WATCHDOG=1") } } }
    }

    private func send(_ word: String) {
        guard let path else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // A name that begins with a zero lives in no folder; systemd writes it with an @.
        let name = path.utf8.enumerated().map { $0 == 0 && $1 == UInt8(ascii: "@") ? 0 : $1 }
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let size = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = sendto(descriptor, word, word.utf8.count, Int32(MSG_NOSIGNAL), $0, size)
            }
        }
    }
}
