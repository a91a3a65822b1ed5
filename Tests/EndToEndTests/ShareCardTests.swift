import Driving
import Testing

@Suite("Share cards of the tool")
struct ShareCardTests {
    @Test func `a server draws them on demand and does not send again what is known`() throws {
        let server = try Live().server()
        let card = try server.get("/rally/cards/welcome/Asia/Kathmandu.png")
        #expect(card.status == 200 && card["Content-Type"] == "image/png", "\(card.text)")
        #expect(card.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let tag = try #require(card["ETag"])
        let again = try server.get("/rally/cards/welcome/Asia/Kathmandu.png", ["If-None-Match": tag])
        #expect(again.status == 304 && again.body.isEmpty)
        let svg = try server.get("/rally/cards/welcome/Asia/Kathmandu.svg")
        #expect(svg.text.contains("<title id=\"t\"") && svg.text.contains("17:45"))
        #expect(try server.get("/rally/cards/welcome/asia/kathmandu.svg").status == 308)
        for wrong in ["welcome/Asia/Nowhere.png", "nothing/UTC.png", "welcome/UTC.gif"] {
            #expect(try server.get("/rally/cards/\(wrong)").status == 404)
        }
    }

    @Test func `are exported only when named, and edition.json leaves them out`() throws {
        let folder = try TemporaryFolder()
        try folder.file("school.yaml", Fixtures.small)
        #expect(try Tool.run("export", "school.yaml", "--to", "plain", in: folder.path).status == 0)
        #expect(
            try Tool.run("export", "school.yaml", "--to", "cards", "--formats", "html,cards", in: folder.path).status
                == 0)
        let plain = try Files.tree("\(folder.path)/plain")
        let cards = try Files.tree("\(folder.path)/cards")
        #expect(!plain.keys.contains { $0.contains("/cards/") })
        #expect(cards.keys.contains { $0.contains("/cards/") && $0.hasSuffix(".png") })
        #expect(cards.keys.contains { $0.hasSuffix("/index.html") })
        for (path, bytes) in cards where path.hasSuffix("/edition.json") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("cards/"))
        }
    }

    @Test func `a machine without fonts says so`() throws {
        let folder = try TemporaryFolder()
        try folder.file("school.yaml", Fixtures.small)
        try folder.file("fonts.conf", "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>")
        let environment = ["FONTCONFIG_FILE": "\(folder.path)/fonts.conf"]
        let ended = try Tool.run(
            ["export", "school.yaml", "--formats", "cards"], environment: environment, in: folder.path)
        #expect(ended.status == 3 && ended.errorText.contains("no font is installed"), "\(ended)")
        #expect(!Files.exists("\(folder.path)/exports"))
    }
}
