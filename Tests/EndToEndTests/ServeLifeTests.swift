import Driving
import Glibc
import Testing

@Suite("A server's start and end")
struct ServeLifeTests {
    @Test(arguments: [SIGTERM, SIGINT])
    func `it ends promptly when told to`(signal: Int32) throws {
        let server = try Live().server()
        let start = Clock.now
        server.child.signal(signal)
        #expect(server.child.ended(within: 10) == 0)
        #expect(Clock.now - start < 5)
        #expect(throws: (any Error).self) { try server.get(Server.feed) }
    }

    @Test func `a request in flight is finished`() throws {
        let server = try Live().server()
        let connection = try server.client.connected()
        defer { close(connection) }
        try HTTPClient.send("GET \(Server.feed) HTTP/1.1\r\nHost: localhost\r\n", connection)
        // Until the server has read the first line: it says so to nobody.
        usleep(300_000)
        server.child.signal(SIGTERM)
        #expect(server.says("stopping"))
        #expect(server.child.ended(within: 0.2) == nil)
        try HTTPClient.send("\r\n", connection)
        let answer = try HTTPClient.answer(Pipe.drain([connection], until: Clock.now + 10)[0])
        #expect(answer.status == 200 && answer.text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(answer["Connection"]?.lowercased() == "close")
        #expect(server.child.ended(within: 10) == 0)
    }

    @Test func `a Unix socket serves as well, and its name is gone afterwards`() throws {
        let live = try Live()
        let socket = "\(live.folder.path)/plenary.socket"
        let server = try live.server(live.path, listen: "unix:\(socket)")
        #expect(server.output.contains(socket))
        #expect(try server.get(Server.feed).status == 200)
        #expect(server.stop() == 0)
        #expect(!Files.exists(socket))
    }

    @Test func `a Unix socket that a killed server left is taken over`() throws {
        let live = try Live()
        let socket = "\(live.folder.path)/plenary.socket"
        try live.server(live.path, listen: "unix:\(socket)").child.kill()
        #expect(Files.exists(socket))
        let next = try live.server(live.path, listen: "unix:\(socket)")
        #expect(try next.get(Server.feed).status == 200)
    }

    @Test func `a reader that is slow gets everything`() throws {
        let live = try Live(Live.programme(more: "description: \"\(String(repeating: "long ", count: 60_000))\""))
        let server = try live.server()
        let whole = try server.get("/rally/").body
        #expect(whole.count > 300_000)
        let connection = try server.client.connected(receiveBuffer: 4096)
        defer { close(connection) }
        try HTTPClient.send("GET /rally/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", connection)
        var first = [UInt8](repeating: 0, count: 100)
        let count = recv(connection, &first, first.count, 0)
        server.child.signal(SIGTERM)
        #expect(server.says("stopping"))
        let rest = Pipe.drain([connection], until: Clock.now + 10)[0]
        #expect(try HTTPClient.answer(Array(first[..<max(0, count)]) + rest).body == whole)
        #expect(server.child.ended(within: 10) == 0)
    }

    @Test func `a restart changes no byte of a feed`() throws {
        let live = try Live()
        let kept = try TemporaryFolder()
        let store = "sqlite:\(kept.path)/plenary.sqlite"
        let first = try live.server(live.path, store: store)
        let before = try first.get(Server.feed)
        #expect(first.stop() == 0)
        sleep(1)
        let after = try live.server(live.path, store: store).get(Server.feed)
        #expect(before.status == 200 && after.body == before.body)
        #expect(after["ETag"] == before["ETag"] && after["Last-Modified"] == before["Last-Modified"])
    }

    @Test func `a port that is taken is said in clear words`() throws {
        let live = try Live()
        let server = try live.server()
        guard case .port(let port) = server.client.address else { return #expect(Bool(false), "no port") }
        let ended = try Tool.run(
            ["serve", live.path, "--listen", "127.0.0.1:\(port)"] + Live.words(for: "memory:"), timeout: 20)
        #expect(ended.status == 3)
        #expect(ended.errorText.contains("another program is listening on 127.0.0.1:\(port)"))
        #expect(ended.output.isEmpty)
        #expect(try server.get(Server.feed).status == 200)
    }

    @Test func `nothing good to serve is no server`() throws {
        let live = try Live("id: rally\n")
        let broken = try Tool.run(
            ["serve", live.path, "--listen", "127.0.0.1:0"] + Live.words(for: "memory:"), timeout: 20)
        #expect(broken.status == 1 && broken.errorText.contains("error: "))
        let empty = try TemporaryFolder()
        let none = try Tool.run(
            ["serve", empty.path, "--listen", "127.0.0.1:0"] + Live.words(for: "memory:"), timeout: 20)
        #expect(none.status == 3 && none.errorText.contains("no programme file"))
    }
}
