import Arguments
import Testing

@Suite struct BashCompletionTests {
    /// What bash would offer for the last of the words; bash has already split `--a=b` into three.
    private func offers(_ words: String...) -> [String] {
        let list = words.map { "'\($0)'" }.joined(separator: " ")
        let script = """
            \(sample.bashCompletion)
            COMP_WORDS=(plenary \(list)); COMP_CWORD=\(words.count)
            _plenary
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let result = Shell.run("cd /usr/lib && bash --norc", input: script)
        #expect(result.status == 0, "\(result.output)")
        return result.output.split(separator: "\n").map(String.init)
    }

    @Test(.enabled(if: Shell.has("bash"), "bash is not installed"))
    func bashOffersCommandsOptionsAndChoices() {
        #expect(offers("") == ["check", "show", "export", "completion", "zones"])
        #expect(offers("ch") == ["check"])
        #expect(offers("--j") == ["--json"])
        #expect(offers("check", "--f") == ["--fix"])
        #expect(
            offers("--json", "show", "x", "--") == [
                "--zone", "--session", "--help", "--version", "--json", "--colour", "--quiet",
            ])
        #expect(offers("completion", "") == ["bash", "zsh", "fish"])
        #expect(offers("check", "--colour", "a") == ["auto", "always"])
        #expect(offers("check", "--colour", "=", "n") == ["never"])
        #expect(offers("check", "--colour", "=") == ["auto", "always", "never"])
        #expect(offers("show", "x", "--zone", "") == [])
    }

    @Test(.enabled(if: Shell.has("bash"), "bash is not installed"))
    func bashOffersFilesFoldersAndTheRestOfAList() {
        #expect(offers("check", "os-rel") == ["os-release"])
        #expect(offers("export", "--to", "tmpfiles") == ["tmpfiles.d"])
        #expect(offers("export", "--to", "os-rel") == [])
        #expect(offers("export", "--formats", "ics,h") == ["ics,html"])
        #expect(offers("export", "--formats", "s") == ["schedule.xml"])
    }
}

@Suite struct OtherShellCompletionTests {
    @Test(.enabled(if: Shell.has("zsh"), "zsh is not installed"))
    func zshReadsItsScript() {
        let result = Shell.run("zsh -f -n /dev/stdin", input: sample.zshCompletion)
        #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
        let loaded = Shell.run(
            "zsh -f /dev/stdin",
            input: "autoload -Uz compinit && compinit -D -u\n" + sample.zshCompletion
                + "print -r -- ${_comps[plenary]}\n")
        #expect(loaded.output == "_plenary\n")
    }

    @Test(.enabled(if: Shell.has("fish"), "fish is not installed"))
    func fishOffersCommandsOptionsAndChoices() {
        func offers(_ line: String) -> [String] {
            let result = Shell.run(
                "fish --no-config /dev/stdin", input: sample.fishCompletion + "complete -C '\(line)'\n")
            return result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        }
        #expect(Set(offers("plenary ")) == ["check", "show", "export", "completion", "zones"])
        #expect(offers("plenary check --fi") == ["--fix"])
        #expect(Set(offers("plenary completion ")) == ["bash", "zsh", "fish"])
        #expect(Set(offers("plenary show x --colour a")) == ["auto", "always"])
        #expect(offers("plenary export --formats ics,h") == ["ics,html"])
    }

    @Test func everyScriptNamesEveryCommandAndOption() {
        for command in sample.commands {
            for script in [sample.bashCompletion, sample.zshCompletion, sample.fishCompletion] {
                #expect(script.contains(command.name))
                for option in command.options + sample.commonOptions { #expect(script.contains(option.name)) }
            }
        }
    }
}

@Suite struct ManualPageTests {
    private let page = sample.manualPage(date: "July 25, 2026", version: "1.0")

    @Test(.enabled(if: Shell.has("mandoc"), "mandoc is not installed"))
    func mandocFindsNothingToWarnOf() {
        let result = Shell.run("mandoc -Tlint -W warning", input: page)
        #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }

    @Test(.enabled(if: Shell.has("mandoc"), "mandoc is not installed"))
    func thePageReadsAsItWasMeant() {
        let text = Shell.run("mandoc -Tutf8 -O width=100 | col -b", input: page).output
        #expect(text.contains("plenary check [--fix] [--report FILE.html] FILE…"))
        #expect(text.contains("Don't [fear] it: it's \"safe\" \\ tested"))
        #expect(text.contains("NO_COLOR"))
        #expect(text.contains("-h, --help"))
    }

    @Test func whatWouldBeARequestToRoffIsText() {
        let odd = CommandLineGrammar(
            name: "t", summary: "x", commands: [Command("c", "y", discussion: ".so /etc/passwd\n\n'br\n\n\\fBbold")])
        let page = odd.manualPage(date: "July 25, 2026", version: "1")
        #expect(page.contains("\n\\&.so /etc/passwd\n"))
        #expect(page.contains("\n\\&'br\n"))
        #expect(page.contains("\n\\efBbold\n"))
    }
}
