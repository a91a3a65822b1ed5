internal import Arguments
internal import Chronology
internal import Glibc
internal import HTTPServing
internal import Stores
internal import Programmes
internal import Threading
internal import Watching
internal import Web

enum ServeCommand: ToolCommand {
    static let grammar = Command(
        "serve", "serve feeds, timetables and pages, and follow the files as they change",
        discussion: """
            A change is released and served as soon as its file is free of errors; until then the last edition goes on being \
            served. Editions that other processes release into the store are served too; without FILE, from the current folder and the store, or from the store alone where it is PostgreSQL. While the store is away, what was served goes on being served. New time zone data are taken up as they are installed: sessions that they move become an edition. A folder stands for the programme files (.yaml, .yml) in it. SIGTERM and Ctrl-C end it when what is in flight is done.
            """,
        positionals: [Positional("FILE", "programme files or folders of them", .any, values: .file)],
        options: [
            Option(
                "listen", value: "ADDRESS", "host:port or unix:PATH; port 0 is any free one", default: "127.0.0.1:8080"),
            Context.storeOption,
            Option("public-address", value: "URL", "where the public reaches this server, for absolute links"),
            Option(
                "log", value: "PATH", "where a line of JSON goes for each request; - is standard error", values: .file),
        ] + ServingLimits.options)

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let listen: ListenAddress
        do { listen = try ListenAddress.parse(context.arguments.value("listen") ?? "127.0.0.1:8080") } catch {
            throw .usage("\(error)")
        }
        let limits = try ServingLimits.read(context.arguments)
        let publicAddress = try publicAddress(context.arguments.value("public-address"))
        let named = context.arguments.positionals("FILE")
        let stopping = StopSignals.block()
        let database = try context.world.zones()
        // Whole, and from one release: a package may be replaced file by file while the server runs.
        do { try database.loadEverything() } catch { throw .world("\(error)") }
        let url = try context.storeURL()
        let meter = Meter()
        let site = try LiveSite(
            named, store: try context.store(.writing), url: url, publicAddress: publicAddress, database: database,
            context: context, meter: meter)
        var log: Log?
        if let path = context.arguments.value("log") { log = try Log(path, clock: context.world.clock) }
        let note: (@Sendable (LogLine.Exchange) -> Void)? = log.map { log in { @Sendable in log.note($0) } }
        let server: HTTPServer
        do {
            server = try HTTPServer(
                listen: listen, limits: limits, threads: threads, meter: meter, log: note, answers: site.answers)
        } catch { throw .world("\(error)") }
        announce(server.address, site, context)
        run(server, site, log, context, until: stopping)
        return .done
    }

    /// From the first request to the last.
    private static func run(
        _ server: HTTPServer, _ site: LiveSite, _ log: Log?, _ context: Context, until stopping: StopSignals
    ) {
        let manager = ServiceManager(environment: context.world.environment)
        log?.note("serving", [("address", "\(server.address)")])
        let isUp = Locked(true)
        let stop = site.follow { shown in
            isUp.withLock { if $0 { server.announce() } }
            for (id, edition) in shown.editions {
                log?.note("edition", [("programme", id), ("edition", "\(edition)")])
            }
        }
        let watchdog = manager.keepAlive { server.isAlive() }
        manager.ready()
        stopping.wait()
        manager.stopping()
        context.remark("stopping: finishing what is in flight")
        watchdog?.stop()
        end(stop)
        isUp.withLock { $0 = false }
        let isDone = server.drain()
        log?.note("stopped", [("finished", isDone ? "all" : "not all")])
        log?.close()
    }

    /// A store that does not answer is not waited for: whatever it is asked, it does wholly or not at all.
    private static func end(_ stop: @escaping @Sendable () -> Void) {
        let isStopped = Bell()
        let thread = Thread {
            stop()
            isStopped.ring()
        }
        if isStopped.wait(for: .seconds(2)).rang { thread.join() } else { thread.letGo() }
    }

    /// One for each processor up to four: an answer is a look-up, and the kernel does the rest.
    private static var threads: Int { min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1)) }

    private static func publicAddress(_ text: String?) throws(Failure) -> String? {
        guard var address = text else { return nil }
        while address.hasSuffix("/") { address.removeLast() }
        guard isWebAddress(address), !address.contains(where: { "?#".contains($0) }) else {
            throw .usage("--public-address is \"\(address)\": expected one like https://schedule.example.org")
        }
        return address
    }

    /// Where to look, on standard output: a script reads the port from it.
    private static func announce(_ address: ListenAddress, _ site: LiveSite, _ context: Context) {
        let programmes = site.programmeIDs
        guard case .tcp = address else {
            context.print("serving \(programmes.count) programmes on \(address)\n")
            return
        }
        let lines = programmes.map { "  http://\(address)/\($0)/\n" }
        context.print("serving on http://\(address)/\n" + lines.joined())
    }
}

/// SIGTERM and SIGINT, kept from interrupting anything and waited for in one place.
struct StopSignals {
    private var set = sigset_t()

    /// Before any other thread begins: threads inherit what is blocked.
    static func block() -> StopSignals {
        var signals = StopSignals()
        sigemptyset(&signals.set)
        sigaddset(&signals.set, SIGTERM)
        sigaddset(&signals.set, SIGINT)
        pthread_sigmask(SIG_BLOCK, &signals.set, nil)
        return signals
    }

    func wait() {
        var set = set
        var signal: Int32 = 0
        while sigwait(&set, &signal) != 0 {}
    }
}
