internal import CMicroHTTPD
internal import Glibc

/// libmicrohttpd's server: epoll on its own thread or threads.
struct Daemon: @unchecked Sendable {
    private let handle: OpaquePointer

    /// Nil when it does not start; `errno` may say why. The engine must live until `stop`.
    init?(on listening: Int32, engine: Engine, threads: Int) {
        let flags = MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_USE_ITC.rawValue | MHD_USE_TURBO.rawValue
        let context = Unmanaged.passUnretained(engine).toOpaque()
        let options = Self.options(listening, engine.limits, threads)
        guard let handle = cmhd_start(flags, context, serve, learnTarget, complete, noteConnection, options)
        else { return nil }
        self.handle = handle
    }

    private static func options(_ listening: Int32, _ limits: ServerLimits, _ threads: Int) -> [MHD_OptionItem] {
        var options: [(MHD_OPTION, Int)] = [
            (.LISTEN_SOCKET, Int(listening)),
            (.CONNECTION_LIMIT, limits.connections),
            (.CONNECTION_TIMEOUT, limits.idleSeconds),
            // No STRICT_FOR_CLIENT: it asks for a Host, as we do, but 0.9.75 writes the head of its refusal twice.
            // The head, what the library notes of each field, and the answer's head share this.
            (.CONNECTION_MEMORY_LIMIT, 3 * limits.head),
        ]
        if limits.connectionsPerAddress > 0 {
            options.append((.PER_IP_CONNECTION_LIMIT, limits.connectionsPerAddress))
        }
        if threads > 1 { options.append((.THREAD_POOL_SIZE, threads)) }
        options.append((.END, 0))
        return options.map { MHD_OptionItem(option: $0, value: $1, ptr_value: nil) }
    }

    /// From now on connections are refused; those that are open go on.
    func refuseNew() {
        // The library gives the socket back, and does not close it any more.
        let listening = MHD_quiesce_daemon(handle)
        if listening >= 0 { close(listening) }
    }

    /// Closes every connection and ends the threads.
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
