internal import CPQ
internal import Threading

/// Hears of new editions by LISTEN, on a connection and a thread of its own. What it misses while the connection is broken is
/// for who asks the store from time to time; when it is back, it tells once.
final class PostgreSQLListener: StoreListener {
    private let bell: Bell
    private let thread: Thread

    /// How often a silent connection is tried, and how soon a broken one is replaced.
    private static let trial = Duration.seconds(5)
    private static let pause = Duration.seconds(1)

    init(_ address: PostgreSQLAddress, _ onNews: @escaping @Sendable () -> Void) {
        let bell = Bell()
        self.bell = bell
        thread = Thread {
            repeat {
                if Self.listen(to: address, bell, onNews) { return }
            } while !bell.wait(for: Self.pause).rang
        }
    }

    func stop() {
        bell.ring()
        thread.join()
    }

    /// Until the connection breaks or the bell rings: whether that was it.
    private static func listen(
        to address: PostgreSQLAddress, _ bell: Bell, _ onNews: @Sendable () -> Void
    ) -> Bool {
        do throws(StoreError) {
            let connection = try PostgreSQLConnection(address)
            try connection.execute("LISTEN \(PostgreSQLSchema.channel)")
            onNews()
            while true {
                let woken = bell.wait(orReadable: PQsocket(connection.handle), for: trial)
                if woken.rang { return true }
                if woken.isReadable {
                    guard PQconsumeInput(connection.handle) == 1 else { return false }
                } else {
                    try connection.execute("SELECT 1")
                }
                if connection.takeNotifications() { onNews() }
            }
        } catch {
            return false
        }
    }
}

extension PostgreSQLConnection {
    /// Whether there were any.
    fileprivate func takeNotifications() -> Bool {
        var wereThere = false
        while let notification = PQnotifies(handle) {
            PQfreemem(notification)
            wereThere = true
        }
        return wereThere
    }
}
