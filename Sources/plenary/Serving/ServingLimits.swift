internal import Arguments
internal import HTTPServing

/// `--limit NAME=NUMBER` and `--trusted-proxy RANGE`: how much clients may ask of the server, and who stands in front of it.
enum ServingLimits {
    private static let named: [(name: String, help: String, set: @Sendable (inout ServerLimits, Int) -> Void)] = [
        ("connections", "4096", { $0.connections = $1 }),
        ("connections-per-address", "1024", { $0.connectionsPerAddress = $1 }),
        ("listeners", "2048", { $0.listeners = $1 }),
        ("queue", "64", { $0.queue = $1 }),
        ("target-bytes", "8192", { $0.target = $1 }),
        ("head-bytes", "32768", { $0.head = $1 }),
        ("body-bytes", "65536", { $0.body = $1 }),
        ("head-seconds", "8", { $0.headTime = .seconds($1) }),
        ("body-seconds", "20", { $0.bodyTime = .seconds($1) }),
        ("idle-seconds", "30", { $0.idleSeconds = $1 }),
    ]

    static let options = [
        Option(
            "limit", value: "NAME=NUMBER",
            "what clients may ask: \(named.map { "\($0.name) (\($0.help))" }.joined(separator: ", "))", repeated: true),
        Option(
            "trusted-proxy", value: "RANGE",
            "addresses such as 192.0.2.0/24 whose X-Forwarded-For is believed", repeated: true),
    ]

    static func read(_ arguments: ParsedArguments) throws(Failure) -> ServerLimits {
        var limits = ServerLimits()
        for text in arguments.values("limit") {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let limit = named.first(where: { $0.name == parts[0] }) else {
                throw .usage("--limit is \"\(text)\": expected such as connections=4096; --help lists the names")
            }
            guard let number = Int(parts[1]), (1...1_000_000_000).contains(number) else {
                throw .usage("--limit \(limit.name) is \"\(parts[1])\": expected a whole number from 1")
            }
            limit.set(&limits, number)
        }
        for text in arguments.values("trusted-proxy") {
            guard let network = Network(text) else {
                throw .usage("--trusted-proxy is \"\(text)\": expected an address or a range such as 192.0.2.0/24")
            }
            limits.trustedProxies.append(network)
        }
        return limits
    }
}
