import Diagnostics
import Testing

@Suite struct TerminalRendererTests {
    private func rendered(
        _ marked: MarkedText, _ severity: Severity = .error, _ message: String = "not so", labels: [String] = [],
        notes: [String] = [], fixes: [Fix] = [], colour: Bool = false, width: Int = 100
    ) -> String {
        let others = zip(labels, marked.ranges.dropFirst()).map { Diagnostic.Label($0, at: $1) }
        let diagnostic = Diagnostic(
            "Z102", severity, message, at: marked.ranges[0], labels: others, notes: notes, fixes: fixes)
        return TerminalRenderer(colour: colour, width: width).render(diagnostic, in: marked.files)
    }

    @Test func thePlaceIsUnderlinedAndTheRemarksFollow() {
        let marked = MarkedText("a: 1\n\n    at: «2027-03-28 02:30»\n", path: "schedules/school.yaml")
        let fix = Fix("at: 2027-03-28 03:30", edits: [], isSafe: true)
        #expect(
            rendered(marked, notes: ["the zone is\nset at line 7"], fixes: [fix]) == """
                schedules/school.yaml:3:9: error: not so [Z102]
                 3 │     at: 2027-03-28 02:30
                   │         ^^^^^^^^^^^^^^^^
                   note: the zone is
                         set at line 7
                   fix:  at: 2027-03-28 03:30
                   help: plenary explain Z102

                """)
    }

    @Test func labelsOnTheSameLineOnOtherLinesAndInOtherFilesAreShown() {
        var marked = MarkedText(
            """
            sessions:
              - id: «keynote»
                «id»: again
            \n\n
            - «uses»: keynote\n\n\n\n
            - x
            """)
        // The second occurrence is meant, the first is a label, in whatever order they are given.
        marked.ranges = [marked.ranges[1], marked.ranges[0], marked.ranges[2]]
        marked.add("zone: «Europe/Paris»", path: "zones.yaml")
        marked.ranges.append(SourceRange(file: 0, bytes: 34..<39))
        #expect(
            rendered(marked, labels: ["first here", "used here", "said here", "on the same line"]) == """
                talks.yaml:3:5: error: not so [Z102]
                 2 │   - id: keynote
                   │         ------- first here
                 3 │     id: again
                   │     ^^
                   │         ----- on the same line
                   ⋮
                 7 │ - uses: keynote
                   │   ---- used here
                   zones.yaml:1:7
                 1 │ zone: Europe/Paris
                   │       ------------ said here
                   help: plenary explain Z102

                """)
    }

    @Test(arguments: [
        ("title: 東京 «21:00»", "title: 東京 21:00", "            ^^^^^"),
        ("title: «東京» x", "title: 東京 x", "       ^^^^"),
        ("t: مُحَمَّد «x»", "t: مُحَمَّد x", "        ^"),
        ("\ta:\t«b»\tc", "    a:  b   c", "        ^"),
        ("a\t«\t»b", "a       b", "    ^^^^"),
        ("x«»", "x", " ^"),
        ("x: «e\u{1B}[2Jvil»", "x: e␛[2Jvil", "   ^^^^^^^^"),
        ("x: «a\u{202E}b»", "x: a⟨U+202E⟩b", "   ^^^^^^^^^^"),
        ("👩‍👩‍👧 «x»", "👩‍👩‍👧 x", "   ^"),
        ("\u{FEFF}«x»\r\ny", "x", "^"),
    ])
    func marksStandUnderWhatTheyMeanInCells(source: String, line: String, marks: String) {
        let lines = rendered(MarkedText(source)).split(separator: "\n")
        #expect(lines[1] == " 1 │ \(line)")
        #expect(lines[2] == "   │ \(marks)")
    }

    @Test func aRangeOverSeveralLinesSaysWhereItEnds() {
        let lines = rendered(MarkedText("a: «|\n  one\n  two\n»b: 2")).split(separator: "\n")
        #expect(lines[1] == " 1 │ a: |")
        #expect(lines[2] == "   │    ^… to line 3")
    }

    @Test func anEmptyLineAndAnEmptyFileCanBeMeant() {
        let lines = rendered(MarkedText("«»")).split(separator: "\n")
        #expect(lines[0] == "talks.yaml:1:1: error: not so [Z102]")
        #expect(lines[1] == " 1 │")
        #expect(lines[2] == "   │ ^")
    }

    @Test(arguments: [0, 7, 55, 120, 193])
    func aLongLineIsCutAroundWhatIsMeant(place: Int) {
        let digits = String((0..<200).map { Character("\($0 % 10)") })
        let cut = digits.index(digits.startIndex, offsetBy: place)
        let end = digits.index(cut, offsetBy: 5)
        let source = digits[..<cut] + "«" + digits[cut..<end] + "»" + digits[end...]
        let lines = rendered(MarkedText(String(source)), width: 45).split(separator: "\n")
        #expect(lines.allSatisfy { CellWidth.of(String($0)) <= 45 })
        let marked = zip(lines[1], lines[2]).filter { $0.1 == "^" }.map(\.0)
        #expect(String(marked) == digits[cut..<end])
        #expect(lines[1].contains("…"))
    }

    @Test func aLongLineOfWideCharactersIsCutBetweenThem() {
        let source = String(repeating: "東", count: 61) + "«京»" + String(repeating: "東", count: 60)
        for width in 40...48 {
            let lines = rendered(MarkedText(source), width: width).split(separator: "\n")
            let before = lines[2].prefix { $0 != "^" }.count
            let start = lines[1].prefix { $0 != "京" }
            #expect(CellWidth.of(String(start)) == before, "\(lines[1])")
            #expect(CellWidth.of(String(lines[1])) <= width)
        }
    }

    @Test func coloursEndWhereTheyShould() {
        let marked = MarkedText("a: «b»")
        let coloured = rendered(marked, .warning, colour: true)
        #expect(coloured.contains("\u{1B}[1;33mwarning\u{1B}[0m"))
        #expect(coloured.contains("\u{1B}[1;33m^\u{1B}[0m"))
        #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == rendered(marked, .warning))
        #expect(!rendered(marked).contains("\u{1B}"))
    }

    @Test func nothingAFileSaysReachesTheTerminalRaw() {
        var marked = MarkedText("«\u{1B}]0;x\u{7}\u{9B}31m»", path: "evil\u{1B}[2J\n.yaml")
        marked.ranges.append(marked.ranges[0])
        let fix = Fix("x\u{1B}[2J", edits: [], isSafe: true)
        let text = rendered(
            marked, .error, "found “\u{1B}[2J\u{202E}”", labels: ["\u{8}"], notes: ["\u{9D}"], fixes: [fix])
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        let line = LineRenderer().render(Diagnostic("F001", .error, "a\nb", at: marked.ranges[0]), in: marked.files)
        #expect(line == "evil␛[2J␊.yaml:1:1: error: a␊b [F001]\n")
    }
}
