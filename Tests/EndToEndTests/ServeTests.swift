import Driving
import Glibc
import Testing

@Suite("serve")
struct ServeTests {
    private static let sample = "lal-salaam-congress-2020"

    @Test func `the exported bytes are what is served`() throws {
        let server = try Server([Repository.sample(Self.sample)])
        #expect(server.output.lines.contains { $0.hasSuffix("/\(Self.sample)/") })
        for path in ["calendar.ics", "calendar/en.ics", "schedule.xml", "in/Asia/Kabul.txt", "in/Asia/Kabul.csv"] {
            let answer = try server.get("/\(Self.sample)/\(path)")
            #expect(answer.status == 200, "\(path)")
            // Stamps apart, which are those of the file.
            let stamps = /(DTSTAMP|CREATED|LAST-MODIFIED|REVISION)[^\r\n]*|edition [0-9]*|<version>[^<]*/
            let exported = try Files.text("\(ExportedSamples.folder)/\(Self.sample)/\(path)")
            let isSame = exported.replacing(stamps, with: "") == answer.text.replacing(stamps, with: "")
            #expect(isSame, "\(path)")
        }
        let home = try server.get("/")
        #expect(home.status == 200 && home.text.contains("href=\"./\(Self.sample)/\""), "\(home.text.prefix(2000))")
        #expect(server.stop() == 0)
    }

    @Test func `a timetable is made on demand for any zone there is`() throws {
        let server = try Server([Repository.sample(Self.sample)])
        let place = "/\(Self.sample)/in"
        let page = try server.get("\(place)/Pacific/Chatham")
        #expect(page.status == 200)
        #expect(page["content-type"] == "text/html; charset=utf-8")
        // 14:00 in Karachi is 21:45 on the Chatham Islands.
        #expect(try server.get("\(place)/Pacific/Chatham.txt").text.contains("21:45"))
        #expect(try server.get("\(place)/Asia/Kathmandu.json").status == 200)
        let old = try server.get("\(place)/asia/katmandu.txt")
        #expect([200, 308].contains(old.status), "\(old.status)")
        #expect(try server.get("\(place)/Asia/Nowhere").status == 404)
    }

    @Test func `revalidation, HEAD and compression`() throws {
        let server = try Server([Repository.sample(Self.sample)])
        let feed = try server.get("/\(Self.sample)/calendar.ics", ["Accept-Encoding": "gzip, br"])
        #expect(feed["content-encoding"] == nil && feed.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(feed["content-type"] == "text/calendar; charset=utf-8")
        let tag = try #require(feed["etag"])
        let date = try #require(feed["last-modified"])
        #expect(try server.get("/\(Self.sample)/calendar.ics", ["If-None-Match": tag]).status == 304)
        #expect(try server.get("/\(Self.sample)/calendar.ics", ["If-Modified-Since": date]).status == 304)
        let head = try server.get("/\(Self.sample)/calendar.ics", method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head["content-length"] == "\(feed.body.count)" && head["etag"] == tag)
        let page = try server.get("/\(Self.sample)/", ["Accept-Encoding": "gzip"])
        #expect(page["content-encoding"] == "gzip" && page.body.starts(with: [0x1F, 0x8B]))
        let plain = try server.get("/\(Self.sample)/")
        #expect(plain["content-encoding"] == nil && plain.text.hasPrefix("<!DOCTYPE html>"))
        #expect(try server.get("/\(Self.sample)/", method: "POST").status == 405)
        #expect(try JSONValue(try server.get("/\(Self.sample)/now.json").text).members.isEmpty == false)
    }

    /// Whether the feed comes to hold a text; how long that took is printed where it took long.
    private func comesToSay(_ text: String, _ server: Server, _ path: String = "/may-day-2027/calendar.ics") throws
        -> Bool
    {
        let start = Clock.now
        let isThere = try Clock.wait(3) { try server.get(path).text.contains(text) }
        if Clock.now - start > 1 { print("\"\(text)\" was served after \(Clock.now - start) s") }
        return isThere
    }

