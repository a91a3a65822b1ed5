import Chronology
import Exports
import ICalendar
import Programmes
import Scheduling
import Testing

@Suite struct FeedShelfTests {
    private let shelf: FeedShelf
    private let tree: ExportTree

    init() throws {
        let edition = try Samples.draft(Yaml.school)
        let options = ExportOptions(publicAddress: "https://schedule.example.org")
        let export = Export(of: edition, database: Samples.database, options: options)
        shelf = FeedShelf(export)
        tree = export.tree()
    }

    private func text(_ path: String, _ fields: (String, String)...) throws -> String {
        let query = try FeedQuery(path: path, fields: fields.map { (name: $0.0, value: $0.1) })
        let file = try #require(shelf.file(query), "\(query)")
        #expect(ReadBack.check(file.bytes).errors == [], "\(query)")
        return String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
    }

    private func sessions(_ fields: (String, String)...) throws -> [String] {
        let query = try FeedQuery(path: "my.ics", fields: fields.map { (name: $0.0, value: $0.1) })
        let file = try #require(shelf.file(query))
        return ReadBack.check(file.bytes).events.map { String($0.uid.prefix { $0 != "@" }.dropLast(".school".count)) }
    }

    @Test func `every feed of the tree is the same bytes when it is asked for`() throws {
        let feeds = tree.files.filter { $0.path.hasSuffix(".ics") }
        for feed in feeds { #expect(shelf.file(FeedQuery(path: feed.path)) == feed, "\(feed.path)") }
        #expect(shelf.file(FeedQuery(path: "sessions/nothing.ics")) == nil)
    }

    @Test func `what is picked is named by session, track, stream or speaker, and encores ride along`() throws {
        #expect(try sessions().count == 5)
        #expect(try sessions(("sessions", "opening")) == ["opening", "opening.east"])
        #expect(try sessions(("tracks", "history")) == ["opening", "opening.east"])
        #expect(try sessions(("speakers", "john-doe")) == ["opening", "night", "opening.east"])
        #expect(try sessions(("streams", "hall")) == ["night", "perhaps"])
        #expect(try sessions(("streams", "hall"), ("sessions", "off,later")) == ["night", "off", "perhaps"])
    }

    @Test func `what is picked is kept if it can be followed in one of the languages`() throws {
        #expect(try sessions(("follow", "fr")) == ["opening", "opening.east"])
        #expect(try sessions(("follow", "fr,en-GB")).count == 5)
        #expect(try sessions(("follow", "fr"), ("streams", "hall")) == ["_my"])
    }

    @Test func `ids that mean nothing are ignored, and of nothing there is a placeholder`() throws {
        #expect(try text("my.ics", ("sessions", "opening,zzz")) == text("my.ics", ("sessions", "opening")))
        #expect(try sessions(("sessions", "zzz")) == ["_my"])
        #expect(try text("my.ics", ("tracks", "zzz")) == text("my.ics", ("speakers", "yyy,xxx")))
        #expect(try sessions(("sessions", "")).count == 5)
    }

    @Test func `ids that are read by their bytes make the same calendar`() throws {
        let words = [
            "opening", "night", "off", "later", "perhaps", "history", "hall", "john-doe", "zzz", "opening.east", "",
        ]
        let names = ["sessions", "tracks", "streams", "speakers"]
        #expect(picked("sessions=opening") == nil, "nobody has asked yet")
        _ = try sessions()
        var found = 0
        for _ in 0..<300 {
            let fields = (0...Int.random(in: 0...4)).map { _ in
                let ids = (0...Int.random(in: 0...5)).map { _ in words.randomElement() ?? "" }
                return (name: names.randomElement() ?? "", value: ids.joined(separator: ","))
            }
            let query = fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
            guard let file = picked(query) else { continue }
            found += 1
            #expect(file == shelf.file(try FeedQuery(path: "my.ics", fields: fields)), "\(query)")
        }
        #expect(found > 100)
    }

    @Test(arguments: [
        "", "&", "sessions=", "sessions", "sessions=zzz", "sessions=opening%2Cnight", "sessions=opening+night",
        "sessions=opening&alarm=10m", "session=opening", "sessions=opening=", "follow=fr&sessions=opening",
        "sessions=opening;night", "sessions=é", "=opening", "language=fr&sessions=opening",
    ])
    func `whatever asks for more than ids, or for none that there is, is not read by its bytes`(query: String) throws {
        _ = try sessions()
        #expect(picked("sessions=opening") != nil)
        #expect(picked(query) == nil)
    }

    private func picked(_ query: String) -> ExportedFile? {
        Array(query.utf8).withUnsafeBytes { shelf.pickedFile($0) }
    }

    @Test func `a feed names the canonical address of itself`() throws {
        let text = try text("my.ics", ("tzid", "0"), ("alarm", "1h"), ("tracks", "zzz,history"), ("language", "fr-CA"))
        let root = "https://schedule.example.org/school/"
        #expect(text.contains("SOURCE;VALUE=URI:\(root)my.ics?tracks=history&language=fr&alarm=60m\r\n"))
        #expect(text.contains("NAME:École mondiale: Histoire\r\n"))
        #expect(text.contains("SUMMARY:Un monde en feu\r\n"))
    }

    @Test func `every event that takes place rings so long before it starts`() throws {
        for path in ["calendar.ics", "my.ics", "calendar/fr.ics", "tracks/history.ics"] {
            let events = try text(path, ("alarm", "90m")).components(of: "VEVENT")
            #expect(!events.isEmpty)
            for event in events {
                let isCancelled = event.contains("STATUS:CANCELLED")
                let summary = event.matches(of: /\r\nSUMMARY:(.*)\r\n/).map { String($0.1) }[0]
                let alarm =
                    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT90M\r\nDESCRIPTION:\(summary)\r\nEND:VALARM\r\n"
                #expect(event.contains(alarm) == !isCancelled)
                #expect(event.contains("VALARM") == !isCancelled)
            }
        }
        #expect(try !text("calendar.ics").contains("VALARM"))
        #expect(try !text("my.ics", ("sessions", "zzz"), ("alarm", "5m")).contains("VALARM"))
    }

    @Test func `a partial feed can be had in each of the programme's languages`() throws {
        let text = try text("tracks/history.ics", ("language", "fr"))
        #expect(text.contains("NAME:École mondiale: Histoire\r\n"))
        #expect(text.contains("SUMMARY:Un monde en feu\r\n"))
        let whole = try #require(
            shelf.file(FeedQuery(path: "calendar.ics", form: FeedForm(language: LanguageTag(known: "fr")))))
        #expect(whole == tree.files.first { $0.path == "calendar/fr.ics" })
    }

