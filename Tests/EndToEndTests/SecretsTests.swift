import Driving
import Glibc
import Testing

@Suite("What is private is in no output")
struct SecretsTests {
    private static let commands: [(words: [String], shows: String)] = [
        (["check", "school.yaml"], "4 sessions"),
        (["check", "school.yaml", "--json"], "\"errors\":0"),
        (["show", "school.yaml"], "Songs"),
        (["show", "school.yaml", "--language", "fr", "--zone", "Asia/Kathmandu"], "Chansons"),
        (["show", "school.yaml", "--json"], "Songs"),
        (["show", "school.yaml", "--session", "songs"], "Karachi"),
        (["show", "school.yaml", "--session", "songs", "--json"], "Karachi"),
        (["show", "school.yaml", "--speaker", "amina"], "Opening"),
        (["show", "school.yaml", "--speaker", "john", "--json"], "Songs"),
        (["diff", "school.yaml", "later.yaml"], "Gala"),
        (["diff", "school.yaml", "later.yaml", "--json"], "Gala"),
        (["zones", "--changes", ZoneData.pinned, "school.yaml", "later.yaml"], "opening"),
        (["zones", "--changes", ZoneData.pinned, "school.yaml", "--json"], "opening"),
        (["release", "school.yaml", "--dry-run"], "open-school-2027@1"),
        (["release", "school.yaml"], "open-school-2027@1"),
        (["release", "later.yaml", "--json"], "open-school-2027"),
        (["editions"], "open-school-2027@2"),
        (["editions", "open-school-2027", "--json"], "open-school-2027"),
        (["diff", "open-school-2027@1", "open-school-2027@2"], "Gala"),
        (["release", "--again", "open-school-2027@1", "--json"], "open-school-2027"),
    ]

    @Test func `no command prints it`() throws {
        let folder = try PrivateProgramme.folder()
        let environment = ["TZDIR": ZoneData.withoutSummerTimeInLondon]
        for (words, shows) in Self.commands {
            let ended = try Tool.run(words, environment: environment, in: folder.path)
            #expect(ended.status == 0, "\(words): \(ended)")
            #expect(ended.text.contains(shows), "\(words): \(ended)")
            #expect(!PrivateProgramme.isIn(ended), "\(words): \(ended)")
        }
    }

    @Test func `nothing private is ever a suggestion`() throws {
        let folder = try PrivateProgramme.folder()
        for words in [["--session", "xq8secret-meeting"], ["--speaker", "xq8secret-person"]] {
            let ended = try Tool.run(["show", "school.yaml"] + words, in: folder.path)
            #expect(ended.status == 2 && ended.errorText.contains("there is no"), "\(ended)")
            #expect(!PrivateProgramme.isIn(ended), "\(ended)")
        }
    }

