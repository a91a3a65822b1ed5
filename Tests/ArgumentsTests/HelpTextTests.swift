import Arguments
import Testing

@Suite struct HelpTextTests {
    @Test func theHelpOfACommandSaysAllItTakes() throws {
        #expect(
            sample.help(for: sample.command("show")) == """
                plenary show – prints the timetable

                Usage: plenary show FILE [--zone Z] [--session ID]…

                Words:
                  FILE  the programme

                Options:
                  --zone Z      whose clocks (default: the programme's)
                  --session ID  only this session; may be given more than once

                Everywhere:
                  -h, --help     show this help
                  --version      show the version
                  --json         print results and diagnostics as JSON
                  --colour WHEN  whether to use colours: auto, always or never (default: auto)
                  -q, --quiet    print no progress and no notes

                """)
    }

    @Test func theOverviewNamesEveryCommand() {
        let help = sample.help()
        for command in sample.commands { #expect(help.contains("  \(command.name) ")) }
        #expect(help.contains("NO_COLOR  no colours"))
    }

    @Test func nothingIsWiderThanEightyColumns() {
        for help in [sample.help()] + sample.commands.map({ sample.help(for: $0) }) {
            for line in help.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
            #expect(!help.contains("\u{1F}") && !help.contains(" \n"))
        }
    }

    @Test func paragraphsAreBrokenAtBlanks() {
        #expect(
            sample.help(for: sample.command("check")).contains(
                """

                With --fix it mends what can only mean one thing. Don't [fear] it: it's "safe" \\
                tested, and this paragraph is long enough to be broken over several lines.

                """))
    }
}
