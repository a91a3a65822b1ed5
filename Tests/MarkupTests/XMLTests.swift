import Markup
import Testing

@Suite struct XMLTests {
    @Test func anElementOfElementsIsIndentedAndTextIsNot() {
        let schedule = XML.element(
            "schedule", attributes: [("version", "1"), ("note", nil)],
            [
                .element("title", "Tea & <biscuits>"), .element("empty", ""),
                .element("p", [.text("a "), .element("b", [.element("i", "c")])]),
            ])
        #expect(
            schedule.document() == """
                <?xml version="1.0" encoding="UTF-8"?>
                <schedule version="1">
                  <title>Tea &amp; &lt;biscuits&gt;</title>
                  <empty/>
                  <p>a <b><i>c</i></b></p>
                </schedule>

                """)
    }

    @Test func attributesKeepTheirLineEndsAndTabs() {
        #expect(
            XML.element("a", attributes: [("t", "1\n2\t3\r\"<&>")]).rendered()
                == "<a t=\"1&#10;2&#9;3&#13;&quot;&lt;&amp;&gt;\"/>")
        #expect(XML.text("1\r\n2").rendered() == "1&#13;\n2")
    }

    @Test func charactersThatXMLForbidsAreLeftOut() {
        #expect(XML.text("a\0b\u{8}c\u{1F}d\u{FFFE}e\u{FFFF}f\u{10FFFF}").rendered() == "abcdef\u{10FFFF}")
    }
}
