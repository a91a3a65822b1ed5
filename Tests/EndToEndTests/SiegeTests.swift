import Driving
import Testing

@Suite("Under siege")
struct SiegeTests {
    /// `make siege` is the long one.
    @Test func `who keeps connections open and gives nothing harms nobody else`() throws {
        let ended = try run(
            ["python3", "Tests/Siege/siege", Tool.path, "--short"], in: Repository.root, timeout: 120)
        #expect(ended.status == 0, "\(ended.text)\(ended.errorText)")
    }

    @Test func `a log has a line for each request, and nothing forges one`() throws {
        let live = try Live()
        let log = "\(live.folder.path)/log"
        let server = try Server([live.path, "--log", log, "--trusted-proxy", "127.0.0.0/8"])
        _ = try server.get("/rally/my.ics?tracks=a&token=secret", ["X-Forwarded-For": "203.0.113.9, 127.0.0.1"])
        _ = try server.get("/x%0a%7B\"event\":1", ["X-Forwarded-For": "nonsense\u{9b}"])
        #expect(server.stop() == 0)
        let lines = try Files.text(log).lines
        let requests = lines.filter { $0.contains("\"event\":\"request\"") }
        #expect(requests.count == 2)
        #expect(requests[0].contains("\"client\":\"203.0.113.9\"") && requests[0].contains("\"status\":200"))
        #expect(!requests[0].contains("secret"))
        #expect(requests[1].contains("\"client\":\"127.0.0.1\""))
        for line in lines { _ = try JSONValue(line) }
        #expect(lines.first?.contains("\"event\":\"serving\"") == true)
        #expect(lines.last?.contains("\"event\":\"stopped\"") == true)
    }

    @Test func `limits are named, and a wrong one is wrong usage`() throws {
        for words in [
            ["--limit", "connexions=1"], ["--limit", "connections=none"], ["--limit", "connections=0"],
            ["--trusted-proxy", "10.0.0.0/33"], ["--trusted-proxy", "proxy.example"],
        ] {
            #expect(try Tool.run(["serve"] + words, timeout: 10).status == 2, "\(words)")
        }
    }
}
