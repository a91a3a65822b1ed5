import Driving
import Testing

/// Several servers over one PostgreSQL store. `Tests/Cluster` takes the store away in harder ways.
@Suite struct ReplicaTests {
    private func school(_ name: String, editions: Int = 1) throws -> ReleasedSchool {
        try ReleasedSchool(editions: editions, url: try PostgreSQLServer.database(name))
    }

    private func number(_ server: Server) throws -> Int? {
        try JSONValue(try server.get("/school/edition.json").text)["number"].number.map { Int($0) }
    }

    @Test func `every command works with it`() throws {
        let school = try school("commands", editions: 2)
        let listed = try Tool.run("editions", "--store", school.url)
        #expect(listed.status == 0 && listed.lines.count >= 2, "\(listed)")
        #expect(try Tool.run("diff", "school@1", "school@2", "--store", school.url).text.contains("17:11"))
        let again = try Tool.run("release", "--again", "school@1", "--store", school.url)
        #expect(again.status == 0 && again.text.contains("school@3"), "\(again)")
        let to = "\(school.folder.path)/out"
        #expect(try Tool.run("export", school.file, "--to", to, "--store", school.url).status == 0)
        #expect(Files.exists("\(to)/school/calendar.ics"))
    }

    @Test func `what is released is served by each replica within moments, without any file`() throws {
        let school = try school("moments")
        let replicas = try (0..<2).map { _ in try Server(["--store", school.url]) }
        for replica in replicas { #expect(try number(replica) == 1) }
        #expect(try school.release().status == 0)
        let start = Clock.now
        for replica in replicas { #expect(try Clock.wait(10) { try number(replica) == 2 }) }
        print("from release to two replicas: \(Clock.now - start) s")
        #expect(Clock.now - start < 1.5)
        let feeds = try replicas.map { try $0.get("/school/calendar.ics") }
        #expect(feeds[0].body == feeds[1].body && feeds[0]["ETag"] == feeds[1]["ETag"])
    }

    @Test func `a file that both watch is released once`() throws {
        let school = try school("once")
        let replicas = try (0..<2).map { _ in try Server([school.file, "--store", school.url]) }
        for moved in 3...5 {
            try school.change(moved)
            for replica in replicas { #expect(try Clock.wait(10) { try number(replica) == moved - 1 }) }
        }
        #expect(try Tool.run("editions", "--store", school.url).lines.filter { $0.hasPrefix("school@") }.count == 4)
    }

    @Test
    func `while the store is away the last edition is served with its age, and a release follows when it is back`()
        throws
    {
        let school = try school("away")
        let server = try Server([school.file, "--store", school.url])
        try #require(try Clock.wait(5) { try number(server) == 2 })
        let before = try server.get("/school/calendar.ics")
        #expect(before["Edition-As-Of"] == nil)
        try away("away", true)
        #expect(try Clock.wait(10) { try server.get("/readyz").text.contains("\"store\":\"away\"") })
        let ready = try server.get("/readyz")
        #expect(ready.status == 200 && ready.text.contains("\"age\":"), "\(ready.text)")
        let meanwhile = try server.get("/school/calendar.ics")
        #expect(meanwhile.body == before.body && meanwhile["ETag"] == before["ETag"])
        #expect(try #require(meanwhile["Edition-As-Of"]).hasSuffix(" GMT"))
        try school.change(9)
        #expect(server.says("goes on being served"))
        #expect(try number(server) == 2)
        try away("away", false)
        let start = Clock.now
        #expect(try Clock.wait(10) { try number(server) == 3 })
        print("from the store's return to the release: \(Clock.now - start) s")
        #expect(try Clock.wait(5) { try server.get("/school/calendar.ics")["Edition-As-Of"] == nil })
        #expect(server.errors.contains("the store works again"))
    }

    /// As a database does that its administrator has closed.
    private func away(_ name: String, _ isAway: Bool) throws {
        let ended = try PostgreSQLServer.run("ALTER DATABASE \(name) ALLOW_CONNECTIONS \(!isAway)")
        try #require(ended.status == 0, "\(ended)")
        guard isAway else { return }
        _ = try PostgreSQLServer.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)' AND pid <> pg_backend_pid()"
        )
    }

    @Test func `a replica that starts while the store is away, or empty, says so and ends`() throws {
        let nowhere = try Tool.run("serve", "--store", "postgresql://u:s3cret@127.0.0.1:1/x")
        #expect(nowhere.status == 3, "\(nowhere)")
        #expect(nowhere.errorText.contains("cannot reach the store postgresql://u@127.0.0.1:1/x"), "\(nowhere)")
        #expect(!nowhere.errorText.contains("s3cret"))
        let empty = try Tool.run("serve", "--store", try PostgreSQLServer.database("empty"))
        #expect(empty.status == 3 && empty.errorText.contains("no edition in postgresql://"), "\(empty)")
    }

    @Test func `a store on several servers without a standby is warned of, not refused`() throws {
        let plain = try PostgreSQLServer.database("alone", password: PostgreSQLServer.password)
        let school = try ReleasedSchool(
            editions: 0, url: plain.replacing("@127.0.0.1", with: "@127.0.0.1:1,127.0.0.1"))
        let ended = try school.release()
        #expect(ended.status == 0 && ended.errorText.contains("warning: "), "\(ended)")
        #expect(ended.errorText.contains("synchronous_standby_names") && !ended.errorText.contains("s3cret"))
    }
}
