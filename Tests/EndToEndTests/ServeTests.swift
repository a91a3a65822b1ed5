import Driving
import Testing

@Suite("Serving")
struct ServeTests {
    @Test func `where to look is on standard output`() throws {
        let server = try Live().server()
        guard case .port(let port) = server.client.address else { return #expect(Bool(false), "no port") }
        #expect(port > 0)
        #expect(server.output.lines.first == "serving on http://127.0.0.1:\(port)/")
        #expect(server.output.contains("http://127.0.0.1:\(port)/rally/"))
    }

    @Test func `feeds, pages and the list of programmes are there`() throws {
        let server = try Live().server()
        let feed = try server.get(Server.feed)
        #expect(feed.status == 200)
        #expect(feed["Content-Type"]?.hasPrefix("text/calendar") == true)
        #expect(feed.text.hasPrefix("BEGIN:VCALENDAR\r\n") && feed.text.contains("SUMMARY:Welcome\r\n"))
        let page = try server.get("/rally/")
        #expect(page.status == 200 && page.text.contains("Welcome"))
        let session = try server.get("/rally/sessions/welcome.ics")
        #expect(session.status == 200 && session.text.contains("SUMMARY:Welcome\r\n"))
        let list = try server.get("/")
        #expect(list.status == 200 && list.text.contains("May Day rally"))
        #expect(try server.get("/rally").status == 308)
        #expect(try server.get("/nothing").status == 404)
        #expect(try server.get("/healthz").status == 200)
    }

    @Test func `what is served of an edition is what is exported of it, byte for byte`() throws {
        let folder = try TemporaryFolder()
        let name = "world-school-2027"
        let store = "sqlite:\(folder.path)/plenary.sqlite"
        #expect(try Tool.run("release", Repository.sample(name), "--store", store).status == 0)
        let words = ["export", Repository.sample(name), "--store", store, "--quiet"]
        #expect(try Tool.run(words, in: folder.path).status == 0)
        let server = try Server([Repository.sample(name), "--store", store])
        let tree = try Files.tree("\(folder.path)/exports/\(name)")
        #expect(tree.count > 200)
        for (path, bytes) in tree {
            let answer = try server.get("/\(name)/\(path)")
            let isSame = answer.status == 200 && answer.body == bytes
            #expect(isSame, "\(path): status \(answer.status), \(answer.body.count) for \(bytes.count) bytes")
        }
    }

    @Test func `any zone's timetable is made on demand`() throws {
        let server = try Live().server()
        let page = try server.get("/rally/in/Asia/Kathmandu")
        // 17:00 in Karachi is a quarter past in Kathmandu.
        #expect(page.status == 200 && page.text.contains("17:45"))
        let again = try server.get("/rally/in/Asia/Kathmandu")
        #expect(again["ETag"] == page["ETag"] && again.body == page.body)
        #expect(try server.get("/rally/in/Asia/Kathmandu.csv").text.contains("17:45"))
        #expect(try server.get("/rally/in/asia/kathmandu").status == 308)
        #expect(try server.get("/rally/in/Asia/Nowhere").status == 404)
    }

    @Test func `what a subscriber has already is not sent again`() throws {
        let server = try Live().server()
        let feed = try server.get(Server.feed)
        let tag = try #require(feed["ETag"])
        let date = try #require(feed["Last-Modified"])
        #expect(tag.hasPrefix("\""))
        let byTag = try server.get(Server.feed, ["If-None-Match": tag])
        #expect(byTag.status == 304 && byTag.body.isEmpty && byTag["ETag"] == tag && byTag["Cache-Control"] != nil)
        #expect(try server.get(Server.feed, ["If-Modified-Since": date]).status == 304)
        #expect(try server.get(Server.feed, ["If-None-Match": "\"another\""]).status == 200)
        let long = "Thu, 01 Jan 1970 00:00:00 GMT"
        #expect(try server.get(Server.feed, ["If-Modified-Since": long]).status == 200)
    }

    @Test func `HEAD is GET without the body`() throws {
        let server = try Live().server()
        let whole = try server.get(Server.feed)
        let head = try server.get(Server.feed, method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head["Content-Length"] == "\(whole.body.count)")
        #expect(head["ETag"] == whole["ETag"])
    }

    @Test func `pages are compressed for who takes it, calendars never`() throws {
        let server = try Live().server()
        let page = try server.get("/rally/", ["Accept-Encoding": "gzip"])
        #expect(page["Content-Encoding"] == "gzip")
        #expect(page.body.starts(with: [0x1f, 0x8b]))
        #expect(page["Vary"]?.contains("Accept-Encoding") == true)
        #expect(try server.get("/rally/")["Content-Encoding"] == nil)
        let feed = try server.get(Server.feed, ["Accept-Encoding": "gzip, br"])
        #expect(feed["Content-Encoding"] == nil && feed.text.hasPrefix("BEGIN:VCALENDAR"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
    func `other methods are told which ones there are`(method: String) throws {
        let answer = try Live().server().get(Server.feed, method: method)
        #expect(answer.status == 405)
        #expect(answer["Allow"] == "GET, HEAD")
    }

    @Test func `what is on and next is there for scripts`() throws {
        let answer = try Live().server().get("/rally/now.json")
        #expect(answer.status == 200 && answer["Content-Type"]?.hasPrefix("application/json") == true)
        #expect(try !JSONValue(answer.text).members.isEmpty)
    }

    @Test func `all samples are served together`() throws {
        let files = Repository.samples.map { Repository.sample($0) }
        let server = try Server(files + Live.words(for: "memory:"))
        #expect(Repository.samples.count > 5)
        for name in Repository.samples {
            let feed = try server.get("/\(name)/calendar.ics")
            #expect(feed.status == 200 && feed.text.hasSuffix("END:VCALENDAR\r\n"), "\(name)")
        }
    }
}
