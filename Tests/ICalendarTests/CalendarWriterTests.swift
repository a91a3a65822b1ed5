import Chronology
import ICalendar
import Testing

@Suite struct CalendarWriterTests {
    private func line(_ name: String, _ parameters: [Parameter], _ value: PropertyValue) -> String {
        var writer = CalendarWriter()
        writer.property(name, parameters: parameters, value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func line(_ name: String, _ value: PropertyValue) -> String { line(name, [], value) }

    @Test(arguments: [
        ("Bread, roses; peace", #"Bread\, roses\; peace"#), (#"C:\temp"#, #"C:\\temp"#), ("one\ntwo", #"one\ntwo"#),
        ("one\r\ntwo", #"one\ntwo"#), ("one\rtwo", #"one\ntwo"#), ("one\u{85}two", #"one\ntwo"#),
        ("one\u{2028}two\u{2029}three", #"one\ntwo\nthree"#), ("\"quoted\": yes", "\"quoted\": yes"),
        ("bell\u{7}, escape\u{1B}, delete\u{7F}, C1 \u{9B}", #"bell\, escape\, delete\, C1 "#),
        ("tab\tstays", "tab\tstays"),
        ("é ß £ ÿ", "é ß £ ÿ"),
    ])
    func `text is escaped and line ends of every kind become one`(text: String, written: String) {
        #expect(line("SUMMARY", .text(text)) == "SUMMARY:\(written)\r\n")
    }

    @Test func `nothing in a title can begin a property of its own`() {
        let attack = "Title\r\nATTENDEE:mailto:someone@example.org\r\n"
        #expect(!line("SUMMARY", .text(attack)).contains("\r\nATTENDEE"))
        #expect(line("URL", .uri("https://a.example/\r\nX:1")) == "URL:https://a.example/%0D%0AX:1\r\n")
    }

    @Test func `a list keeps its own commas and escapes those inside`() {
        #expect(line("CATEGORIES", .texts(["War, peace", "Talk"])) == "CATEGORIES:War\\, peace,Talk\r\n")
    }

    @Test func `an address keeps its commas and semicolons`() {
        #expect(line("URL", .uri("https://a.example/x;y,z?é")) == "URL:https://a.example/x;y,z?%C3%A9\r\n")
    }

    @Test func `a parameter is quoted where it must be and only there`() {
        #expect(line("X", [Parameter("LABEL", ["Watch"])], .keyword("1")) == "X;LABEL=Watch:1\r\n")
        #expect(line("X", [Parameter("LABEL", ["Watch: live"])], .keyword("1")) == "X;LABEL=\"Watch: live\":1\r\n")
        #expect(line("X", [Parameter("F", ["AUDIO", "VIDEO"])], .keyword("1")) == "X;F=AUDIO,VIDEO:1\r\n")
        // RFC 6868 section 3.
        #expect(line("X", [Parameter("L", ["a\"b^c\nd"])], .keyword("1")) == "X;L=a^'b^^c^nd:1\r\n")
    }

    @Test func `instants, dates and durations have their RFC 5545 forms`() {
        #expect(line("DTSTART", .instant(Instant(secondsSinceEpoch: 1_796_144_400))) == "DTSTART:20261201T170000Z\r\n")
        #expect(line("DTSTART", .date(CivilDate(year: 2027, month: 5, day: 1)!)) == "DTSTART:20270501\r\n")
        #expect(line("D", .duration(.seconds(3_600))) == "D:PT1H\r\n")
        #expect(line("D", .duration(.seconds(5_400))) == "D:PT90M\r\n")
        #expect(line("D", .duration(.seconds(-900))) == "D:-PT15M\r\n")
        #expect(line("D", .duration(.zero)) == "D:PT0M\r\n")
    }
}
