import FoundationEssentials
import Exports
import Probes
import Testing
import Web

/// `/openapi.json` says neither more nor less than what is served.
@Suite("The description of the addresses")
struct DescriptionTests {
    private let router: Router
    private let files: [String]
    private let described: [String: Operation]

    init() throws {
        let planted = PlantedProgramme()
        router = try #require(planted.router)
        files = try #require(planted.tree).files.map(\.path)
        let text = try #require(router.answer("/openapi.json")).body.bytes
        described = try JSONDecoder().decode(Description.self, from: Data(text)).paths.mapValues(\.get)
    }

    @Test func `names every file of a programme, and what is made for one reader`() throws {
        let made = [
            "", "index", "now", "now.json", "zones", "zones.json", "my.ics", "changes", "sessions/one", "in/UTC",
            "in/Asia/Karachi.txt", "in/America/Kentucky/Louisville.ur.html", "cards/one/Asia/Karachi.svg",
            "cards/one/UTC.ur.png",
        ]
        for path in files + made {
            let answer = try #require(router.answer("/planted/\(path)"))
            #expect(answer.status == 200, "\(path)")
            let type = answer.headers["Content-Type"].map { String($0.prefix { $0 != ";" }) } ?? ""
            let found = try described.filter { try "/planted/\(path)".wholeMatch(of: $1.addresses(like: $0)) != nil }
            let types = Set(found.values.flatMap { $0.responses["200"]?.content?.keys.map { $0 } ?? [] })
            #expect(types == [type] || types == ["*/*"], "\(path): \(type) is not one of \(types)")
        }
    }

    @Test func `names nothing that is not served`() {
        let known = [
            "programme": "planted", "session": "one", "speaker": "s", "track": "t", "stream": "main",
            "language": "ur", "zone": "UTC", "area": "America", "region": "Kentucky", "place": "Louisville",
            "file": "style.css",
        ]
        // The page of programmes and its style are the tool's.
        for (path, operation) in described where path != "/assets/{file}" {
            let address = known.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
            guard let answer = router.answer(address) else { continue }
            #expect(answer.status == (operation.responses["200"] == nil ? 308 : 200), "\(address)")
        }
    }
}

private struct Description: Decodable {
    let paths: [String: Methods]

    struct Methods: Decodable { let get: Operation }
}

private struct Operation: Decodable {
    let parameters: [Parameter]
    let responses: [String: Answer]

    struct Parameter: Decodable {
        let name: String
        let schema: Schema
    }

    struct Schema: Decodable { let pattern: String? }

    struct Answer: Decodable { let content: [String: [String: [String: String]]]? }

    /// What a path stands for, its parameters being as their patterns say.
    func addresses(like path: String) throws -> Regex<AnyRegexOutput> {
        let plain = path.replacing(".", with: "\\.")
        return try Regex(
            parameters.reduce(plain) { text, parameter in
                let pattern = parameter.schema.pattern.map { String($0.dropFirst().dropLast()) } ?? "[^/]+"
                return text.replacing("{\(parameter.name)}", with: "(?:\(pattern))")
            })
    }
}

extension Router {
    /// Nil for a stream, which does not end.
    func answer(_ target: String) -> Response? {
        switch reply(to: Request(target: target, headers: ["Accept": "text/html"])) {
        case .whole(let response): response
        case .aside(_, let make): make()
        case .events: nil
        }
    }
}
