import HTTPServing
import Testing

@Suite(.serialized) struct ExchangeTests {
    @Test func aConnectionServesOneRequestAfterTheOther() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        for target in ["/first", "/second?x=%20y&z"] {
            client.send("GET \(target) HTTP/1.1\r\nHost: a\r\nx-test: 1\r\n\r\n")
            let answer = try #require(client.receive())
            #expect(answer.status == 200)
            #expect(answer.text == "GET \(target) 1")
            #expect(answer.field("Connection")?.lowercased() != "close")
            #expect(answer.field("Content-Type") == "text/plain")
            #expect(answer.field("ETag") == "\"a\"")
            #expect(answer.field("Date")?.hasSuffix("GMT") == true)
        }
    }

    @Test func requestsSentAheadAreAnsweredInOrder() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.text == "GET /1 -")
        #expect(client.receive()?.text == "GET /2 -")
    }

    @Test func theTargetReachesTheHandlerAsItWasWritten() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        for target in ["/a%2Fb/%C3%A9?q=%26", "/../..//x", "/%", "/\u{e9}", "http://example.org/x", "/a+b?c+d"] {
            client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.receive()?.text == "GET \(target) -")
        }
    }

    @Test func headGetsTheHeadOfGetAndNoBody() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        let head = try #require(client.receive(isHead: true))
        #expect(head.status == 200)
        #expect(head.field("Content-Length") == "9")
        #expect(client.receive()?.text == "GET /b -")
    }

    @Test func notModifiedKeepsItsFieldsAndTheConnection() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        client.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try #require(client.receive())
        #expect(answer.status == 304)
        #expect(answer.field("ETag") == "\"a\"")
        #expect(answer.field("Vary") == "Accept-Encoding")
        #expect(client.receive()?.text == "GET /b -")
    }

    @Test func aSmallBodyIsReadAndDroppedAndTheConnectionGoesOn() throws {
        let server = try Served.start()
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        let body = String(repeating: "b", count: 50_000)
        client.send(
            "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n\(body)GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.text == "POST /a -")
        #expect(client.receive()?.text == "GET /b -")
    }

    @Test func aBigAnswerArrivesWhole() throws {
        let server = try Served.start(threads: 2)
        defer { server.drain(deadline: .zero) }
        let client = try #require(RawClient(server.address))
        client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.receive()?.body == Served.big)
    }

    @Test func oldClientsAreAnsweredAndLeft() throws {
        let (answer, isClosed) = try Served.ask("GET /a HTTP/1.0\r\n\r\n")
        #expect(answer?.text == "GET /a -")
        #expect(isClosed)
    }
}
