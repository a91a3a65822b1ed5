import Driving
import Testing

/// A server over a store.
@Suite struct ServedEditionTests {
    private func edition(_ server: Server) throws -> String {
        let text = try server.get("/school/edition.json").text
        return text.lines.first { $0.contains("\"number\"") }.map { $0.filter(\.isNumber) } ?? text
    }

    private func shows(_ server: Server, _ number: String) throws -> Bool {
        try Clock.wait(10) { try edition(server) == number }
    }

    @Test func `a saved change is released and served, and one with errors is neither`() throws {
        let school = try ReleasedSchool(editions: 0)
        let server = try Server([school.file, "--store", school.url])
        #expect(try edition(server) == "1")
        try school.change(3)
        #expect(try shows(server, "2"))
        try Files.write("title: [", to: school.file)
        #expect(Clock.wait(10) { server.errors.contains("goes on being served") })
        #expect(try edition(server) == "2" && school.numbers() == [1, 2])
    }

    @Test func `a restart serves the same bytes, even of a file that is broken meanwhile`() throws {
        let school = try ReleasedSchool(editions: 1)
        try school.change(0)
        let first = try Server([school.file, "--store", school.url])
        let (feed, tag) = (try first.get("/school/calendar.ics"), try first.get("/school/")["etag"])
        _ = first.stop()
        try Files.write(try Files.text(school.file).replacing("Europe/London", with: "Europe/Londn"), to: school.file)
        let second = try Server([school.file, "--store", school.url])
        #expect(try second.get("/school/calendar.ics").body == feed.body)
        #expect(try second.get("/school/")["etag"] == tag)
        #expect(try school.numbers() == [1])
    }

    @Test func `what another process releases is served`() throws {
        let school = try ReleasedSchool(editions: 2)
        try school.change(1)
        let server = try Server([school.file, "--store", school.url])
        #expect(try edition(server) == "2")
        #expect(try Tool.run("release", "--again", "school@1", "--store", school.url).status == 0)
        #expect(try shows(server, "3"))
    }

    @Test func `without a file the whole store is served, and what is released into it later`() throws {
        let school = try ReleasedSchool(editions: 2)
        let server = try Server(["--store", school.url])
        #expect(try edition(server) == "2")
        #expect(server.output.contains("/school/"))
        #expect(try school.release().status == 0)
        #expect(try shows(server, "3"))
        let rally = try school.folder.file("rally.yaml", Live.programme())
        #expect(try Tool.run("release", rally, "--store", school.url).status == 0)
        #expect(try Clock.wait(10) { try server.get(Server.feed).status == 200 })
    }

    @Test func `a server that starts with an old file does not undo what followed it`() throws {
        let school = try ReleasedSchool(editions: 2)
        try school.change(0)
        let server = try Server([school.file, "--store", school.url])
        #expect(try edition(server) == "2")
        #expect(server.errors.contains("which was followed by others"))
        #expect(try school.numbers() == [1, 2])
    }

    @Test func `where the store is gone, what was served goes on, and nothing is released into another one`() throws {
        let school = try ReleasedSchool(editions: 2)
        let server = try Server([school.file, "--store", school.url])
        #expect(try edition(server) == "3")
        _ = try run(["rm", "\(school.store)", "\(school.store)-wal", "\(school.store)-shm"])
        try school.change(7)
        #expect(Clock.wait(10) { server.errors.contains("no longer has school@3") })
        #expect(try edition(server) == "3")
    }
}
