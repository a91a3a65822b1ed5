internal import Threading

/// What a server counts, for `/metrics`.
package final class Meter: Sendable {
    private struct State {
        var tallies: [Tally] = []
        var connections = 0
        var listeners = 0
        var cut = 0
    }

    private let state = Locked(State())

    package init() {}

    /// For one thread.
    package func newTally() -> Tally {
        let tally = Tally()
        state.withLock { $0.tallies.append(tally) }
        return tally
    }

    package func note(connections: Int, listeners: Int) {
        state.withLock { ($0.connections, $0.listeners) = (connections, listeners) }
    }

    /// Connections whose request did not arrive in time.
    package func cut(_ count: Int) { state.withLock { $0.cut += count } }

    /// Prometheus' text format, version 0.0.4.
    package var text: String {
        let now = state.withLock { $0 }
        let sum = now.tallies.map(\.reading).reduce(Tally.Reading(), +)
        return Self.answers(sum) + Self.times(sum)
            + Self.number("plenary_sent_bytes_total", "counter", "Bytes of content sent.", sum.bytes)
            + Self.number("plenary_shed_total", "counter", "Requests told to come again later.", sum.shed)
            + Self.number("plenary_cut_total", "counter", "Connections cut because they were too slow.", now.cut)
            + Self.number("plenary_connections", "gauge", "Open connections.", now.connections)
            + Self.number("plenary_listeners", "gauge", "Open streams of events.", now.listeners)
    }

    static func head(_ name: String, _ type: String, _ help: String) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    static func number(_ name: String, _ type: String, _ help: String, _ value: Int) -> String {
        head(name, type, help) + "\(name) \(value)\n"
    }

    private static func answers(_ reading: Tally.Reading) -> String {
        let names = Tally.statuses.map { "\($0)" } + ["other"]
        return head("plenary_answers_total", "counter", "Answers, by status.")
            + zip(names, reading.answers).map { "plenary_answers_total{status=\"\($0)\"} \($1)\n" }.joined()
    }

    private static func times(_ reading: Tally.Reading) -> String {
        let name = "plenary_answer_seconds"
        var text = head(name, "histogram", "From the first line of a request to the last byte of its answer.")
        var count = 0
        for (step, times) in zip(Tally.steps.map(seconds) + ["+Inf"], reading.times) {
            count += times
            text += "\(name)_bucket{le=\"\(step)\"} \(count)\n"
        }
        return text + "\(name)_sum \(seconds(reading.nanoseconds))\n\(name)_count \(count)\n"
    }

    /// `0.00025`, without the rounding of floating point.
    private static func seconds(_ nanoseconds: Int) -> String {
        let (whole, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let digits = String(1_000_000_000 + rest).dropFirst()
        let fraction = digits.reversed().drop { $0 == "0" }.reversed()
        return fraction.isEmpty ? "\(whole)" : "\(whole).\(String(fraction))"
    }
}
