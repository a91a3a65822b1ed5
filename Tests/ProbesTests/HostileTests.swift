import Exports
import Probes
import Testing
import Web

/// Each class of incident, planted wherever a programme takes words or links, and looked for in all that comes of it.
@Suite("Hostile words do no harm")
struct HostileTests {
    @Test("in any file of an export, nor in any field of an answer", arguments: HostileWords.all)
    func words(_ hostile: HostileWords) throws {
        let planted = PlantedProgramme(words: hostile.words)
        #expect(planted.codes.contains(hostile.code ?? "-") == (hostile.code != nil), "\(planted.codes)")
        #expect((planted.tree == nil) == hostile.isRefused, "\(planted.codes)")
        guard let tree = planted.tree, let router = planted.router else { return }
        let files = tree.files
        #expect(files.count > 20)
        #expect(findings(in: files) == [])
        for file in files {
            #expect(answerFindings(Request(target: "/planted/\(file.path)"), router) == [], "\(file.path)")
        }
    }

    @Test(
        "as addresses",
        arguments: [
            "javascript:alert(1)", " javascript:alert(1)", "JAVASCRIPT://https://a", "data:text/html,x", "vbscript:x",
            "file:///etc/passwd", "https://a.example/\" onclick=\"x", "https://a.example/'><script>", "//evil.example",
            "https://a.example/x\r\nX: 1", "https://a.example/a b", "https://", "https:///x", "http://\u{1B}[31m", "",
        ])
    func refusedAddresses(_ address: String) {
        let planted = PlantedProgramme(address: address)
        #expect(planted.tree == nil && !planted.codes.isEmpty)
    }

    @Test(
        "as addresses that may be meant",
        arguments: [
            "https://a.example/?a=1&b='2'&lt;=3", "https://a.example/x,y;z:(1)?q=%0d%0aX:1",
            "http://user@a.example:8080/#x",
            "https://école.example/ü?é", "https://a.example/" + String(repeating: "x", count: 5_000),
            "https://a.example/\u{202E}x", "HTTPS://A.EXAMPLE", "https://a.example/*/;=\"".replacing("\"", with: ""),
        ])
    func takenAddresses(_ address: String) throws {
        let tree = try #require(PlantedProgramme(address: address).tree)
        #expect(findings(in: tree) == [])
    }

    @Test(
        "as ids, which are files' names and parts of addresses",
        arguments: [
            "..", ".", "../x", "a/b", "a\\\\b", "%2e%2e", "a b", "A", "-a", ".a", "é", "a\\0", "a.b", "con:", "a\\nb",
            "~",
            "a\u{202E}b", "", String(repeating: "a", count: 64), "*", "$(x)", "`x`", "healthz", "assets",
        ])
    func ids(_ id: String) {
        let head = "title: A\nzone: Europe/London\ndays: 2027-07-24\n"
        let programme = PlantedProgramme(yaml: "id: \"\(id)\"\n\(head)sessions: []\n")
        #expect(programme.tree == nil && !programme.codes.isEmpty, "\(programme.codes)")
        guard id != "healthz", id != "assets" else { return }
        let session = "sessions: [{id: \"\(id)\", title: A, at: 12:00, length: 1h}]\n"
        let inside = PlantedProgramme(yaml: "id: a\n\(head)\(session)")
        #expect(inside.tree == nil && !inside.codes.isEmpty, "\(inside.codes)")
    }

    @Test(
        "as names of other files",
        arguments: [
            "../x.yaml", "/etc/passwd", "a/../../x", "..", "a/..", "file:///etc/passwd", "a\\0.yaml", "-",
        ])
    func includes(_ name: String) {
        let head = "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\nsessions: []\n"
        for key in ["include: [\"\(name)\"]", "speakers: \"\(name)\"", "registrants: \"\(name)\""] {
            #expect(PlantedProgramme(yaml: head + key + "\n").tree == nil, "\(key)")
        }
    }
}
