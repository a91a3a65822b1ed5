import Driving
import Glibc
import Testing

@Suite("The command line")
struct CommandLineTests {
    static let sample = Repository.sample("lal-salaam-congress-2020")
    static let commands = [
        "new", "check", "show", "release", "editions", "diff", "export", "serve", "zones", "explain", "schema",
        "completion", "manual",
    ]

    @Test func `the version is on standard output`() throws {
        let ended = try Tool.run("--version")
        #expect(ended.status == 0)
        #expect(ended.text.hasPrefix("plenary ") && ended.lines.count == 1)
        #expect(ended.errors.isEmpty)
    }

    @Test(arguments: commands)
    func `every command has help, at most 80 columns wide`(command: String) throws {
        let ended = try Tool.run(command, "--help")
        #expect(ended.status == 0)
        #expect(ended.errors.isEmpty)
        #expect(ended.text.contains("Usage: plenary \(command)"))
        #expect(ended.lines.allSatisfy { $0.count <= 80 })
        #expect(try Tool.run("--help").text.contains("  \(command) "))
    }

    @Test(
        "wrong usage is status 2, names the word and what it may have meant, and prints no result",
        arguments: [
            ([], "a command is missing"),
            (["chekc"], "did you mean “check”?"),
            (["check"], "needs a FILE"),
            (["check", sample, "--fx"], "did you mean “--fix”?"),
            (["check", "--fix", "-"], "standard input"),
            (["check", sample, "--colour", "sometimes"], "“auto”, “always” or “never”"),
            (["show", sample, sample], "does not take"),
            (["show", sample, "--zone"], "needs a value"),
            (["show", sample, "--zone", "Asia/Karchi"], "did you mean Asia/Karachi?"),
            (["show", sample, "--speaker", "pakistan-on"], "did you mean \"pakistan-one\"?"),
            (["show", sample, "--session", "world-perspective"], "did you mean \"world-perspectives\"?"),
            (["show", sample, "--language", "not a tag"], "is not a language"),
            (["export", sample, "--formats", "htm"], "did you mean “html”?"),
            (["export", sample, "--zones", "Europe/Stokholm"], "did you mean Europe/Stockholm?"),
            (["export", sample, sample], "both called lal-salaam-congress-2020"),
            (["serve", sample, "--listen", "here"], "has no port"),
            (["serve", sample, "--public-address", "schedule.example.org"], "expected one like https://"),
            (["explain", "Q999"], "there is no diagnostic \"Q999\""),
            (["zones", "Europe/Londn"], "did you mean Europe/London?"),
            (["zones", "--on", "2027-02-30"], "expected a date"),
            (["completion", "tcsh"], "can't be “tcsh”"),
        ])
    func usage(words: [String], expected: String) throws {
        let ended = try Tool.run(words)
        #expect(ended.status == 2)
        #expect(ended.errorText.contains(expected), "\(ended)")
        #expect(ended.errorText.hasPrefix("plenary: "))
        #expect(ended.output.isEmpty)
    }

    @Test(
        "a failure of the world is status 3 and says of what",
        arguments: [
            (["check", "missing.yaml"], "missing.yaml does not exist"),
            (["show", "missing.yaml"], "missing.yaml does not exist"),
            (["export", "missing.yaml"], "missing.yaml does not exist"),
            (["serve", "missing.yaml"], "missing.yaml does not exist"),
            (["serve", "empty"], "no programme file"),
            (["export", sample, "--to", "taken"], "taken is not a folder"),
            (["export", sample, "--to", "taken/exports"], "Not a directory"),
            (["new", "taken"], "taken exists"),
            (["new", "nowhere/programme.yaml"], "No such file"),
            (["serve", sample, "--listen", "unix:nowhere/socket"], "nowhere/socket"),
        ])
    func world(words: [String], expected: String) throws {
        let folder = try TemporaryFolder()
        try folder.file("taken", "mine\n")
        mkdir("\(folder.path)/empty", 0o700)
        let ended = try Tool.run(words, in: folder.path)
        #expect(ended.status == 3)
        #expect(ended.errorText.contains(expected), "\(ended)")
        #expect(ended.output.isEmpty)
        #expect(try Files.text("\(folder.path)/taken") == "mine\n")
    }

