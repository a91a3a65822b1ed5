import Diagnostics
import Testing

@Suite struct JSONLinesRendererTests {
    @Test func aFindingIsOneObjectWithAllItSays() {
        let marked = MarkedText("«zone»: «Eurpe/Paris\nx»")
        let fix = Fix("Europe/Paris", edits: [.init(marked.ranges[1], "Europe/Paris")], isSafe: true)
        let diagnostic = Diagnostic(
            "Z101", .error, "no zone “Eurpe/Paris”", at: marked.ranges[1],
            labels: [.init("set here", at: marked.ranges[0])], notes: ["one", "two"], fixes: [fix])
        let place = #""file":"talks.yaml","line":1,"column":7,"endLine":2,"endColumn":2"#
        #expect(
            JSONLinesRenderer().render(diagnostic, in: marked.files)
                == #"{"code":"Z101","severity":"error","message":"no zone “Eurpe/Paris”","# + place
                + #","labels":[{"text":"set here","file":"talks.yaml","line":1,"column":1,"endLine":1,"endColumn":5}]"#
                + #","notes":["one","two"],"fixes":[{"summary":"Europe/Paris","safe":true,"edits":[{"# + place
                + #","replacement":"Europe/Paris"}]}]}"# + "\n")
    }

    @Test func stringsAreEscaped() {
        let marked = MarkedText("«»", path: "a\"b\\c\n")
        let message = "\u{0}\u{1B}\t\r\u{202E}\u{9B}é😀"
        let line = JSONLinesRenderer().render(
            Diagnostic("P001", .note, message, at: marked.ranges[0]), in: marked.files)
        #expect(line.contains(#""message":"\u0000\u001B\t\r\u202E\u009Bé😀""#))
        #expect(line.contains(#""file":"a\"b\\c\n""#))
        #expect(line.filter { $0 == "\n" }.count == 1)
    }
}
