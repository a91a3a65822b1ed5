import Driving
import Testing

@Suite("Serving files as they change")
struct ServeFollowingTests {
    @Test func `a saved change is served within moments`() throws {
        let live = try Live()
        let server = try live.server()
        let before = try server.get(Server.feed)
        try live.save(Live.programme("Opening"))
        let seconds = try #require(try server.seconds(untilServed: "Opening"))
        print("from saved file to served edition: \(seconds) s")
        #expect(seconds < 3)
        #expect(try server.get(Server.feed)["ETag"] != before["ETag"])
        #expect(try server.get("/rally/").text.contains("Opening"))
    }

    @Test func `a file that breaks leaves what was good, and mending it goes on`() throws {
        let live = try Live()
        let server = try live.server()
        let good = try server.get(Server.feed)
        try live.save(Live.programme("Broken").replacing("17:00", with: "25:99"))
        #expect(server.says("goes on being served"))
        #expect(server.errors.contains("rally.yaml:7:") && server.errors.contains("error: "))
        #expect(try server.get(Server.feed).body == good.body)
        try live.save(Live.programme("Mended"))
        #expect(try server.seconds(untilServed: "Mended") != nil)
    }

    @Test func `a change of an included file counts`() throws {
        let live = try Live(Live.programme(more: "include: [more.yaml]"))
        let more = { (title: String) in "sessions:\n  - {id: songs, title: \(title), at: 18:00, length: 15m}\n" }
        try live.folder.file("more.yaml", more("Songs"))
        let server = try live.server()
        #expect(try server.get(Server.feed).text.contains("SUMMARY:Songs\r\n"))
        try live.folder.file("more.yaml", more("Choirs"))
        #expect(try server.seconds(untilServed: "Choirs") != nil)
        #expect(try server.get(Server.feed).text.contains("SUMMARY:Welcome\r\n"))
    }

    @Test func `a new file in a served folder appears`() throws {
        let live = try Live()
        let server = try live.server(live.folder.path)
        #expect(try server.get("/congress/").status == 404)
        try live.folder.file("congress.yaml", Live.programme("Reports", id: "congress"))
        #expect(try server.seconds(untilServed: "Reports", at: "/congress/calendar.ics") != nil)
        #expect(try server.get("/").text.contains("congress/"))
        #expect(try server.get(Server.feed).status == 200)
    }

    @Test func `a file that is deleted leaves what was good, and comes back`() throws {
        let live = try Live()
        let server = try live.server()
        let good = try server.get(Server.feed)
        _ = try run(["rm", live.path])
        #expect(server.says("rally.yaml"))
        #expect(try server.get(Server.feed).body == good.body)
        try live.save(Live.programme("Back"))
        #expect(try server.seconds(untilServed: "Back") != nil)
    }

    @Test func `a file replaced by renaming, as editors and version control do, counts`() throws {
        let live = try Live()
        let server = try live.server()
        let aside = try live.folder.file("rally.new", Live.programme("Renamed"))
        _ = try run(["mv", aside, live.path])
        #expect(try server.seconds(untilServed: "Renamed") != nil)
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
