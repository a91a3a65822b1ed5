import Markup
import Testing

@Suite struct StencilTests {
    private let card = Stencil(
        .element(
            "article",
            [
                .element("a", attributes: [("href", "../sessions/opening.html")], "Opening & songs"), .gap,
                .element("a", attributes: [("href", "https://video.example/../x")], "watch"),
            ]))

    @Test(arguments: [(0, ""), (1, "../"), (3, "../../../")])
    func linksLeadFromWhereverThePageStands(depth: Int, climb: String) {
        #expect(
            HTML.filled(card, depth: depth, [.element("time", "17:00")]).rendered() == """
                <article>
                <a href="\(climb)sessions/opening.html">Opening &amp; songs</a><time>17:00</time>\
                <a href="https://video.example/../x">watch</a></article>

                """)
    }

    @Test func aGapThatNothingIsPutIntoIsEmpty() {
        #expect(HTML.filled(card, depth: 1).rendered().contains("songs</a><a href"))
    }

    @Test func onlyLinksAreCompleted() {
        let text = Stencil(.element("p", attributes: [("title", "../a")], "../b"))
        #expect(HTML.filled(text, depth: 2).rendered() == "<p title=\"../a\">../b</p>\n")
    }

    @Test func everyPageHasTheSameBytesAsIfItWereWrittenByItself() {
        let text = "“é” \u{FFFE}\u{9F}<b>\r\n日本 \u{1F600}\u{1FFFF}"
        let html = HTML.element("p", attributes: [("title", text)], text)
        #expect(HTML.filled(Stencil(html), depth: 2).rendered() == html.rendered())
        #expect(
            html.rendered() == """
                <p title="“é” \u{FFFD}\u{FFFD}&lt;b&gt;\n日本 \u{1F600}\u{FFFD}">“é” \u{FFFD}\u{FFFD}&lt;b&gt;
                日本 \u{1F600}\u{FFFD}</p>

                """)
    }
}
