internal import CPQ

/// Where a PostgreSQL store is: a URL as libpq reads it (postgresql.org/docs/15/libpq-connect.html), several hosts included.
///
/// Whatever is shown of it, in messages and in logs, is without its password.
package struct PostgreSQLAddress: Hashable, Sendable, CustomStringConvertible {
    /// As given, with its password.
    let url: String
    /// To be shown nowhere, should a server's message quote one.
    private let secrets: [String]
    package let description: String
    /// The servers that it names, each as libpq's parameters; one at a time takes editions.
    let hosts: [[String: String]]

    init(_ url: String) throws(StoreError) {
        guard let given = Self.options(of: url), Self.isPlausible(given) else {
            throw .badURL(
                "\"\(withoutSecrets(url))\" cannot be read: expected postgresql://USER@HOST/DATABASE, with special "
                    + "characters of a password written as %40")
        }
        self.url = url
        secrets = ["password", "sslpassword"].compactMap { given[$0] }.filter { !$0.isEmpty }
        let names = Self.list(given["host"] ?? given["hostaddr"] ?? "")
        hosts = names.indices.map { Self.host($0, of: names.count, given) }
        description = Self.description(given, names)
    }

    var hasSeveralHosts: Bool { hosts.count > 1 }

    private static func host(_ index: Int, of count: Int, _ given: [String: String]) -> [String: String] {
        guard count > 1 else { return [:] }
        var words: [String: String] = [:]
        for key in ["host", "hostaddr", "port"] {
            guard let values = given[key].map(list) else { continue }
            words[key] = values.count == count ? values[index] : values[0]
        }
        return words
    }

    /// A message of the server or of libpq on one line, without the password.
    func harmless(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace } }.joined(
            separator: "; ")
        return secrets.reduce(line) { $0.replacing($1, with: "…") }
    }

    /// A password with a `/` or `@` of its own ends up, in part, where it would be shown.
    private static func isPlausible(_ given: [String: String]) -> Bool {
        let ports = given["port"] ?? ""
        return ports.allSatisfy { $0 == "," || $0.isASCII && $0.isNumber }
            && ["host", "hostaddr", "dbname"].allSatisfy { given[$0]?.contains("@") != true }
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    private static func description(_ given: [String: String], _ hosts: [String]) -> String {
        let ports = list(given["port"] ?? "")
        let places = hosts.enumerated().map { index, host in
            let port = ports.count == hosts.count ? ports[index] : ports[0]
            return host.hasPrefix("/") || port.isEmpty ? host : "\(host):\(port)"
        }
        let isSocket = hosts[0].hasPrefix("/")
        let user = given["user"].map { "\($0)@" } ?? ""
        let authority = user + (isSocket ? "" : places.joined(separator: ","))
        return "postgresql://\(authority)/\(given["dbname"] ?? "")" + (isSocket ? "?host=\(hosts[0])" : "")
    }

    /// What the URL says, and nothing of what libpq would add; nil where it is none.
    private static func options(of url: String) -> [String: String]? {
        guard !url.contains("\0"), let parsed = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(parsed) }
        var options: [String: String] = [:]
        var next = parsed
        while let keyword = next.pointee.keyword {
            if let value = next.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            next += 1
        }
        return options
    }
}

/// A text that may be meant as a URL, without what may be meant as its password.
func withoutSecrets(_ text: String) -> String {
    var shown = text
    if let start = shown.firstRange(of: "://")?.upperBound, let end = shown.lastIndex(of: "@"), start < end,
        let colon = shown[start..<end].firstIndex(of: ":")
    {
        shown.replaceSubrange(colon..<end, with: ":…")
    }
    return shown.replacing(/password=[^&\s]*/) { _ in "password=…" }
}