    @Test(
        "a private value that is wrong is not quoted",
        arguments: [
            ("join: https://zoom.example/j/xq7secret", "join: xq7secret is no link"),
            ("join: https://zoom.example/j/xq7secret", "join: javascript:xq7secret"),
            ("join: https://zoom.example/j/xq7secret", "join: [https://zoom.example/xq7secret]"),
            ("join: https://zoom.example/j/xq7secret", "join: {xq7secret: xq7secret}"),
            ("join: https://zoom.example/j/xq7secret", "join: \"https://zoom.example/xq7secret\\q\""),
            ("join: https://zoom.example/j/xq7secret", "jion: https://zoom.example/j/xq7secret"),
            ("join: https://zoom.example/j/xq7secret", "join: *xq7secret"),
            ("email: xq7secret.amina@example.org", "email: [xq7secret]"),
            ("email: xq7secret.amina@example.org", "email: {xq7secret: 1}"),
            ("email: xq7secret.amina@example.org", "e-mail: xq7secret"),
            ("host-account: xq7secret-account", "host-account: [xq7secret]"),
            ("host-account: xq7secret-account", "host-account: xq7secret\n    host-account: xq7secret"),
            ("host-account: xq7secret-account", "host-account: \"xq7secret"),
        ])
    func malformed(right: String, wrong: String) throws {
        let folder = try PrivateProgramme.folder()
        let text = PrivateProgramme.text
        try #require(text.contains(right))
        try folder.file("school.yaml", text.replacing(right, with: wrong, maxReplacements: 1))
        for words in [
            ["check", "school.yaml"], ["check", "school.yaml", "--json"], ["show", "school.yaml"],
            ["export", "school.yaml"], ["release", "school.yaml"], ["serve", "school.yaml"],
        ] {
            let ended = try Tool.run(words, in: folder.path, timeout: 10)
            #expect(ended.status == 1 && !ended.errors.isEmpty, "\(words): \(ended)")
            // A fix that quotes a value has to hold it, for editors; words never do.
            let said = (ended.text + ended.errorText).replacing(/"(summary|replacement)":"(\\.|[^"\\])*"/, with: "")
            #expect(!PrivateProgramme.isIn(Array(said.utf8)), "\(words): \(ended)")
        }
    }

    @Test("no exported file has it, in its name or in it", arguments: [false, true])
    func export(withStore: Bool) throws {
        let folder = try PrivateProgramme.folder()
        var words = ["export", "later.yaml", "--zones", "Asia/Tokyo,America/St_Johns", "--json"]
        if withStore {
            for file in ["school.yaml", "later.yaml"] { try Tool.run("release", file, in: folder.path) }
            words += ["--store", "sqlite:plenary.sqlite"]
        }
        let ended = try Tool.run(words, in: folder.path)
        #expect(ended.status == 0 && !PrivateProgramme.isIn(ended), "\(ended)")
        let tree = try Files.tree("\(folder.path)/exports")
        #expect(tree.count > 40)
        for (path, bytes) in tree {
            #expect(!PrivateProgramme.isIn(bytes) && !path.contains(PrivateProgramme.mark), "\(path)")
        }
        let calendar = try #require(tree["open-school-2027/calendar.ics"])
        #expect(String(decoding: calendar, as: UTF8.self).contains("Gala"))
    }

    @Test func `no address of the server answers with it`() throws {
        let folder = try PrivateProgramme.folder()
        let store = "sqlite:\(folder.path)/plenary.sqlite"
        let exported = try Tool.run("export", "school.yaml", "--json", "--quiet", in: folder.path)
        let paths = try JSONValue(exported.text)["files"].elements.compactMap(\.string)
        #expect(paths.count > 30)
        let server = try Server(["\(folder.path)/school.yaml", "--store", store])
        // A second edition, so that there are changes.
        try Files.write(try Files.text("\(folder.path)/later.yaml"), to: "\(folder.path)/school.yaml")
        #expect(
            try Clock.wait(20) { try server.get("/open-school-2027/calendar.ics").text.contains("Gala") })
        for path in paths { try expectClean("/open-school-2027/\(path)", server, status: 200) }
        for path in Self.more { try expectClean(path, server) }
        #expect(server.stop() == 0)
        #expect(!PrivateProgramme.isIn(Array((server.output + server.errors).utf8)), "\(server.errors)")
    }

    private static let more: [String] =
        [
            "/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/nothing", "/open-school-2027",
            "/open-school-2027/now.json", "/open-school-2027/now", "/open-school-2027/changes.json",
            "/open-school-2027/changes.json?tracks=x", "/open-school-2027/changes", "/open-school-2027/my.ics",
            "/open-school-2027/my.ics?sessions=xq7secret-meeting", "/open-school-2027/my.ics?alarm=10m&tzid=1",
            "/open-school-2027/calendar.ics?language=fr", "/open-school-2027/?language=fr",
        ]
        + ["meeting", "person", "again"].flatMap { id in
            ["sessions", "speakers"].flatMap { folder in
                ["", ".ics", ".html", "/"].map { "/open-school-2027/\(folder)/xq7secret-\(id)\($0)" }
            }
        }
        + ["Pacific/Chatham", "Asia/Kathmandu", "asia/calcutta", "UTC"].flatMap { zone in
            ["", ".html", ".txt", ".csv", ".json", ".fr.html"].map { "/open-school-2027/in/\(zone)\($0)" }
        }

    private func expectClean(_ path: String, _ server: Server, status: Int? = nil) throws {
        for accept in ["text/html", "application/json"] {
            let answer = try server.get(path, ["Accept": accept])
            if let status { #expect(answer.status == status, "\(path)") }
            #expect(answer.status < 500, "\(path)")
            let head = answer.fields.map { "\($0.key): \($0.value)\n" }.joined()
            #expect(!PrivateProgramme.isIn(answer.body) && !PrivateProgramme.isIn(Array(head.utf8)), "\(path)")
        }
    }
}
