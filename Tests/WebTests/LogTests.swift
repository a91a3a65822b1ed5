import Testing

import Web

@Suite struct LogTests {
    private func line(_ target: String, method: String = "GET", client: String? = "192.0.2.1") -> String {
        LogLine.of(
            .init(client: client, method: method, target: target, status: 200, bytes: 12, microseconds: 34),
            at: "2027-01-01T00:00:00Z")
    }

    @Test func aRequestIsOneLine() {
        #expect(
            line("/a") == """
                {"time":"2027-01-01T00:00:00Z","event":"request","client":"192.0.2.1","method":"GET","target":"/a",\
                "status":200,"bytes":12,"microseconds":34}

                """)
        #expect(!line("/a", client: nil).contains("client"))
    }

    @Test(arguments: [
        "/a\r\n{\"event\":\"forged\"}", "/a\"}\n{\"x\":\"", "/\u{1B}[2J", "/\u{9B}2J", "/\u{85}", "/\u{2028}",
        "/\u{7F}",
        "/\u{202E}cod", "/\\\"",
    ])
    func noTargetForgesALineOrMovesTheTerminal(target: String) {
        let line = line(target, method: target)
        #expect(line.filter { $0 == "\n" }.count == 1 && line.hasSuffix("}\n"))
        #expect(!line.dropLast().unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    }

    @Test func valuesOfFieldsThatAreNotOursAreNotKept() {
        let line = line("/p/my.ics?tracks=history&token=abc123&email=a%40b.org&flag")
        #expect(line.contains("/p/my.ics?tracks=history&token=…&email=…&flag\""))
    }
}
