internal import CMicroHTTPD
internal import Glibc

/// One thread of libmicrohttpd with its own epoll. Each worker has one; they share the socket, which the kernel deals from.
struct Daemon: @unchecked Sendable {
    let worker: Worker
    private let handle: OpaquePointer

    /// Nil when it does not start; `errno` may say why.
    init?(on listening: Int32, _ worker: Worker, share: Int) {
        let flags =
            MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_USE_ITC.rawValue | MHD_USE_TURBO.rawValue
            | MHD_ALLOW_SUSPEND_RESUME.rawValue
        let context = Unmanaged.passUnretained(worker).toOpaque()
        let options = Self.options(listening, worker.engine.limits, share)
        guard let handle = cmhd_start(flags, context, admit, serve, learnTarget, complete, noteConnection, options)
        else { return nil }
        self.worker = worker
        self.handle = handle
    }

    private static func options(_ listening: Int32, _ limits: ServerLimits, _ share: Int) -> [MHD_OptionItem] {
        let options: [(MHD_OPTION, Int)] = [
            (.LISTEN_SOCKET, Int(listening)),
            // Whoever is refused for good waits in the kernel's queue.
            (.CONNECTION_LIMIT, (limits.connections + limits.surplus) / share + 1),
            (.CONNECTION_TIMEOUT, limits.idleSeconds),
            // No STRICT_FOR_CLIENT: it asks for a Host, as we do, but 0.9.75 writes the head of its refusal twice.
            // The head, what the library notes of each field, and the answer's head share this.
            (.CONNECTION_MEMORY_LIMIT, limits.head + 4096),
            (.END, 0),
        ]
        return options.map { MHD_OptionItem(option: $0, value: $1, ptr_value: nil) }
    }

    /// From now on connections are refused; those that are open go on.
    func refuseNew() {
        // The library gives the socket back, and does not close it any more.
        let listening = MHD_quiesce_daemon(handle)
        if listening >= 0 { close(listening) }
    }

    /// Closes every connection and ends the thread.
    func stop() { MHD_stop_daemon(handle) }
}

/// Connections need descriptors, and many systems allow 1,024 until one asks for more.
enum DescriptorLimit {
    static func raise() {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
    }
}
