import Driving
import Testing

@Suite("Diagnostics on the way out")
struct DiagnosticOutputTests {
    private func bad() throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        try folder.file("bad.yaml", Fixtures.bad)
        return (folder, "bad.yaml")
    }

    @Test func `on a pipe each is one line with place, severity, text and code`() throws {
        let (folder, file) = try bad()
        let ended = try Tool.run("check", file, in: folder.path)
        #expect(ended.status == 1)
        #expect(ended.text == "2 errors in bad.yaml\n")
        let mistakes = ended.errorLines.filter { !$0.contains(": note: ") }
        #expect(mistakes.count == 2)
        let form = /bad\.yaml:(\d+):(\d+): (?:error|warning|note): .+ \[[A-Z]\d{3}\]/
        let places = mistakes.compactMap { line in
            (try? form.wholeMatch(in: line)).map { "\($0.1):\($0.2)" }
        }
        // Columns are counted in Unicode scalars: 夜 is one.
        #expect(places == ["6:31", "7:33"])
    }

    @Test func `as JSON each is an object on a line of its own`() throws {
        let (folder, file) = try bad()
        let ended = try Tool.run("check", "--json", "--quiet", file, in: folder.path)
        let objects = try ended.errorLines.map { try JSONValue($0) }
        #expect(objects.map { $0["code"].string } == ["Z102", "Z104"])
        #expect(objects.map { $0["line"].number } == [6, 7])
        #expect(objects[1]["fixes"].elements.first?["safe"] == .bool(true))
        let summary = try JSONValue(ended.text)
        #expect(summary["errors"].number == 2 && summary["file"].string == file)
    }

    @Test(
        "every command that can, prints JSON that parses",
        arguments: [
            ["check", Repository.sample("world-school-2027")], ["show", Repository.sample("world-school-2027")],
            ["show", Repository.sample("world-school-2027"), "--session", "opening"], ["zones"],
            ["zones", "Europe/Dublin"], ["schema"],
        ])
    func json(words: [String]) throws {
        let ended = try Tool.run(words + ["--json"])
        #expect(ended.status == 0)
        let value = try JSONValue(ended.text)
        #expect(!value.members.isEmpty)
    }

    @Test func `on a terminal the source is shown with a caret below it, in colour`() throws {
        let (folder, file) = try bad()
        let ended = try Terminal.run("check", "\(folder.path)/\(file)")
        #expect(ended.status == 1)
        #expect(ended.text.contains("\u{1B}["))
        let plain = ended.text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain.contains("7 │"), "\(plain)")
        #expect(plain.contains("^^^^^^^"))
        #expect(plain.contains("fix:"))
    }

    @Test func `NO_COLOR and --colour decide about colour`() throws {
        let (folder, file) = try bad()
        let path = "\(folder.path)/\(file)"
        func isColoured(_ ended: Ended) -> Bool { (ended.output + ended.errors).contains(0x1B) }
        #expect(!isColoured(try Terminal.run("check", path, environment: ["NO_COLOR": "1"])))
        #expect(isColoured(try Terminal.run("check", path, environment: ["NO_COLOR": ""])))
        #expect(!isColoured(try Terminal.run("check", path, "--colour", "never")))
        #expect(isColoured(try Terminal.run("check", path, "--colour", "always", environment: ["NO_COLOR": "1"])))
        #expect(!isColoured(try Terminal.run("check", path, environment: ["TERM": "dumb"])))
        #expect(isColoured(try Tool.run("check", path, "--colour", "always")))
        #expect(!isColoured(try Tool.run("check", path)))
    }

    @Test func `a narrow terminal gets narrow lines`() throws {
        let ended = try Terminal.run(
            "show", Repository.sample("scr-congress-2020"), "--colour", "never", columns: 50)
        #expect(ended.lines.count > 5)
        #expect(ended.lines.allSatisfy { $0.count <= 50 }, "\(ended)")
    }

    @Test func `what a file says can't drive the terminal`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("e.yaml", "id: \"x\u{1B}[31m\"\ntitle: \"\u{9B}2J\"\n\u{1B}]0;t\u{7}: x\n")
        for ended in [
            try Tool.run("check", path), try Tool.run("check", path, "--json"),
            try Terminal.run("check", path, "--colour", "never"), try Tool.run("show", path, "--zone", "\u{1B}c"),
        ] {
            let scalars = (ended.text + ended.errorText).unicodeScalars
            #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) }, "\(ended)")
        }
    }
}
