import Driving
import Testing

/// Marks are planted in every private place of a programme, and looked for in all that the tool gives out.
@Suite("What is private")
struct SecretsTests {
    private func programme() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.file("meeting.yaml", Fixtures.secrets)
        try folder.file("registrants.csv", Fixtures.registrants)
        return folder
    }

    /// Where the mark is, however it is written.
    private func find(in bytes: [UInt8], _ what: String) {
        let text = String(decoding: bytes, as: UTF8.self)
        let place = text.lowercased().lines.first { $0.contains(Fixtures.mark) }
        #expect(place == nil, "\(what): \(place ?? "")")
    }

    private func find(in ended: Ended, _ what: String) {
        #expect(ended.status == 0, "\(what): \(ended)")
        find(in: ended.output + ended.errors, what)
    }

    @Test func `is in nothing that check, show and diff print`() throws {
        let folder = try programme()
        try folder.file("without.yaml", "id: meeting\ntitle: M\nzone: Europe/London\ndays: 2027-07-24\nsessions: []\n")
        for words in [
            ["check"], ["check", "--colour", "always"], ["check", "--strict", "--quiet"], ["show"],
            ["show", "--language", "fr", "--zone", "Asia/Karachi"], ["show", "--session", "opening"],
            ["show", "--session", "later"], ["show", "--speaker", "amina"], ["diff", "without.yaml"],
        ] {
            for form in [[], ["--json"]] {
                let ended = try Tool.run(words + ["meeting.yaml"] + form, in: folder.path)
                find(in: ended, "\(words + form)")
            }
        }
        let terminal = try Terminal.run("check", "\(folder.path)/meeting.yaml")
        find(in: terminal, "check on a terminal")
        find(in: try Terminal.run("show", "\(folder.path)/meeting.yaml"), "show on a terminal")
        find(in: try Tool.run("check", "-", input: Fixtures.secrets, in: folder.path), "check -")
    }

    @Test(arguments: [
        "join: https://zoom.example/j/xq7zk?pwd=xq7zk", "host-account: xq7zk-host", "email: xq7zk@example.org",
        "email: amina@xq7zk.example",
    ])
    func `is not quoted where it is malformed`(field: String) throws {
        let folder = try programme()
        let key = field.prefix { $0 != ":" }
        for value in [
            "xq7zk", "\"xq7zk a b\"", "[xq7zk]", "{xq7zk: xq7zk}", "javascript:xq7zk", "\"xq7zk\\n\"", "xq7zk@",
            "*xq7zk",
            "!!int xq7zk", "&xq7zk xq7zk xq7zk", "http://", "\"\"",
        ] {
            let text = Fixtures.secrets.replacing(field, with: "\(key): \(value)")
            let path = try folder.file("malformed.yaml", text)
            for words in [
                ["check", path], ["check", path, "--json"], ["show", path], ["export", path], ["diff", path, path],
            ] {
                let ended = try Tool.run(words, in: folder.path)
                // A fix that edits the value has to hold it; words never do.
                let said = (ended.errorText + ended.text).replacing(
                    /"replacement":"(\\.|[^"\\])*"|"summary":"\\"[^ ]*"/, with: "")
                find(in: Array(said.utf8), "\(words[0]) \(key): \(value)")
            }
        }
    }

    @Test func `is in no file of an export, and names none`() throws {
        let folder = try programme()
        find(in: try Tool.run("export", "meeting.yaml", "--zones", "Asia/Kathmandu", in: folder.path), "export")
        find(in: try Tool.run("export", "meeting.yaml", "--json", in: folder.path), "export --json")
        let tree = try Files.tree("\(folder.path)/exports")
        #expect(tree.count > 30)
        for (path, bytes) in tree {
            find(in: Array(path.utf8), "the name of a file")
            find(in: bytes, path)
        }
        // The public part is there.
        #expect(tree.keys.contains("meeting/sessions/opening.ics"))
    }

    @Test func `is in nothing that a release tells`() throws {
        let folder = try programme()
        for words in [
            ["release", "meeting.yaml", "--dry-run"], ["release", "meeting.yaml"],
            ["release", "meeting.yaml", "--json"],
            ["editions"], ["editions", "--json"], ["editions", "meeting", "--json"],
            ["export", "meeting.yaml", "--store", "sqlite:plenary.sqlite", "--to", "released", "--json"],
        ] { find(in: try Tool.run(words, in: folder.path), "\(words)") }
        // The private sessions move and go, and nobody is told.
        let changed = Fixtures.secrets.replacing("at: 2027-07-24 12:00", with: "at: 2027-07-24 12:15")
            .replacing("title: Xq7zk guests", with: "title: Xq7zk others")
        try folder.file("meeting.yaml", changed)
        for words in [
            ["diff", "meeting@1", "meeting.yaml"], ["diff", "meeting@1", "meeting.yaml", "--json"],
            ["release", "meeting.yaml", "--json"], ["diff", "meeting@1", "meeting@2", "--json"],
        ] { find(in: try Tool.run(words, in: folder.path), "\(words)") }
        for (path, bytes) in try Files.tree("\(folder.path)/released") { find(in: bytes, path) }
    }

    @Test func `is in nothing that a server answers or logs`() throws {
        let folder = try programme()
        let server = try Server(["\(folder.path)/meeting.yaml", "--store", "sqlite:\(folder.path)/store.sqlite"])
        try Tool.run("export", "meeting.yaml", in: folder.path)
        let paths = try Files.tree("\(folder.path)/exports").keys.map { "/" + $0 }
        let others = [
            "/", "/meeting", "/meeting/", "/meeting/now", "/meeting/now.json", "/meeting/now.json?language=fr",
            "/meeting/my.ics", "/meeting/my.ics?alarm=10m&tzid=1", "/meeting/my.ics?speakers=xq7zk-guest",
            "/meeting/my.ics?sessions=xq7zk-delegates,opening", "/meeting/sessions/xq7zk-delegates.ics",
            "/meeting/speakers/xq7zk-guest.ics", "/meeting/sessions/xq7zk-delegates", "/meeting/changes.json",
            "/meeting/in/Asia/Kathmandu", "/meeting/in/Asia/Kathmandu.json", "/meeting/in/Asia/Kathmandu.fr.html",
            "/meeting/in/Nowhere", "/healthz", "/readyz", "/metrics", "/openapi.json", "/nowhere", "/meeting/%2e%2e/",
        ]
        for path in paths + others {
            for fields in [[:], ["Accept": "application/problem+json", "Accept-Language": "fr"]] {
                let answer = try server.get(path, fields)
                // What was asked for may be said back.
                guard !path.contains(Fixtures.mark) || answer.status == 200 else { continue }
                find(in: answer.body, path)
                find(in: Array("\(answer.fields)".utf8), path)
            }
        }
        #expect(try server.get("/meeting/sessions/opening.ics").status == 200)
        #expect(try server.get("/meeting/sessions/xq7zk-delegates.ics").status == 404)
        // A mistake beside the secrets is reported, and they are not.
        try folder.file("meeting.yaml", Fixtures.secrets.replacing("join: https", with: "join: xq7zk https"))
        #expect(Clock.wait { server.errors.contains(": error: ") })
        #expect(server.stop() == 0)
        find(in: Array((server.output + server.errors).utf8), "the log")
    }
}
