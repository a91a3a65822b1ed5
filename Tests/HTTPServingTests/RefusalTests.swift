import HTTPServing
import Testing

@Suite(.serialized) struct RefusalTests {
    @Test(arguments: [
        "Host: a\r\nHost: b\r\n",
        "Host: a\r\nHost: a\r\n",
        "Host:\r\n",
        "",
        "Host: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n",
        "Host: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
        "Host: a\r\nTransfer-Encoding: chunked\r\n",
        "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Host: a\r\nContent-Length: 1234567890123456\r\n",
        "Host: a\r\nName : b\r\n",
        "Host: a\r\nNa(me: b\r\n",
        "Host: a\r\nName: b\u{1}c\r\n",
        "Host: a\r\nName: b\u{7F}c\r\n",
    ])
    func anAmbiguousRequestIsRefusedAndTheConnectionClosed(fields: String) throws {
        let (answer, isClosed) = try Served.ask("POST /a HTTP/1.1\r\n\(fields)\r\nx")
        #expect(answer?.status == 400)
        #expect(answer?.field("Connection")?.lowercased() == "close")
        #expect(isClosed)
    }

    @Test(arguments: [
        "GET /a HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", "GET /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
    ])
    func oldClientsAreHeldToTheSame(text: String) throws {
        #expect(try Served.ask(text).answer?.status == 400)
    }

    @Test(arguments: [
        "GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\0b\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nX: a\0\0\0\0b\r\n\r\n", "GET /a HTTP/1.1\r\nX: a\0b\r\nHost: a\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", "GET /a HTTP/1.1\nHost: a\n\n",
        "GET /a HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", "GET  /a HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func whatTheLibraryPassesOverInAHeadIsRefused(text: String) throws {
        let (answer, isClosed) = try Served.ask(text)
        #expect(answer?.status == 400)
        #expect(isClosed)
    }

    @Test(arguments: ["Host: a", "Host:a", "Host:  a", "Host:\ta", "Host: a \t"])
    func blanksAroundAValueAreAllowed(field: String) throws {
        let (answer, _) = try Served.ask("GET /a HTTP/1.1\r\n\(field)\r\nConnection: close\r\n\r\n")
        #expect(answer?.status == 200)
    }

    @Test func aQueryOfThousandsOfFieldsIsAnsweredAtOnce() throws {
        let query = String(repeating: "&", count: 4_000)
        let (answer, _) = try Served.ask("GET /a?\(query) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(answer?.status == 200)
        #expect(answer?.text == "GET /a?\(query) -")
    }

    /// The library refuses these itself, and 0.9.75 then writes the head of its answer twice; so only the status is looked at.
    @Test(arguments: ["+1", "0x1", "-1", "1,1", "one", "99999999999999999999999"])
    func aLengthThatIsNoNumberIsRefusedAndTheConnectionClosed(length: String) throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\nx")
        let status = client.receive()?.status
        #expect(status == 400 || status == 413)
        #expect(client.isClosedAtLast())
    }

    @Test func theRefusalSaysWhy() throws {
        let (answer, _) = try Served.ask("GET /a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
        #expect(answer?.field("Content-Type") == "application/problem+json")
        #expect(answer?.text.contains("there is more than one Host") == true)
    }

    @Test(arguments: [(8_192, 200), (8_193, 414), (20_000, 414)])
    func aTargetHasALimit(size: Int, status: Int) throws {
        let target = "/" + String(repeating: "a", count: size - 1)
        let (answer, _) = try Served.ask("GET \(target) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(answer?.status == status)
    }

    @Test(arguments: [(30_000, 200), (33_000, 431), (60_000, 431), (200_000, 431)])
    func aHeadHasALimit(size: Int, status: Int) throws {
        let value = String(repeating: "a", count: size)
        let (answer, _) = try Served.ask("GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Long: \(value)\r\n\r\n")
        #expect(answer?.status == status)
    }

    @Test func manySmallFieldsFitWithinTheLimit() throws {
        let fields = (0..<300).map { "X-\($0): \($0)\r\n" }.joined()
        let (answer, _) = try Served.ask("GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\(fields)\r\n")
        #expect(answer?.status == 200)
    }

    @Test func aBodyHasALimit() throws {
        let (answer, isClosed) = try Served.ask("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n")
        #expect(answer?.status == 413)
        #expect(isClosed)
    }

    @Test func noiseIsNoRequest() throws {
        let (answer, isClosed) = try Served.ask("\u{16}\u{3}\u{1} noise\r\n\r\n")
        #expect(answer == nil || answer?.status == 400)
        #expect(isClosed)
    }
}

@Suite(.serialized) struct DeadlineTests {
    @Test func aHeadThatDripsIsCutOffAndOthersGoOn() throws {
        var limits = ServerLimits()
        limits.headTime = .milliseconds(500)
        let server = try Served.start(limits: limits)
        defer { server.drain(deadline: .zero) }
        let dripping = try #require(RawClient(server.address))
        let other = try #require(RawClient(server.address))
        let start = ContinuousClock.now
        dripping.send("GET /a HTTP/1.1\r\nHost: a\r\nX: ")
        let drip = Drip(dripping)
        #expect(drip.untilClosed(within: .seconds(3)))
        #expect(ContinuousClock.now - start > .milliseconds(450))
        other.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(RawClient(server.address) != nil)
    }

    @Test func aSlowAnswerIsNotCutOff() throws {
        var limits = ServerLimits()
        limits.headTime = .milliseconds(100)
        let server = try Served.start(limits: limits)
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.text == "slow")
    }
}
