import Markup
import Testing

@Suite struct CommonMarkHTMLTests {
    @Test func ordinaryTextBecomesMarkup() {
        #expect(
            html(commonMark: "A *short* talk with **proof**.\n\n- one\n- `two`\n")
                == "<p>A <em>short</em> talk with <strong>proof</strong>.</p>\n"
                + "<ul>\n<li>one</li>\n<li><code>two</code></li>\n</ul>\n")
    }

    @Test func rawMarkupIsShownAsItWasTyped() {
        #expect(
            html(commonMark: "Hi <b onclick=\"x()\">you</b>")
                == "<p>Hi &lt;b onclick=&quot;x()&quot;&gt;you&lt;/b&gt;</p>\n")
        #expect(
            html(commonMark: "<script>\nalert(1)\n</script>\n\nafter")
                == "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n<p>after</p>\n")
        #expect(html(commonMark: "<!-- a -->") == "<p>&lt;!-- a --&gt;</p>\n")
        #expect(html(commonMark: "- <hr>\n- x") == "<ul>\n<li>&lt;hr&gt;</li>\n<li>x</li>\n</ul>\n")
    }

    @Test(arguments: [
        "[go](javascript:alert(1))", "[go](JavaScript:alert(1))", "[go](java&#9;script:alert(1))",
        "[go](<javascript:alert(1)>)", "[go](data:text/html,x)", "[go](vbscript:x)", "[go](file:///etc/passwd)",
        "[go][r]\n\n[r]: javascript:x", "![go](javascript:x)", "[go](&#106;avascript:x)", "[go](&#1;javascript:x)",
    ])
    func aLinkThatCouldRunAScriptIsOnlyItsWords(source: String) {
        #expect(html(commonMark: source) == "<p>go</p>\n")
        #expect(plainText(commonMark: source) == "go")
    }

    @Test func anAutolinkThatCouldRunAScriptIsOnlyItsWords() {
        #expect(html(commonMark: "<javascript:alert(1)>") == "<p>javascript:alert(1)</p>\n")
    }

    @Test func otherLinksAndPicturesStay() {
        #expect(
            html(commonMark: "[*go*](https://a.example/?x=1&y=\"2\" \"t\") ![p](p.png)")
                == "<p><a href=\"https://a.example/?x=1&amp;y=%222%22\" title=\"t\"><em>go</em></a> "
                + "<img src=\"p.png\" alt=\"p\" /></p>\n")
    }

    @Test func headingsFitBelowThePagesOwn() {
        #expect(
            html(commonMark: "# a\n## b\n### c\n#### d\n")
                == "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n<h6>d</h6>\n")
    }

    @Test func characterReferencesBringInNothingAPageMayNotHold() {
        #expect(html(commonMark: "a&#27;b&#0;c") == "<p>a\u{FFFD}b\u{FFFD}c</p>\n")
    }

    @Test func deepNestingIsReadWithoutOverflow() {
        let deep = String(repeating: "> ", count: 3_000) + "x"
        #expect(html(commonMark: deep).hasSuffix("</blockquote>\n"))
        #expect(plainText(commonMark: deep).hasSuffix("> x"))
        #expect(html(commonMark: String(repeating: "[", count: 20_000)).contains("[[["))
    }

    @Test func nothingIsNothing() {
        #expect(html(commonMark: "") == "")
        #expect(plainText(commonMark: " \n\n") == "")
        #expect(firstParagraph(commonMark: "# Only a heading") == "")
    }
}

@Suite struct CommonMarkTextTests {
    @Test(arguments: [
        ("one\ntwo  \nthree\n\nfour", "one two\nthree\n\nfour"),
        ("# Title\ntext *and* `code`", "Title\n\ntext and code"),
        ("See [the site](https://a.example).", "See the site (https://a.example)."),
        ("<https://a.example> <me@a.example>", "https://a.example me@a.example"),
        ("[](https://a.example)", "https://a.example"),
        ("a\n- b\n- c\n\nd", "a\n\n- b\n- c\n\nd"),
        ("9. b\n10. c\n    - d\n    - e", "9. b\n10. c\n    - d\n    - e"),
        ("- b\n\n  more\n\n- c", "- b\n\n  more\n\n- c"),
        ("> said\n>\n> so\n\nend", "> said\n\n> so\n\nend"),
        ("-\n- b", "-\n- b"),
        ("```\nlet a\n\n  b\n```", "let a\n\n  b"),
        ("a\n\n***\n\nb", "a\n\n---\n\nb"),
        ("![a chart](c.png) <b>x</b>", "a chart <b>x</b>"),
        ("a&#10;b&#7;", "a b\u{FFFD}"),
        ("کراچی *میں* شام", "کراچی میں شام"),
    ])
    func wordsAreKeptAndMarksAreNot(source: String, text: String) {
        #expect(plainText(commonMark: source) == text)
    }

    @Test func theFirstParagraphIsOneLine() {
        #expect(
            firstParagraph(commonMark: "# T\n\none\ntwo [x](https://y.example)\\\nz\n\nthree")
                == "one two x (https://y.example) z")
        #expect(firstParagraph(commonMark: "- in a list\n\nafter") == "in a list")
    }
}
