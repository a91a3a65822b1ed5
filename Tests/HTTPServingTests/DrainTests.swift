import Glibc
import HTTPServing
import Testing
import Threading

@Suite(.serialized) struct DrainTests {
    @Test func whatIsInFlightIsFinished() throws {
        let server = try Served.start()
        let client = try #require(RawClient(server.address))
        client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(50_000)
        #expect(server.drain())
        let answer = try #require(client.receive())
        #expect(answer.text == "slow")
        #expect(client.isClosed())
        #expect(RawClient(server.address) == nil)
    }

    @Test func anAnswerDuringTheDrainSaysThatItIsTheLast() throws {
        let server = try Served.start()
        let reader = try #require(RawClient(server.address, receiveBuffer: 4096))
        reader.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(50_000)
        let other = try #require(RawClient(server.address))
        other.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(other.receive()?.field("Connection")?.lowercased() != "close")
        let isDone = Locked<Bool?>(nil)
        let drain = Thread { isDone.withLock { $0 = server.drain() } }
        usleep(100_000)
        #expect(RawClient(server.address) == nil)
        other.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(other.receive()?.field("Connection")?.lowercased() == "close")
        #expect(reader.receive()?.body.count == Served.big.count)
        drain.join()
        #expect(isDone.withLock { $0 } == true)
    }

    @Test func aClientThatNeverReadsIsNotWaitedForPastTheDeadline() throws {
        let server = try Served.start()
        let client = try #require(RawClient(server.address, receiveBuffer: 4096))
        client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(50_000)
        let start = ContinuousClock.now
        #expect(!server.drain(deadline: .milliseconds(200)))
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func idleConnectionsAreClosedAtOnce() throws {
        let server = try Served.start()
        let client = try #require(RawClient(server.address))
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.status == 200)
        let start = ContinuousClock.now
        #expect(server.drain())
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect(client.isClosed())
    }

    @Test func anAnswerThatIsStillBeingMadeIsNotWaitedForPastTheDeadline() throws {
        let server = try Served.start()
        let client = try #require(RawClient(server.address))
        client.send("GET /all HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(50_000)
        let start = ContinuousClock.now
        #expect(!server.drain(deadline: .milliseconds(200)))
        #expect(ContinuousClock.now - start < .seconds(1))
        let answer = client.receive()
        #expect(answer == nil || answer?.status == 503)
        // It is made by now, and handed to nobody.
        usleep(1_600_000)
    }

    @Test func drainingTwiceIsDrainingOnce() throws {
        let server = try Served.start()
        #expect(server.drain())
        #expect(server.drain())
    }
}