    @Test(arguments: ["in place", "by renaming"])
    func `a saved change is served at once, a broken file not at all`(how: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("programme.yaml", Fixtures.small)
        func save(_ text: String) throws {
            guard how == "by renaming" else { return try Files.write(text, to: path) }
            try Files.write(text, to: path + "~")
            rename(path + "~", path)
        }
        let server = try Server([path])
        try save(Fixtures.small.replacing("Opening", with: "Welcome"))
        #expect(try comesToSay("SUMMARY:Welcome", server))
        try save(Fixtures.small.replacing("at: 17:00", with: "at: 27:00"))
        #expect(Clock.wait(3) { server.errors.contains("programme.yaml:6:") }, "\(server.errors)")
        #expect(server.errors.contains(": error: "))
        let feed = try server.get("/may-day-2027/calendar.ics")
        #expect(feed.status == 200 && feed.text.contains("SUMMARY:Welcome"))
        #expect(try server.get("/healthz").status == 200)
        try save(Fixtures.small.replacing("Opening", with: "Greetings"))
        #expect(try comesToSay("SUMMARY:Greetings", server))
        unlink(path)
        usleep(300_000)
        #expect(try server.get("/may-day-2027/calendar.ics").text.contains("SUMMARY:Greetings"))
        try save(Fixtures.small.replacing("Opening", with: "Back again"))
        #expect(try comesToSay("SUMMARY:Back again", server))
        #expect(server.stop() == 0)
    }

    @Test func `a change of an included file counts`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "programme.yaml",
            Fixtures.small.replacing("length: 20m", with: "length: 20m, speakers: [amina]")
                + "include: [people.yaml]\n")
        try folder.file("people.yaml", "speakers:\n  - {id: amina, name: Amina}\n")
        let server = try Server([path])
        try folder.file("people.yaml", "speakers:\n  - {id: amina, name: Amina Khan}\n")
        #expect(try comesToSay("Amina Khan", server))
    }

    @Test func `a new file in a served folder appears`() throws {
        let folder = try TemporaryFolder()
        try folder.file("one.yaml", Fixtures.small)
        let server = try Server([folder.path])
        #expect(try server.get("/second/").status == 404)
        try folder.file("two.yaml", Fixtures.small.replacing("may-day-2027", with: "second"))
        #expect(try Clock.wait(3) { try server.get("/second/").status == 200 }, "\(server.errors)")
        #expect(try server.get("/").text.contains("second"))
        unlink("\(folder.path)/two.yaml")
        usleep(300_000)
        #expect(try server.get("/second/calendar.ics").status == 200)
    }

    @Test func `SIGTERM lets a slow reader finish`() throws {
        let server = try Server([Repository.sample("marxist-university-2020")])
        let path = "/marxist-university-2020/calendar.ics"
        let whole = try server.get(path).body
        let descriptor = try server.client.connected()
        defer { close(descriptor) }
        var size: Int32 = 4096
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4)
        try HTTPClient.send("GET \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", descriptor)
        var first = [UInt8](repeating: 0, count: 100)
        let count = recv(descriptor, &first, 100, 0)
        server.child.signal(SIGTERM)
        usleep(400_000)
        let rest = Pipe.drain([descriptor], until: Clock.now + 10)[0]
        let answer = try HTTPClient.answer(Array(first[..<count]) + rest)
        #expect(answer.body == whole)
        #expect(server.child.ended(within: 10) == 0)
        #expect(throws: Trouble.self) { try server.get(path) }
    }

    @Test func `a Unix socket serves too, and is free again afterwards`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/socket"
        for _ in 1...2 {
            let server = try Server([Repository.sample(Self.sample)], listen: "unix:\(path)")
            #expect(try server.get("/\(Self.sample)/calendar.ics").status == 200)
            #expect(server.stop() == 0)
        }
        let killed = try Server([Repository.sample(Self.sample)], listen: "unix:\(path)")
        killed.child.kill()
        let next = try Server([Repository.sample(Self.sample)], listen: "unix:\(path)")
        #expect(try next.get("/healthz").status == 200)
    }

    @Test(arguments: ["memory:", "sqlite:"])
    func `a restart changes no byte of a feed`(kind: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("programme.yaml", Fixtures.small)
        let store = kind == "memory:" ? kind : "sqlite:\(folder.path)/store.sqlite"
        var answers: [HTTPClient.Answer] = []
        for _ in 1...2 {
            let server = try Server([path, "--store", store])
            answers.append(try server.get("/may-day-2027/calendar.ics"))
            server.child.signal(SIGINT)
            #expect(server.child.ended(within: 10) == 0)
            sleep(1)
        }
        #expect(answers[0].body == answers[1].body)
        #expect(answers[0]["etag"] == answers[1]["etag"] && answers[0]["last-modified"] == answers[1]["last-modified"])
    }
}
