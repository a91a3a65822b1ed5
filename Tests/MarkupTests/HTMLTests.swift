import Markup
import Testing

@Suite struct HTMLTests {
    @Test func whatPeopleWroteIsEscapedBetweenTagsAndInAttributes() {
        let cell = HTML.element(
            "td", attributes: [("title", #"a "b" & 'c'"#), ("class", nil), ("hidden", "")],
            [.text("<script>alert(1)</script>"), .element("b", "Tom & Ann")])
        #expect(
            cell.rendered() == """
                <td title="a &quot;b&quot; &amp; 'c'" hidden="">&lt;script&gt;alert(1)&lt;/script&gt;\
                <b>Tom &amp; Ann</b></td>

                """)
    }

    @Test func voidElementsHaveNoEndTag() {
        #expect(HTML.element("br").rendered() == "<br>")
        #expect(HTML.element("span").rendered() == "<span></span>")
    }

    @Test func charactersNoPageMayHoldBecomeTheReplacementCharacter() {
        #expect(HTML.text("a\0b\u{1B}[31m\u{9F}\u{FFFE}").rendered() == "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}\u{FFFD}")
        #expect(HTML.text("one\r\ntwo\rthree\tfour").rendered() == "one\ntwo\nthree\tfour")
    }

    @Test(arguments: [
        "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:x", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "data:image/svg+xml,<svg onload=x>", "jav\tascript:x",
    ])
    func aLinkThatCouldRunAScriptIsLeftOut(link: String) {
        #expect(HTML.element("a", attributes: [("href", link)], "x").rendered() == "<a>x</a>")
    }

    @Test(arguments: [
        "https://a.example/x?y=1", "webcal://a.example/f.ics", "sessions/javascript:.html", "#file",
        "data:image/png;base64,AA",
        "mailto:a@b.example", "",
    ])
    func otherLinksStay(link: String) {
        #expect(HTML.element("a", attributes: [("href", link)]).rendered() == "<a href=\"\(link)\"></a>")
    }

    @Test func aPageHasOneBlockALine() {
        let page = HTML.element(
            "html", attributes: [("lang", "en")],
            [
                .element("head", [.element("title", "T")]),
                .element("body", [.element("ul", [.element("li", "a"), .element("li", "b")])]),
            ])
        #expect(
            String(decoding: page.document(), as: UTF8.self) == """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <title>T</title>
                </head>
                <body>
                <ul>
                <li>a</li>
                <li>b</li>
                </ul>
                </body>
                </html>

                """)
    }

    @Test func literalsAreTextAndLists() {
        let both: HTML = ["a < b", .element("br")]
        #expect(both.rendered() == "a &lt; b<br>")
    }
}

@Suite struct TextDirectionTests {
    @Test(arguments: [
        ("ar", "rtl"), ("fa-IR", "rtl"), ("he", "rtl"), ("UR", "rtl"), ("ps", "rtl"), ("sd", "rtl"), ("ug", "rtl"),
        ("yi", "rtl"), ("dv", "rtl"), ("ku-Arab", "rtl"), ("ku", "ltr"), ("az-Arab-IR", "rtl"), ("ar-Latn", "ltr"),
        ("en", "ltr"), ("zh-Hant-TW", "ltr"), ("sd-Deva", "ltr"), ("", "ltr"), ("ar_EG", "rtl"),
    ])
    func theScriptDecidesElseTheLanguage(language: String, expected: String) {
        #expect(direction(of: language) == expected)
    }

    @Test func aTitleOfAnotherLanguageIsIsolated() {
        #expect(HTML.bdi("شعر", lang: "ur").rendered() == "<bdi lang=\"ur\" dir=\"rtl\">شعر</bdi>")
        #expect(HTML.bdi("x").rendered() == "<bdi>x</bdi>")
    }
}
