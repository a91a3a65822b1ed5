internal import Glibc
internal import Placing

/// Watches a search: a line of progress on a terminal, and an end when somebody interrupts it.
struct PlacingWatch: Sendable {
    private let console: Console
    private let showsProgress: Bool

    init(_ context: Context) {
        console = context.console
        showsProgress = context.console.errorIsTerminal && !context.isQuiet && !context.isJSON
    }

    /// From the first plan on an interrupt waits until it is asked for here; before, there is nothing to keep.
    @Sendable func observe(_ progress: PlacingProgress) -> Bool {
        var signals = Self.signals()
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        if showsProgress { console.complain("\r\(line(progress))\u{1B}[K") }
        var pending = sigset_t()
        sigpending(&pending)
        return sigismember(&pending, SIGINT) == 0 && sigismember(&pending, SIGTERM) == 0
    }

    /// Takes the line of progress away, and the interrupt that ended the search.
    static func end(_ console: Console, _ context: Context) {
        if console.errorIsTerminal && !context.isQuiet && !context.isJSON { console.complain("\r\u{1B}[K") }
        var pending = sigset_t()
        sigpending(&pending)
        for signal in [SIGINT, SIGTERM] where sigismember(&pending, signal) == 1 {
            var one = sigset_t()
            sigemptyset(&one)
            sigaddset(&one, signal)
            var taken: Int32 = 0
            sigwait(&one, &taken)
        }
        var signals = signals()
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static func signals() -> sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        return signals
    }

    private func line(_ progress: PlacingProgress) -> String {
        guard let bound = progress.bound else { return "cost \(progress.cost)" }
        let gap = bound > 0 ? Double(progress.cost - bound) / Double(bound) * 100 : nil
        let rate = Double(progress.moves) / max(0.001, progress.time / .seconds(1)) / 1e6
        return "cost \(progress.cost), at best \(bound), \(gap.map { "gap \(decimal($0, places: 1)) %, " } ?? "")"
            + "\(decimal(rate, places: 1)) million moves a second"
    }
}
