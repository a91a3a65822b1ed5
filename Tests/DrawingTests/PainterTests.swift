import Drawing
import Testing

@Suite("Drawing pictures")
struct PainterTests {
    static let ink = Picture.Ink(red: 10, green: 20, blue: 30)

    static func picture(_ words: String, language: String = "en", isFromRight: Bool = false) -> Picture {
        var text = Picture.Words(
            words, language: language, in: .init(x: 20, y: 20, width: 360, height: 160), ink, sizes: [40, 30, 20],
            lines: 3, isFromRight: isFromRight, isRightToLeft: isFromRight)
        text.stands = .middle
        return Picture(
            width: 400, height: 200, title: "A <title>", description: "All & everything", language: language,
            shapes: [
                .rectangle(.init(x: 0, y: 0, width: 400, height: 200), .init(red: 255, green: 255, blue: 255)),
                .words(text),
            ])
    }

    @Test func `a PNG has the size of its picture`() throws {
        let png = try Painter.shared.png(Self.picture("Hello"))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(Array(png[16..<24]) == [0, 0, 1, 144, 0, 0, 0, 200])
    }

    @Test func `an SVG has a name and a description for those who hear it`() throws {
        let svg = String(decoding: try Painter.shared.svg(Self.picture("Hello", language: "fr")), as: UTF8.self)
        #expect(svg.contains("<title id=\"t\" lang=\"fr\">A &lt;title&gt;</title>"))
        #expect(svg.contains("<desc id=\"d\" lang=\"fr\">All &amp; everything</desc>"))
        #expect(svg.contains("width=\"400px\" height=\"200px\"") && svg.hasSuffix("</svg>\n"))
        #expect(!svg.contains("<text"))
    }

    @Test func `the same picture gives the same bytes, however many were drawn between`() throws {
        let (png, svg) = (try Painter.shared.png(Self.picture("One")), try Painter.shared.svg(Self.picture("One")))
        _ = try Painter.shared.svg(Self.picture("دو", language: "ur", isFromRight: true))
        #expect(try Painter.shared.png(Self.picture("One")) == png)
        #expect(try Painter.shared.svg(Self.picture("One")) == svg)
        #expect(try Painter.shared.png(Self.picture("Two")) != png)
    }

    @Test func `many threads may ask at once`() async throws {
        let expected = try Painter.shared.png(Self.picture("Together"))
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 { group.addTask { try Painter.shared.png(Self.picture("Together")) } }
            for try await png in group { #expect(png == expected) }
        }
    }

    @Test(
        "nothing that people write makes it fail",
        arguments: [
            "", " ", "\n\n", "\u{0}", "\u{202E}abc", "<b>&amp;</b>", "👩🏽‍🚀🏳️‍🌈",
            "x" + String(repeating: "\u{301}", count: 4_000),
            String(repeating: "W", count: 20_000), String(repeating: "ﷺ ", count: 3_000), "\u{FFFF}\u{10FFFF}",
        ])
    func anything(words: String) throws {
        #expect(try Painter.shared.png(Self.picture(words)).count > 100)
        #expect(try Painter.shared.svg(Self.picture(words)).starts(with: Array("<svg role=".utf8)))
    }
}
