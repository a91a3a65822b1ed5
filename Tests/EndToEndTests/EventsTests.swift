import Driving
import Glibc
import Testing

@Suite("Events of a programme")
struct EventsTests {
    @Test func `who listens hears the edition at once, and each that follows`() throws {
        let live = try Live()
        let server = try live.server()
        let connection = try server.client.connected()
        defer { close(connection) }
        try HTTPClient.send("GET /rally/events HTTP/1.1\r\nHost: localhost\r\n\r\n", connection)
        let first = heard(on: connection) { $0.contains("data: {\"edition\":1}\n\n") }
        #expect(first.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(first.lowercased().contains("content-type: text/event-stream\r\n"))
        #expect(first.contains("retry: ") && first.contains("event: edition\n"))
        try live.save(Live.programme("Moved"))
        #expect(heard(on: connection) { $0.contains("event: edition\ndata: {\"edition\":2}\n\n") } != "")
    }

    @Test func `a server that stops ends the streams, and does not wait for them`() throws {
        let server = try Live().server()
        let connection = try server.client.connected()
        defer { close(connection) }
        try HTTPClient.send("GET /rally/events HTTP/1.1\r\nHost: localhost\r\n\r\n", connection)
        _ = heard(on: connection) { $0.contains("\n\n") }
        let start = Clock.now
        #expect(server.stop() == 0)
        #expect(Clock.now - start < 5)
        #expect(heard(on: connection) { _ in false }.hasSuffix("0\r\n\r\n"))
    }

    @Test func `there are no events where there is no programme`() throws {
        let server = try Live().server()
        #expect(try server.get("/nothing/events").status == 404)
        #expect(try server.get("/rally/events", method: "POST").status == 405)
    }

    /// What comes until `isEnough`, the end, or ten seconds.
    private func heard(on connection: Int32, until isEnough: (String) -> Bool) -> String {
        var bytes: [UInt8] = []
        let end = Clock.now + 10
        while Clock.now < end, !isEnough(String(decoding: bytes, as: UTF8.self)) {
            var descriptor = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 500) > 0 else { continue }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = recv(connection, &buffer, buffer.count, 0)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
