import Testing

/// Words that did harm elsewhere, by the class of incident.
struct HostileWords: CustomTestStringConvertible {
    let incident: String
    let words: String
    /// The code of the refusal, or of the warning; nil where they are taken as they are.
    var code: String?
    var isRefused = false

    var testDescription: String { "\(incident): \(words.debugDescription.prefix(60))" }

    static func refused(_ incident: String, _ words: String, _ code: String) -> HostileWords {
        HostileWords(incident: incident, words: words, code: code, isRefused: true)
    }

    static let all: [HostileWords] = lineEnds + formulas + scripts + links + directions + controls + giants

    private static let lineEnds = [
        refused("a property in a calendar", "Title\r\nATTENDEE:mailto:x@example.org", "F106"),
        HostileWords(incident: "an event's end in a calendar", words: "x\nEND:VEVENT\nEND:VCALENDAR"),
        HostileWords(incident: "a parameter in a calendar", words: "\";X=y:z;ALTREP=\"cid:x\":\\n\\N\\,^n^'"),
        HostileWords(incident: "a record in a spreadsheet", words: "a\",\"b\"\nc,d;e\tf"),
        refused("a field in an answer", "x\r\nSet-Cookie: a=b\r\n\r\n<html>", "F106"),
        refused("a line only for some", "a\u{2028}b\u{2029}c\u{85}d", "F106"),
    ]

    private static let formulas = [
        "=HYPERLINK(\"https://evil.example\",\"x\")", "+1", "-2+3", "@SUM(A1)", "  =1", "\t=1", "＝1",
        "=cmd|' /C calc'!A0",
        "\n=1", "'=1", ";=1", "\"=1",
    ].map { HostileWords(incident: "a formula in a spreadsheet", words: $0) }

    private static let scripts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</title><script>x</script>",
        "</style><script>x</script>", "<svg/onload=alert(1)>", "]]><script>", "<!--", "--><script>",
        "&lt;script&gt;&#60;script&#62;",
        "</script>{\"@context\":", "${alert(1)}{{7*7}}", "<a href=javascript:alert(1)>x</a>", "`\"'><x>",
        "&#x3C;b&#x3E;", "<?xml x?>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;",
    ].map { HostileWords(incident: "a script in a page", words: $0) }

    private static let links = [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#10;script:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "![x](data:image/svg+xml,<svg/onload=x>)", "<javascript:alert(1)>",
        "[x](vbscript:x)", "[x][y]\n\n[y]: javascript:alert(1)", "[x](<java\tscript:alert(1)>)", "[x](//evil.example)",
        "<div onclick=x>\n\n**b**\n\n</div>", "[x](https://a.example \"t\" onclick=x)",
        "[\"onmouseover=x](https://a.example/\"x)",
        "![a\" onerror=\"x](https://a.example/p.png)",
    ].map { HostileWords(incident: "a link that runs a script", words: $0) }

    private static let directions = [
        "\u{202E}reversed", "\u{2066}\u{202E}gnirts", "\u{202D}\u{2067}a", "a\u{2069}\u{202C}\u{202E}b",
    ].map { HostileWords(incident: "text that turns what follows", words: $0, code: "P119") }

    private static let controls = [
        refused("a terminal's escape sequence", "a\u{1B}[2J\u{1B}]0;t\u{7}b", "F106"),
        refused("a terminal's C1 control", "a\u{9B}31mb\u{90}x", "F106"),
        refused("a terminal's backspace", "ab\u{8}\u{8}cd\u{7F}", "F106"),
        refused("a string's end in C", "a\0b", "F106"),
        HostileWords(incident: "what XML cannot hold", words: "a\u{FFFE}b\u{FFFF}c"),
        HostileWords(incident: "tags that nobody sees", words: "a\u{E0041}\u{E007F}\u{200B}\u{FEFF}b\u{FFF9}c"),
        HostileWords(incident: "marks without end", words: "a" + String(repeating: "\u{301}", count: 500)),
    ]

    private static let giants = [
        HostileWords(incident: "a giant word", words: String(repeating: "x", count: 100_000)),
        HostileWords(incident: "giant quotes of CommonMark", words: String(repeating: "> ", count: 3_000) + "x"),
        HostileWords(incident: "brackets without end", words: String(repeating: "![[", count: 5_000)),
        HostileWords(incident: "stars without end", words: String(repeating: "**a _b ", count: 3_000)),
    ]
}