    @Test func `with tzid times are on the home zone's clocks, which the calendar describes`() throws {
        let local = try text("calendar.ics", ("tzid", "1"))
        #expect(
            local.contains("DTSTART;TZID=Europe/London:20270724T170000\r\nDTEND;TZID=Europe/London:20270724T190000\r\n")
        )
        let zone = try #require(local.components(of: "VTIMEZONE").first)
        let expected = """
            BEGIN:VTIMEZONE
            TZID:Europe/London
            BEGIN:STANDARD
            DTSTART:20261025T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZNAME:GMT
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20270328T010000
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZNAME:BST
            END:DAYLIGHT
            END:VTIMEZONE

            """
        #expect(zone == expected.replacing("\n", with: "\r\n"))
        let query = try FeedQuery(path: "calendar.ics", fields: [("tzid", "1")])
        let read = ReadBack.check(try #require(shelf.file(query)).bytes).events
        let utc = ReadBack.check(try #require(shelf.file(FeedQuery(path: "calendar.ics"))).bytes).events
        #expect(read == utc)
    }

    @Test func `a feed without local times describes no zone`() throws {
        #expect(try !text("my.ics", ("sessions", "zzz"), ("tzid", "1")).contains("VTIMEZONE"))
        #expect(try !text("calendar.ics").contains("VTIMEZONE"))
    }
}

extension String {
    /// From BEGIN to END, both included.
    func components(of name: String) -> [String] {
        split(separator: "BEGIN:\(name)\r\n").dropFirst().compactMap { part in
            part.firstRange(of: "END:\(name)\r\n").map { "BEGIN:\(name)\r\n" + part[..<$0.upperBound] }
        }
    }
}
