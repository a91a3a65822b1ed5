import Arguments
import Testing

@Suite struct CommandLineParserTests {
    @Test func wordsAndOptionsMayStandInAnyOrder() throws {
        for line in ["check a.yaml --fix - --report r.html", "check --report=r.html a.yaml - --fix"] {
            let parsed = try sample.parsed(line)
            #expect(parsed.command.name == "check")
            #expect(parsed.positionals("FILE") == ["a.yaml", "-"])
            #expect(parsed.flag("fix"))
            #expect(!parsed.flag("json"))
            #expect(parsed.value("report") == "r.html")
        }
    }

    @Test func commonOptionsMayStandBeforeTheCommand() throws {
        let parsed = try sample.parsed("--colour never --json show -q x")
        #expect(parsed.value("colour") == "never")
        #expect(parsed.flag("json"))
        #expect(parsed.flag("quiet"))
        #expect(try sample.parsed("show x --color=always").value("colour") == "always")
    }

    @Test func twoDashesEndTheOptions() throws {
        #expect(try sample.parsed("check -- --fix -x").positionals("FILE") == ["--fix", "-x"])
        #expect(try !sample.parsed("check -- --fix --help").flag("fix"))
    }

    @Test func listsAreTakenApartAndRepeatedOptionsAdded() throws {
        let export = try sample.parsed("export --formats ics,html --formats=txt --zones UTC,Asia/Karachi --seconds 5")
        #expect(export.values("formats") == ["txt"])
        #expect(export.values("zones") == ["UTC", "Asia/Karachi"])
        #expect(export.integer("seconds") == 5)
        #expect(export.positionals("FILE") == [])
        let show = try sample.parsed("show x --session a --session=b=c --zone A --zone B")
        #expect(show.values("session") == ["a", "b=c"])
        #expect(show.value("zone") == "B")
        #expect(show.value("colour") == nil)
        #expect(try sample.parsed("zones").positional("ZONE") == nil)
    }

    @Test(arguments: [
        ("chekc x", "unknown command “chekc”; did you mean “check”?", "chekc"),
        ("help chekc", "unknown command “chekc”; did you mean “check”?", "chekc"),
        ("check x --fxi", "check has no option “--fxi”; did you mean “--fix”?", "--fxi"),
        ("check x --reprot=y", "check has no option “--reprot”; did you mean “--report”?", "--reprot=y"),
        ("check x -fix", "check has no option “-fix”; did you mean “--fix”?", "-fix"),
        ("check x --elephant", "check has no option “--elephant”", "--elephant"),
        ("--jsno check x", "unknown option “--jsno” before the command; did you mean “--json”?", "--jsno"),
        ("check x --fix=yes", "--fix takes no value", "--fix=yes"),
        ("show x --zone", "--zone needs a value, Z", nil),
        ("show --zone --json x", "--zone needs a value, Z", "--zone"),
        ("show", "show needs a FILE", nil),
        ("check --fix", "check needs a FILE", nil),
        ("show a b", "show does not take “b”", "b"),
        ("completion bsh", "SHELL can't be “bsh”; did you mean “bash”?", "bsh"),
        ("completion powershell", "SHELL can't be “powershell”; it is “bash”, “zsh” or “fish”", "powershell"),
        ("show x --colour allways", "--colour can't be “allways”; did you mean “always”?", "allways"),
        ("export --formats ics,hmtl", "--formats can't be “hmtl”; did you mean “html”?", "ics,hmtl"),
        ("export --seconds 0", "--seconds must be a whole number from 1, not “0”", "0"),
        ("export --seconds=many", "--seconds must be a whole number from 1, not “many”", "--seconds=many"),
        ("export --to=", "--to is empty", "--to="),
        ("", "a command is missing", nil),
    ])
    func aMistakeNamesTheWordAndWhatWasMeant(line: String, message: String, word: String?) {
        let error = #expect(throws: UsageError.self) { try sample.parsed(line) }
        #expect(error?.message == message)
        guard let error, let word else { return }
        #expect(error.line[error.index] == word)
    }

    @Test func theErrorMarksTheWordInTheLine() throws {
        let error = try #require(throws: UsageError.self) { try sample.parsed("show talks.yaml --zoen UTC") }
        #expect(
            error.text() == """
                plenary: show has no option “--zoen”; did you mean “--zone”?
                  plenary show talks.yaml --zoen UTC
                                          ^^^^^^
                  help: plenary show --help
                """)
        let missing = try #require(throws: UsageError.self) { try sample.parsed("show") }
        #expect(missing.text().contains("\n  plenary show\n               ^\n"))
    }

    @Test func helpWinsOverWhateverElseIsWrong() throws {
        for line in ["check --help", "check --fxi -h", "help check", "--help check"] {
            guard case .help(let command) = try sample.parse(line.split(separator: " ").map(String.init)) else {
                Issue.record("\(line) is not help")
                continue
            }
            #expect(command?.name == "check")
        }
        guard case .help(nil) = try sample.parse(["--help"]), case .help(nil) = try sample.parse(["help"]),
            case .version = try sample.parse(["check", "--version"])
        else {
            Issue.record("not the help of the whole tool")
            return
        }
    }
}