    @Test func `a port in use is a failure of the world`() throws {
        let first = try Server([Self.sample, "--store", "memory:"])
        guard case .port(let port) = first.client.address else { return }
        let second = try Tool.run(
            "serve", Self.sample, "--store", "memory:", "--listen", "127.0.0.1:\(port)", timeout: 10)
        #expect(second.status == 3)
        #expect(second.errorText.contains("\(port)"), "\(second)")
    }

    @Test(
        "a folder or a FIFO given as a programme is refused at once, as the programme's error",
        arguments: ["folder", "fifo"], ["check", "show", "export"])
    func notAFile(kind: String, command: String) throws {
        let folder = try TemporaryFolder()
        mkdir("\(folder.path)/folder", 0o700)
        mkfifo("\(folder.path)/fifo", 0o600)
        let started = Clock.now
        let ended = try Tool.run(command, kind, in: folder.path, timeout: 10)
        #expect(ended.status == 1)
        #expect(ended.errorText.hasPrefix("\(kind):1:1: error: "), "\(ended)")
        #expect(Clock.now - started < 5)
    }

    @Test func `the worst of several files is the status`() throws {
        let folder = try TemporaryFolder()
        let bad = try folder.file("bad.yaml", "id: bad\n")
        #expect(try Tool.run("check", Self.sample, bad).status == 1)
        #expect(try Tool.run("check", bad, "missing.yaml", Self.sample, in: folder.path).status == 3)
    }

    @Test func `an included file that is missing is the programme's error`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("programme.yaml", Fixtures.small + "include: [speakers.yaml]\n")
        let ended = try Tool.run("check", file)
        #expect(ended.status == 1)
        #expect(ended.errorText.contains("\"speakers.yaml\" does not exist"), "\(ended)")
    }

    @Test func `a warning is an error with --strict only`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("programme.yaml", Fixtures.withWarning)
        let lenient = try Tool.run("check", file)
        #expect(lenient.status == 0)
        #expect(lenient.errorText.contains(": warning: "), "\(lenient)")
        #expect(try Tool.run("check", "--strict", file).status == 1)
        #expect(try Tool.run("check", "--strict", Self.sample).status == 0)
    }

    @Test func `--quiet leaves nothing but mistakes`() throws {
        let folder = try TemporaryFolder()
        let fine = try Tool.run("check", "--quiet", Self.sample)
        #expect(fine.output.isEmpty && fine.errors.isEmpty)
        let export = try Tool.run("export", "-q", Self.sample, "--to", folder.path)
        #expect(export.status == 0 && export.output.isEmpty && export.errors.isEmpty)
        let bad = try Tool.run("check", "-q", try folder.file("bad.yaml", Fixtures.bad))
        #expect(bad.status == 1 && bad.output.isEmpty && bad.errorLines.count >= 2)
    }

    @Test func `a dash reads standard input, from a file or a pipe`() throws {
        let text = try Files.text(Self.sample)
        #expect(try Tool.run("check", "-", input: text).text == "-: 13 sessions, 2 days, no mistakes\n")
        let piped = try run(["sh", "-c", "cat '\(Self.sample)' | '\(Tool.path)' show -"])
        #expect(piped.text == (try Tool.run("show", Self.sample).text))
        #expect(try Tool.run("check", "-", input: Fixtures.bad).errorText.contains("-:6:31: error: "))
    }

    @Test func `a reader that has seen enough ends it quietly`() throws {
        let long = Repository.sample("marxist-university-2020")
        let ended = try run(["sh", "-c", "{ '\(Tool.path)' show '\(long)'; echo status $? >&2; } | head -1"])
        #expect(ended.lines == ["International Marxist University"])
        #expect(ended.errorLines == ["status 0"])
    }

    @Test func `without any zone data it says what to install`() throws {
        let folder = try TemporaryFolder()
        for words in [["zones"]] + ["check", "show", "export", "release", "serve"].map({ [$0, Self.sample] }) {
            let ended = try Tool.run(words, environment: ["TZDIR": "/nonexistent"], in: folder.path, timeout: 10)
            #expect(ended.status == 3)
            #expect(ended.errorText.contains("install the package tzdata"), "\(ended)")
        }
    }

    @Test func `a stamp that is none is wrong usage`() throws {
        let ended = try Tool.run("show", Self.sample, environment: ["SOURCE_DATE_EPOCH": "yesterday"])
        #expect(ended.status == 2)
        #expect(ended.errorText.contains("SOURCE_DATE_EPOCH"))
    }
}
