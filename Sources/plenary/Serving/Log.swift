internal import Chronology
internal import Glibc
internal import Threading
internal import Web

/// Where a server's log lines go: a file, or standard error. They are gathered for a moment, so that a request does not wait for
/// a disk; what a disk does not take is lost, not kept.
final class Log: Sendable {
    private let lines = Locked<[UInt8]>([])
    private let descriptor: Int32
    private let clock: @Sendable () -> Instant
    private let pulse: Pulse

    /// `path`: `-` is standard error. The file is appended to, so that it can be rotated by copying and truncating it.
    init(_ path: String, clock: @escaping @Sendable () -> Instant) throws(Failure) {
        let descriptor = path == "-" ? STDERR_FILENO : open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw .world("\(path): \(String(cString: strerror(errno)))") }
        let lines = lines
        self.descriptor = descriptor
        self.clock = clock
        pulse = Pulse(every: .milliseconds(200)) { Self.write(lines, to: descriptor) }
    }

    func note(_ exchange: LogLine.Exchange) { add(LogLine.of(exchange, at: "\(clock())")) }

    func note(_ event: String, _ details: [(name: String, value: String)] = []) {
        add(LogLine.of(event: event, details, at: "\(clock())"))
    }

    private func add(_ line: String) {
        lines.withLock { if $0.count < Self.most { $0 += line.utf8 } }
    }

    func close() {
        pulse.stop()
        Self.write(lines, to: descriptor)
        if descriptor != STDERR_FILENO { Glibc.close(descriptor) }
    }

    private static func write(_ lines: Locked<[UInt8]>, to descriptor: Int32) {
        let bytes = lines.withLock { lines in
            defer { lines = [] }
            return lines
        }
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    private static let most = 16 << 20
}
