/// What `--store` names.
package enum StoreURL: Hashable, Sendable, CustomStringConvertible {
    case sqlite(path: String)
    case postgresql(PostgreSQLAddress)
    case memory

    /// In the current folder.
    package static let usual = "sqlite:plenary.sqlite"

    package static func parse(_ text: String) throws(StoreError) -> StoreURL {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            throw .badURL("\"\(withoutSecrets(text))\" is no store: \(Self.expected)")
        }
        switch parts[0].lowercased() {
        case "memory":
            guard parts[1].isEmpty else { throw .badURL("\"\(text)\" is no store: did you mean memory:?") }
            return .memory
        case "sqlite":
            guard !parts[1].isEmpty, !parts[1].contains("\0") else {
                throw .badURL("\"\(text)\" is no store: sqlite: is followed by the path of a file")
            }
            return .sqlite(path: parts[1])
        case "postgresql", "postgres":
            return .postgresql(try PostgreSQLAddress(text))
        default: throw .badURL("\"\(withoutSecrets(text))\" is no store: \(Self.expected)")
        }
    }

    package var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgresql(let address): address.description
        case .memory: "memory:"
        }
    }

    private static let expected = "expected sqlite:PATH, postgresql://… or memory:"
}
