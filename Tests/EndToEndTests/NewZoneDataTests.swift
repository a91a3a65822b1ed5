import Driving
import Testing
import Threading

@Suite("New zone data are taken up while a server runs")
struct NewZoneDataTests {
    /// A folder of zone data that are replaced while they are in use.
    private final class Installed {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            _ = try run(["cp", "-r", "\(ZoneData.pinned)/.", folder.path])
        }

        var environment: [String: String?] { ["TZDIR": folder.path] }

        /// As packages do: each file aside, then one after another into its place. `tzdata.zi` first is the worst order.
        func upgrade() throws {
            let script = """
                import os, shutil, sys, time
                new, place = sys.argv[1:]
                names = [os.path.relpath(os.path.join(at, name), new) for at, _, names in os.walk(new) for name in names]
                names.sort(key=lambda name: name != "tzdata.zi")
                for name in names: shutil.copyfile(f"{new}/{name}", f"{place}/{name}.dpkg-new")
                for count, name in enumerate(names):
                    os.rename(f"{place}/{name}.dpkg-new", f"{place}/{name}")
                    if count % 100 == 0: time.sleep(0.02)
                """
            let ended = try run(["python3", "-c", script, ZoneData.withoutSummerTimeInLondon, folder.path])
            try #require(ended.status == 0, "\(ended)")
        }
    }

    private func programme(home: String, viewer: String) -> String {
        """
        id: july-school
        namespace: school.example.org
        title: July school
        zone: \(home)
        days: 2027-07-24
        regions:
          - {id: viewers, title: Viewers, zone: \(viewer)}
        sessions:
          - {id: opening, title: Opening, at: 17:00, length: 1h}

        """
    }

    private func number(_ server: Server) throws -> Int? {
        try JSONValue(try server.get("/july-school/edition.json").text)["number"].number.map { Int($0) }
    }

    @Test func `sessions that move become an edition that says why, and no request is dropped`() throws {
        let (data, live) = (try Installed(), try Live(programme(home: "Europe/London", viewer: "Asia/Karachi")))
        let server = try Server(
            [live.path, "--store", "sqlite:\(live.folder.path)/p.sqlite"], environment: data.environment)
        let feed = "/july-school/calendar.ics"
        let before = try server.get(feed)
        #expect(before.text.contains("DTSTART:20270724T160000Z"))
        let asking = Asking(server, feed)
        try data.upgrade()
        let start = Clock.now
        #expect(try Clock.wait(30) { try number(server) == 2 })
        let seconds = Clock.now - start
        print("from new zone data to the edition: \(seconds) s")
        #expect(seconds < 10)
        let answers = asking.end()
        #expect(answers.count > 10 && answers.allSatisfy { $0?.status == 200 })
        let after = try server.get(feed)
        #expect(after.text.contains("DTSTART:20270724T170000Z") && after.text.contains("SEQUENCE:1"))
        #expect(answers.allSatisfy { $0?.body == before.body || $0?.body == after.body })
        #expect(try server.get("/july-school/in/Europe/London").text.contains("17:00"))
        let changes = try server.get("/july-school/changes.json").text
        #expect(changes.contains("zone data 2026z") && changes.contains("opening"), "\(changes)")
        for path in ["changes", "changes.atom"] {
            #expect(try server.get("/july-school/\(path)").text.contains("zone data 2026z"))
        }
    }

    @Test func `where only viewers' clocks move, their timetables are made again and the edition stays`() throws {
        let (data, live) = (try Installed(), try Live(programme(home: "Asia/Karachi", viewer: "Europe/London")))
        let server = try Server(
            [live.path, "--store", "sqlite:\(live.folder.path)/p.sqlite"], environment: data.environment)
        let (feed, page) = ("/july-school/calendar.ics", "/july-school/in/Europe/London.txt")
        let (events, before) = (try server.get(feed), try server.get(page))
        #expect(before.text.contains("13:00"))
        try data.upgrade()
        #expect(try Clock.wait(30) { try server.get(page)["ETag"] != before["ETag"] })
        #expect(try server.get(page).text.contains("12:00"))
        #expect(try number(server) == 1)
        #expect(try server.get(feed).body == events.body)
    }

    @Test func `of replicas one releases the edition, and one with older data does not move it back`() throws {
        let url = try PostgreSQLServer.database("zone_data")
        let (live, data) = (
            try Live(programme(home: "Europe/London", viewer: "Asia/Karachi")), try (0..<3).map { _ in try Installed() }
        )
        let servers = try data.map { try Server([live.path, "--store", url], environment: $0.environment) }
        try data[0].upgrade()
        try data[1].upgrade()
        for server in servers { #expect(try Clock.wait(30) { try number(server) == 2 }) }
        let text = programme(home: "Europe/London", viewer: "Asia/Karachi")
        // Saved again as it was: the third, with the older data, has nothing to say about it.
        try live.save(text)
        try live.save(text + "# The same\n")
        for server in servers {
            #expect(try Clock.wait(30) { try number(server) == 3 }, "\(servers.map(\.errors))")
        }
        #expect(try servers[2].get("/july-school/calendar.ics").text.contains("DTSTART:20270724T170000Z"))
        let older = try Tool.run("release", live.path, "--store", url, environment: data[2].environment)
        #expect(older.status == 0 && older.text.contains("nothing"), "\(older)")
        try live.folder.file("other.yaml", text + "tagline: Another text\n")
        let refused = try Tool.run(
            "release", "\(live.folder.path)/other.yaml", "--store", url, environment: data[2].environment)
        #expect(refused.status == 3 && refused.errorText.contains("install the newest tzdata"), "\(refused)")
        #expect(try number(servers[0]) == 3)
    }

    @Test func `data that are broken are refused until they are mended`() throws {
        let (data, live) = (try Installed(), try Live(programme(home: "Europe/London", viewer: "Asia/Karachi")))
        let server = try Server([live.path], environment: data.environment)
        let london = "\(data.folder.path)/Europe/London"
        _ = try run([
            "bash", "-c",
            "cp \(london) \(london).kept; head -c 60 \(london) > \(london).cut; mv \(london).cut \(london)",
        ])
        let release = try Files.text("\(data.folder.path)/tzdata.zi").replacing("version 2026f", with: "version 2026y")
        try Files.write(release, to: "\(data.folder.path)/tzdata.zi")
        #expect(server.says("not fit for use") && server.says("going on with 2026f"))
        #expect(try server.get("/july-school/calendar.ics").text.contains("DTSTART:20270724T160000Z"))
        _ = try run(["mv", "\(london).kept", london])
        #expect(server.says("time zone data 2026f → 2026y"))
    }
}

/// Asks for a file again and again.
private final class Asking {
    /// Nil where there was none.
    private let answers = Locked<[HTTPClient.Answer?]>([])
    private let isDone = Locked(false)
    private let thread: Thread

    init(_ server: Server, _ path: String) {
        let (answers, isDone, client) = (answers, isDone, server.client)
        thread = Thread {
            while !isDone.withLock({ $0 }) {
                let answer = try? client.get(path)
                answers.withLock { $0.append(answer) }
            }
        }
    }

    func end() -> [HTTPClient.Answer?] {
        isDone.withLock { $0 = true }
        thread.join()
        return answers.withLock { $0 }
    }
}
