internal import CMicroHTTPD
internal import Glibc
internal import Threading

/// One stream of events (WHATWG HTML, section 9.2). Its connection is suspended while there is nothing to say.
final class Listener: @unchecked Sendable {
    let stream: String
    private let connection: OpaquePointer
    private let listeners: Listeners
    private let state: Locked<State>

    private struct State {
        var pending: [UInt8]
        var told: String?
        var lastTold: Moment
        var isSuspended = false
        var isEnded = false
    }

    /// Who comes again after a restart comes at a time of their own.
    init(_ connection: OpaquePointer, _ stream: String, first event: String?, of listeners: Listeners) {
        self.connection = connection
        self.stream = stream
        self.listeners = listeners
        let first = "retry: \(Int.random(in: 3_000...10_000))\n\n" + (event ?? "")
        state = Locked(State(pending: Array(first.utf8), told: event, lastTold: .now))
    }

    /// Hands the stream to the library, which asks it for bytes until it is closed.
    func start() -> MHD_Result {
        guard
            let response = MHD_create_response_from_callback(
                UInt64.max, 1024, readStream, Unmanaged.passRetained(self).toOpaque(), endStream)
        else { return .NO }
        defer { MHD_destroy_response(response) }
        let fields = [
            ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"),
            ("Access-Control-Allow-Origin", "*"), ("X-Content-Type-Options", "nosniff"),
            // nginx would else keep it back until its buffer is full.
            ("X-Accel-Buffering", "no"),
        ]
        for (name, value) in fields { MHD_add_response_header(response, name, value) }
        return MHD_queue_response(connection, 200, response)
    }

    /// Nil ends the stream.
    func tell(_ event: String?) {
        state.withLock { state in
            guard state.told != event || event == nil else { return }
            state.told = event
            if let event { say(event, &state) } else { state.isEnded = true }
            wake(&state)
        }
    }

    func beat(ifSilentSince moment: Moment, _ now: Moment) {
        state.withLock { state in
            guard state.lastTold < moment else { return }
            say(":\n\n", &state)
            wake(&state)
        }
    }

    private func say(_ text: String, _ state: inout State) {
        state.lastTold = .now
        // Who does not read is not told more and more.
        if state.pending.count < 4096 { state.pending += text.utf8 }
    }

    private func wake(_ state: inout State) {
        guard state.isSuspended else { return }
        state.isSuspended = false
        MHD_resume_connection(connection)
    }

    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            let count = min(buffer.count, state.pending.count)
            if count > 0 {
                state.pending.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0.prefix(count))) }
                state.pending.removeFirst(count)
            } else if state.isEnded {
                return Int(MHD_CONTENT_READER_END_OF_STREAM)
            } else {
                state.isSuspended = true
                MHD_suspend_connection(connection)
            }
            return count
        }
    }

    fileprivate func close() { listeners.remove(self) }
}

private func readStream(
    _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int
) -> Int {
    guard let context else { return Int(MHD_CONTENT_READER_END_OF_STREAM) }
    return Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue()
        .read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
}

private func endStream(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<Listener>.fromOpaque(context).takeRetainedValue().close()
}
