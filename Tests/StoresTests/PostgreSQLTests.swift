import Driving
import Programmes
import Testing
import Threading

@testable import Stores

/// What a store on a server has that one in a file has not: a network, passwords, notices, administrators.
@Suite struct PostgreSQLTests {
    private let school = Records()

    private func store(_ url: String, _ access: StoreAccess = .writing) throws -> any EditionStore {
        try AllStores.open(try StoreURL.parse(url), access)
    }

    @Test func `no message shows a password`() throws {
        let secret = "s3cret/p@ss"
        let port = try PostgreSQLServer.port
        let urls = [
            try PostgreSQLServer.database("secrets", password: "wrong-\(secret)"),
            "postgresql://plenary:s3cret%2Fp%40ss@127.0.0.1:1/x", "postgresql://plenary:\(secret)@127.0.0.1:1/x",
            "postgresql://u@127.0.0.1:\(port)/x?password=s3cret%2Fp%40ss", "postgresql://u:s3cret%ZZ@h/x",
            "postgressql://u:\(secret)@h/x", "host=h password=\(secret)",
            "postgresql://u:s3cret@p@ss@h/x", "postgresql://u:s3cret@h/x?nonsense=1",
        ]
        for url in urls {
            do {
                _ = try store(url)
                Issue.record("\(url) opened")
            } catch {
                #expect(!"\(error)".contains("s3cret"), "\(error)")
                #expect(!"\(error)".contains("p@ss"), "\(error)")
            }
        }
    }

    @Test func `an address is shown with its hosts and without its password`() throws {
        let shown = { (url: String) in try StoreURL.parse(url).description }
        #expect(try shown("postgresql://u:p@a:1,b:2/d?target_session_attrs=any") == "postgresql://u@a:1,b:2/d")
        #expect(try shown("postgres://a,b:7/d") == "postgresql://a,b:7/d")
        #expect(try shown("postgresql://u@/d?host=/run/x&password=p") == "postgresql://u@/d?host=/run/x")
    }

    @Test func `a server that is not there, a database that is not, and a wrong password are told apart`() throws {
        let trials = [
            ("postgresql://127.0.0.1:1/x", "Connection refused"),
            (try PostgreSQLServer.database("apart").replacing("/apart", with: "/nowhere"), "does not exist"),
            (try PostgreSQLServer.database("apart", password: "wrong"), "password authentication failed"),
        ]
        for (url, words) in trials {
            do {
                _ = try store(url)
                Issue.record("\(url) opened")
            } catch { #expect("\(error)".contains(words) && "\(error)".contains("cannot reach"), "\(error)") }
        }
    }

    @Test func `a reader makes no store, and a newer one is left alone`() throws {
        let url = try PostgreSQLServer.database("newer")
        #expect(throws: StoreError.missing(try StoreURL.parse(url).description)) { _ = try store(url, .reading) }
        _ = try store(url)
        _ = try store(url, .reading)
        #expect(try PostgreSQLServer.run("UPDATE plenary.store SET version = 99", in: "newer").status == 0)
        do {
            _ = try store(url)
            Issue.record("opened")
        } catch { #expect("\(error)".contains("upgrade plenary")) }
    }

    @Test func `a schema of somebody else's is left alone`() throws {
        let url = try PostgreSQLServer.database("foreign_one")
        #expect(
            try PostgreSQLServer.run("CREATE SCHEMA plenary; CREATE TABLE plenary.theirs ()", in: "foreign_one").status
                == 0)
        #expect(throws: StoreError.foreign(try StoreURL.parse(url).description)) { _ = try store(url) }
    }

    @Test func `a server that takes no editions says so`() throws {
        let url = try PostgreSQLServer.database("standing")
        let open = try store(url)
        try open.append(school.record(1))
        _ = try PostgreSQLServer.run("ALTER DATABASE standing SET default_transaction_read_only = on")
        let reading = try store(url)
        #expect(throws: StoreError.standby(try StoreURL.parse(url).description)) {
            try reading.append(school.record(2))
        }
        #expect(try reading.latest(of: ID("school")) == school.record(1))
    }

    @Test func `a connection that was ended is made again`() throws {
        let store = try store(try PostgreSQLServer.database("ended"))
        try store.append(school.record(1))
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'ended'"
        #expect(try PostgreSQLServer.run(end).text.contains("t"))
        #expect(try store.latest(of: ID("school")) == school.record(1))
        _ = try PostgreSQLServer.run(end)
        try store.append(school.record(2))
        #expect(try store.latestNumbers() == [ID("school"): 2])
    }

    @Test func `another program that holds the tables is waited for, but not for ever`() throws {
        let store = try store(try PostgreSQLServer.database("held"))
        let start = Clock.now
        let holder = try Driving.Child(
            ["psql", try PostgreSQLServer.database("held"), "-c", "BEGIN; LOCK plenary.editions; SELECT pg_sleep(30)"],
            environment: Tool.environment, input: 0, output: 1, errors: 2)
        let isHeld = Clock.wait(10) {
            (try? PostgreSQLServer.run("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'BEGIN; LOCK%'").text)?
                .contains("1") ?? false
        }
        #expect(isHeld)
        #expect(throws: StoreError.locked(try StoreURL.parse(PostgreSQLServer.database("held")).description)) {
            try store.append(school.record(1))
        }
        #expect(Clock.now - start < 12)
        holder.kill()
        _ = try PostgreSQLServer.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'BEGIN; L%'")
        try store.append(school.record(1))
    }

    @Test func `listeners hear of each edition, and again after the connection was ended`() throws {
        let url = try PostgreSQLServer.database("heard")
        let (writer, reader) = (try store(url), try store(url))
        let heard = Count()
        let listener = try #require(reader.listen { heard.add() })
        defer { listener.stop() }
        #expect(Clock.wait(5) { heard.value == 1 })
        let start = Clock.now
        try writer.append(school.record(1))
        #expect(Clock.wait(5) { heard.value == 2 } && Clock.now - start < 1)
        _ = try PostgreSQLServer.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = 'heard'")
        #expect(Clock.wait(5) { heard.value == 3 })
        try writer.append(school.record(2))
        #expect(Clock.wait(5) { heard.value == 4 })
    }

    @Test func `a store on one server needs no standby, and on several without one warns`() throws {
        let plain = try PostgreSQLServer.database("warned", password: PostgreSQLServer.password)
        #expect(try store(plain).caution() == nil)
        let several = plain.replacing("@127.0.0.1", with: "@127.0.0.1:1,127.0.0.1")
        #expect(try store(several).caution()?.contains("synchronous_standby_names") == true)
    }

    @Test func `ten thousand showings are kept in moments`() throws {
        let large = Records(programme: ID("large"), sessions: 5_000)
        let store = try store(try PostgreSQLServer.database("large"))
        let start = Clock.now
        try store.append(large.record(1))
        print("10,000 showings into PostgreSQL: \(Clock.now - start) s")
        #expect(Clock.now - start < 5)
        #expect(try store.latest(of: ID("large")) == large.record(1))
    }
}

private final class Count: Sendable {
    private let count = Locked(0)

    func add() { count.withLock { $0 += 1 } }

    var value: Int { count.withLock { $0 } }
}
