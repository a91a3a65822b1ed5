import Glibc
import HTTPServing
import Testing

@Suite(.serialized) struct OverloadTests {
    private func limits(connections: Int) -> ServerLimits {
        var limits = ServerLimits()
        limits.connections = connections
        return limits
    }

    @Test func whoComesWhenThereAreTooManyIsToldSoAtOnceAndProbesAreAnswered() throws {
        let server = try Served.start(limits: limits(connections: 2))
        defer { server.drain(deadline: .zero) }
        let held = try (0..<2).map { _ in try #require(RawClient(server.address)) }
        for client in held { client.send("GET /a HTTP/1.1\r\nHost: a\r\nX: ") }
        usleep(50_000)
        let late = try #require(RawClient(server.address))
        let start = ContinuousClock.now
        late.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try #require(late.receive())
        #expect(answer.status == 503)
        #expect(["1", "2", "3", "4", "5"].contains(answer.field("Retry-After")))
        #expect(ContinuousClock.now - start < .milliseconds(500))
        #expect(late.isClosed())
        let probe = try #require(RawClient(server.address))
        probe.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(probe.receive()?.status == 200)
        let current = try #require(RawClient(server.address))
        current.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(current.receive()?.status == 304)
    }

    @Test func idleConnectionsMakeRoomWhenThereAreTooMany() throws {
        let server = try Served.start(limits: limits(connections: 2))
        defer { server.drain(deadline: .zero) }
        let idle = try (0..<2).map { _ in
            let client = try #require(RawClient(server.address))
            client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.receive()?.status == 200)
            return client
        }
        // No more are cut than it takes: the second may stay.
        let end = ContinuousClock.now + .seconds(10)
        var status: Int?
        while status != 200, ContinuousClock.now < end {
            usleep(50_000)
            let next = try #require(RawClient(server.address))
            next.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
            status = next.receive()?.status
        }
        #expect(status == 200)
        #expect(idle.contains { $0.isClosedNow() })
    }

    @Test func whatIsMadeOfAWholeProgrammeHoldsUpNothingElseThatIsMadeAside() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let patient = try #require(RawClient(server.address))
        patient.send("GET /all HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(20_000)
        let other = try #require(RawClient(server.address))
        let start = ContinuousClock.now
        other.send("GET /aside HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(other.receive()?.text == "GET /aside -")
        #expect(ContinuousClock.now - start < .milliseconds(1_200))
        #expect(patient.receive()?.text == "all")
    }

    @Test func whatTakesLongHoldsNobodyUp() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let patient = try #require(RawClient(server.address))
        patient.send("GET /aside HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(20_000)
        let other = try #require(RawClient(server.address))
        let start = ContinuousClock.now
        other.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(other.receive()?.status == 200)
        #expect(ContinuousClock.now - start < .milliseconds(200))
        #expect(patient.receive()?.text == "GET /aside -")
        #expect(patient.receive()?.text == "GET /b -")
    }

    @Test func moreThanCanBeMadeIsRefused() throws {
        var limits = ServerLimits()
        limits.queue = 1
        let server = try Served.start(limits: limits)
        defer { server.drain(deadline: .zero) }
        let clients = try (0..<4).map { _ in try #require(RawClient(server.address)) }
        for client in clients {
            client.send("GET /aside HTTP/1.1\r\nHost: a\r\n\r\n")
            usleep(20_000)
        }
        // One is made, one waits.
        #expect(clients.map { $0.receive()?.status } == [200, 200, 503, 503])
    }

    @Test func listenersHaveALimitAndHearAHeartbeat() throws {
        var limits = ServerLimits()
        limits.listeners = 1
        limits.heartbeat = .milliseconds(100)
        let server = try Served.start(limits: limits)
        defer { server.drain(deadline: .zero) }
        let first = try #require(RawClient(server.address))
        first.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(first.waits(for: "data: 1\n\n"))
        #expect(first.waits(for: "\r\n:\n\n"))
        let second = try #require(RawClient(server.address))
        second.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try #require(second.receive())
        #expect(answer.status == 503 && answer.field("Retry-After") != nil)
    }
}
