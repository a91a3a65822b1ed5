import Glibc
import HTTPServing
import Testing

@Suite(.serialized) struct ListeningTests {
    @Test func portZeroIsAnyFreePortAndIsNamed() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        guard case .tcp("127.0.0.1", let port) = server.address else {
            Issue.record("\(server.address)")
            return
        }
        #expect(port != 0)
        #expect(RawClient(server.address) != nil)
    }

    @Test func everyInterfaceIncludesTheOldProtocol() throws {
        let server = try Served.start(.tcp(host: "", port: 0))
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.status == 200)
    }

    @Test func aPortInUseIsNamedWithWhatToDo() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let error = #expect(throws: ServingError.self) { _ = try Served.start(server.address) }
        #expect(error == .inUse(server.address))
        #expect(error?.description.contains("another program is listening on \(server.address)") == true)
    }

    @Test func anAddressOfAnotherMachineIsNotOurs() {
        let address = ListenAddress.tcp(host: "192.0.2.1", port: 0)
        #expect(throws: ServingError.notOurs(address)) { _ = try Served.start(address) }
    }

    @Test func aPortIsFreeAgainAtOnce() throws {
        let first = try Served.start()
        let client = try #require(RawClient(first.address))
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.status == 200)
        first.drain()
        let second = try Served.start(first.address)
        #expect(second.drain())
    }
}

@Suite(.serialized) struct UnixSocketTests {
    let path = Served.temporaryPath()

    @Test func aUnixSocketServesAndIsTakenAway() throws {
        let server = try Served.start(.unix(path: path))
        let client = try #require(RawClient(server.address))
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.text == "GET /a -")
        #expect(client.receive()?.text == "GET /b -")
        server.drain()
        #expect(access(path, F_OK) != 0)
    }

    @Test func aLiveSocketIsRefused() throws {
        let server = try Served.start(.unix(path: path))
        defer { server.drain(deadline: .zero) }
        #expect(throws: ServingError.inUse(.unix(path: path))) { _ = try Served.start(.unix(path: path)) }
        #expect(RawClient(server.address) != nil)
    }

    @Test func aSocketLeftBehindIsReplaced() throws {
        leaveSocketBehind()
        #expect(access(path, F_OK) == 0)
        let server = try Served.start(.unix(path: path))
        #expect(RawClient(server.address) != nil)
        server.drain()
    }

    @Test func aFileInTheWayIsLeftAlone() throws {
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        defer { unlink(path) }
        #expect(throws: ServingError.notASocket(path: path)) { _ = try Served.start(.unix(path: path)) }
        #expect(access(path, F_OK) == 0)
    }

    @Test func aMissingFolderIsNamed() {
        let missing = "\(path).missing/socket"
        #expect(throws: ServingError.noFolder(path: missing)) { _ = try Served.start(.unix(path: missing)) }
    }

    /// As a process that was killed does.
    private func leaveSocketBehind() {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: path.utf8) }
        withUnsafePointer(to: &target) { target in
            target.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        close(descriptor)
    }
}
