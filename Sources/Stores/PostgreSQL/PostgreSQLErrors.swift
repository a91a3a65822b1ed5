internal import CPQ

extension StoreError {
    /// What an SQLSTATE (postgresql.org/docs/15/errcodes-appendix.html) means to who runs a server.
    init(sqlState: String, _ place: PostgreSQLAddress, _ message: String) {
        let (shown, message) = (place.description, place.harmless(message))
        switch sqlState {
        case "25006": self = .standby(shown)
        case "42501", "28000", "28P01": self = .notAllowed(shown)
        case "53100": self = .full(shown)
        case "40001", "40P01", "55P03", "57014": self = .locked(shown)
        // Shut down, starting up, or ended by its administrator.
        case "57P01", "57P02", "57P03", "57P05": self = .unreachable(shown, message)
        case "XX001", "XX002": self = .damaged(shown, message)
        default: self = .failed(shown, sqlState.isEmpty ? message : "\(message) (\(sqlState))")
        }
    }

    /// Whether the connection, and not what was asked, is at fault.
    var isUnreachable: Bool {
        if case .unreachable = self { true } else { false }
    }
}
