/// One line of a log, as JSON. Whatever a client wrote stays inside its string: no line can be forged.
package enum LogLine {
    /// An answered request. `status` 0: the connection broke before an answer.
    package struct Exchange: Sendable {
        package var client: String?
        package var method: String
        package var target: String
        package var status: Int
        package var bytes: Int
        package var microseconds: Int

        package init(client: String?, method: String, target: String, status: Int, bytes: Int, microseconds: Int) {
            self.client = client
            self.method = method
            self.target = target
            self.status = status
            self.bytes = bytes
            self.microseconds = microseconds
        }
    }

    /// `time`: of the answer's end, as RFC 3339 writes it.
    package static func of(_ exchange: Exchange, at time: String) -> String {
        let client = exchange.client.map { ",\"client\":\($0.quotedForJSON)" } ?? ""
        return "{\"time\":\(time.quotedForJSON),\"event\":\"request\"\(client)"
            + ",\"method\":\(exchange.method.quotedForJSON),\"target\":\(redacted(exchange.target).quotedForJSON)"
            + ",\"status\":\(exchange.status),\"bytes\":\(exchange.bytes),\"microseconds\":\(exchange.microseconds)}\n"
    }

    /// Something else that happened.
    package static func of(event: String, _ details: [(name: String, value: String)], at time: String) -> String {
        "{\"time\":\(time.quotedForJSON),\"event\":\(event.quotedForJSON)"
            + details.map { ",\($0.name.quotedForJSON):\($0.value.quotedForJSON)" }.joined() + "}\n"
    }

    /// The values of fields that are none of ours are left out: they may be somebody's key or address.
    static func redacted(_ target: String) -> String {
        let ascii = target.percentEncodedBeyondASCII
        let parts = ascii.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return ascii }
        let fields = parts[1].split(separator: "&").map { field in
            let name = field.prefix { $0 != "=" }
            return ours.contains(String(name)) || name.count == field.count ? String(field) : "\(name)=…"
        }
        return "\(parts[0])?\(fields.joined(separator: "&"))"
    }

    private static let ours: Set = [
        "sessions", "tracks", "streams", "speakers", "follow", "language", "alarm", "tzid",
    ]
}
