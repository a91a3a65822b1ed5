import Glibc
import HTTPServing
import Threading
import Web

/// A server on a free port whose answers tell what was asked.
enum Served {
    private struct Echo: Answering {
        func readyFile(at target: UnsafeRawBufferPointer) -> CompiledFile? { nil }

        func reply(to request: Request) -> Reply {
            switch request.target {
            case "/events": .events("numbers")
            case "/aside": .aside(.one) { answer(request) }
            case "/all": .aside(.all) { answer(request) }
            default: .whole(answer(request))
            }
        }

        func event(of stream: String) -> String? { "data: 1\n\n" }
    }

    static let big = [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20)

    @Sendable static func answer(_ request: Request) -> Response {
        switch request.target {
        case "/slow", "/aside":
            usleep(300_000)
            return Response(status: 200, headers: [:], body: Body(request.target == "/slow" ? "slow" : "GET /aside -"))
        case "/all":
            usleep(1_500_000)
            return Response(status: 200, headers: [:], body: Body("all"))
        case "/big": return Response(status: 200, headers: [:], body: Body(big))
        case "/held": return Response(status: 304, headers: ["ETag": "\"a\"", "Vary": "Accept-Encoding"])
        default:
            let echo = "\(request.method) \(request.target) \(request.headers["X-Test"] ?? "-")"
            return Response(status: 200, headers: ["Content-Type": "text/plain", "ETag": "\"a\""], body: Body(echo))
        }
    }

    static func start(
        _ address: ListenAddress = .tcp(host: "127.0.0.1", port: 0), limits: ServerLimits = ServerLimits(),
        threads: Int = 1
    ) throws -> HTTPServer {
        try HTTPServer(listen: address, limits: limits, threads: threads, answers: Latest(Echo()))
    }

    /// What a server answers to one request.
    static func ask(_ text: String) throws -> (answer: RawClient.Answer?, isClosed: Bool) {
        let server = try start()
        defer { server.drain(deadline: .zero) }
        guard let client = RawClient(server.address) else { return (nil, false) }
        client.send(text)
        let answer = client.receive(isHead: text.hasPrefix("HEAD"))
        return (answer, client.isClosed())
    }

    /// A path that nobody uses.
    static func temporaryPath() -> String {
        "/tmp/plenary-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).socket"
    }
}
