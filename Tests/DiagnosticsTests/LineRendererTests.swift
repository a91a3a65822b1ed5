import Diagnostics
import Testing

@Suite struct LineRendererTests {
    @Test(arguments: [
        ("a: «b»", "talks.yaml:1:4: note: odd [P001]\n"),
        ("é: 東京\n  اردو: «x»", "talks.yaml:2:9: note: odd [P001]\n"),
        ("👩‍👩‍👧: «x»", "talks.yaml:1:8: note: odd [P001]\n"),
        ("\u{FEFF}a«»", "talks.yaml:1:2: note: odd [P001]\n"),
        ("a\r\n«»", "talks.yaml:2:1: note: odd [P001]\n"),
    ])
    func columnsCountScalarsFromOne(source: String, line: String) {
        let marked = MarkedText(source)
        let diagnostic = Diagnostic("P001", .note, "odd", at: marked.ranges[0], notes: ["not shown"])
        #expect(LineRenderer().render(diagnostic, in: marked.files) == line)
    }
}

@Suite struct DiagnosticOrderTests {
    @Test func findingsComeByFilePlaceSeverityAndCodeAndEachOnce() {
        func found(_ code: String, _ severity: Severity, file: Int = 0, at offset: Int) -> Diagnostic {
            let range = SourceRange(file: file, bytes: offset..<offset + 1)
            return Diagnostic(DiagnosticCode(code), severity, "x", at: range)
        }
        let ordered = [
            found("P2", .error, at: 3), found("R1", .error, at: 3), found("A1", .warning, at: 3),
            found("P1", .note, at: 7), found("P1", .error, file: 1, at: 0),
        ]
        #expect((ordered.reversed() + ordered).inFileOrder() == ordered)
    }

    @Test func theSummaryCountsErrorsAndWarnings() {
        var marked = MarkedText("«a»«b»«c»", path: "schedules/x.yaml")
        marked.add("«d»", path: "y.yaml")
        let all = zip(marked.ranges, [Severity.error, .error, .warning, .warning]).map {
            Diagnostic("P001", $1, "x", at: $0)
        }
        #expect(summaryLine(of: all[..<3], in: marked.files) == "2 errors, 1 warning in schedules/x.yaml")
        #expect(summaryLine(of: all[2..<3], in: marked.files) == "1 warning in schedules/x.yaml")
        #expect(summaryLine(of: all, in: marked.files) == "2 errors, 2 warnings in 2 files")
        #expect(summaryLine(of: [], in: marked.files) == nil)
        #expect(summaryLine(of: [Diagnostic("P001", .note, "x", at: marked.ranges[0])], in: marked.files) == nil)
    }
}
