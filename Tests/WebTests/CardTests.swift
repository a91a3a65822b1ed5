import Exports
import Programmes
import Testing
import Threading
import Web

@Suite("Share cards over HTTP")
struct CardTests {
    /// Draws a card that says its name, of one session, in two languages.
    private func router(
        keptBytes: Int = 1 << 20, drawn: Locked<[String]> = Locked([]), failure: CardFailure? = nil
    ) -> Router {
        let cards = Cards(
            keptBytes: keptBytes,
            has: { $0.session == ID("opening") && ($0.language == nil || $0.language == LanguageTag(known: "fr")) },
            draw: { path throws(CardFailure) in
                if let failure { throw failure }
                drawn.withLock { $0.append("\(path)") }
                return ExportedFile(path: "\(path)", mediaType: path.form.mediaType, bytes: Array("\(path)".utf8))
            })
        return Sample.router(SiteSnapshot(programmes: [Sample.programme(cards: cards)]))
    }

    @Test(arguments: [
        ("cards/opening/UTC.png", "cards/opening/UTC.png", "image/png"),
        ("cards/opening/Asia/Karachi.svg", "cards/opening/Asia/Karachi.svg", "image/svg+xml; charset=utf-8"),
        (
            "cards/opening/America/Argentina/Ushuaia.png", "cards/opening/America/Argentina/Ushuaia.png", "image/png"
        ),
        ("cards/opening/UTC.png?language=fr", "cards/opening/UTC.fr.png", "image/png"),
        ("cards/opening/UTC.fr.png?language=en", "cards/opening/UTC.png", "image/png"),
        ("cards/opening/UTC.png?language=sw", "cards/opening/UTC.png", "image/png"),
        ("cards/opening/UTC.png?language=%00", "cards/opening/UTC.png", "image/png"),
        ("cards/opening/Asia/Calcutta.png", "cards/opening/Asia/Calcutta.png", "image/png"),
    ])
    func `each session has one for every zone, form and language`(target: String, card: String, type: String) {
        let response = router().response(to: Request(target: "/world-school/\(target)"))
        #expect(response.status == 200 && response.text == card)
        #expect(response.headers["Content-Type"] == type)
        #expect(response.headers["ETag"]?.hasPrefix("\"") == true)
        #expect(response.headers["Cache-Control"]?.contains("max-age=60") == true)
    }

    @Test(arguments: [
        "cards", "cards/", "cards/opening", "cards/opening/UTC", "cards/opening/UTC.gif", "cards/opening/UTC.de.png",
        "cards/opening/Nowhere.png", "cards/nothing/UTC.png", "cards/opening/.png", "cards/opening/UTC.png/",
        "cards/opening/UTC.fr.fr.png", "cards/Opening/UTC.png", "cards/opening/a/b/c/d.png", "cards/opening/UTC.FR.png",
    ])
    func `what has no session, zone or form is not found`(target: String) {
        #expect(router().response(to: Request(target: "/world-school/\(target)")).status == 404)
    }

    @Test func `a zone in another case is found under its name`() {
        let response = router().response(
            to: Request(target: "/world-school/cards/opening/asia/karachi.png?language=fr"))
        #expect(response.status == 308 && response.location == "../Asia/Karachi.png?language=fr")
        let utc = router().response(to: Request(target: "/world-school/cards/opening/utc.svg"))
        #expect(utc.status == 308 && utc.location == "./UTC.svg")
    }

    @Test func `it is drawn aside, once, and then at hand`() {
        let drawn = Locked<[String]>([])
        let router = router(drawn: drawn)
        let request = Request(target: "/world-school/cards/opening/UTC.png")
        guard case .aside(_, let make) = router.reply(to: request) else {
            return #expect(Bool(false), "drawn on the way")
        }
        #expect(drawn.withLock { $0 } == [])
        let first = make()
        // Another who asked before it was there gets the same.
        #expect(make().headers["ETag"] == first.headers["ETag"])
        guard case .whole(let second) = router.reply(to: request) else { return #expect(Bool(false), "drawn again") }
        #expect(second.text == first.text && drawn.withLock(\.count) == 1)
        let known = Request(target: request.target, headers: ["If-None-Match": first.headers["ETag"] ?? ""])
        #expect(router.response(to: known).status == 304)
    }

    @Test func `no more is kept than there is room for`() {
        let drawn = Locked<[String]>([])
        let router = router(keptBytes: 50, drawn: drawn)
        for _ in 1...2 {
            for zone in ["UTC", "Asia/Karachi", "Asia/Kolkata"] {
                #expect(router.response(to: Request(target: "/world-school/cards/opening/\(zone).png")).status == 200)
            }
        }
        #expect(drawn.withLock(\.count) == 6)
    }

    @Test func `a machine that can't draw says so`() {
        let router = router(failure: CardFailure("no fonts"))
        let response = router.response(to: Request(target: "/world-school/cards/opening/UTC.png"))
        #expect(response.status == 503 && response.text.contains("no fonts"))
    }
}
