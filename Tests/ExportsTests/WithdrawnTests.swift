import Chronology
import Exports
import ICalendar
import Programmes
import Scheduling
import Testing

/// What has left the programme, as an edition's ledger tells it.
@Suite struct WithdrawnTests {
    /// The second edition, which lacks the opening, its track and its speaker.
    private func edition(
        daysAfter days: Int = 0, before: Programme? = nil, _ change: (inout Programme) -> Void = { _ in }
    ) throws -> Edition {
        let before = try before ?? Samples.programme(Yaml.school)
        var after = before
        after.sessions.removeAll { $0.id == ID("opening") }
        after.tracks = []
        after.speakers.removeAll { $0.id == ID("amina-khan") }
        change(&after)
        let first = Scheduler.schedule(before, zones: Samples.database).schedule
        let second = Scheduler.schedule(after, zones: Samples.database).schedule
        let contents = [first, second].map { FeedContents(of: $0, database: Samples.database).digests }
        let later = try #require(first.showings.last).interval.end.adding(seconds: days * 86_400)
        let ledger = Ledger.empty
            .next(edition: 1, at: Samples.instant, schedule: first.publicPart, contents: contents[0])
            .next(edition: 2, at: later, schedule: second.publicPart, contents: contents[1])
        return Edition.released(
            number: 2, instant: later, note: nil, schedule: second, ledger: ledger, database: Samples.database,
            earlier: { _ in before })
    }

    private func read(_ tree: ExportTree, _ path: String) throws -> ReadBack {
        ReadBack.check(try #require(tree.files.first { $0.path == path }, "\(path)").bytes)
    }

    @Test func `it stays in the feeds, cancelled, with its number raised and nowhere to be watched`() throws {
        let tree = exportTree(of: try edition(), database: Samples.database)
        for path in [
            "calendar.ics", "sessions/opening.ics", "speakers/amina-khan.ics", "tracks/history.ics", "streams/main.ics",
        ] {
            let read = try read(tree, path)
            #expect(read.errors == [], "\(path)")
            let event = try #require(read.events.first { $0.uid == "opening.school@school.example.org" }, "\(path)")
            #expect(event.status == "CANCELLED" && event.sequence == 1)
            #expect(event.summary == "Cancelled: A world on fire")
            #expect(!event.description.contains("https://video.example/main"))
            #expect(read.events.contains { $0.uid == "opening.east.school@school.example.org" })
        }
    }

    @Test func `it is on no page and in no table`() throws {
        let tree = exportTree(of: try edition(), database: Samples.database)
        for path in ["index.html", "in/Europe/London.csv", "in/Europe/London.txt", "schedule.xml", "programme.jsonld"] {
            #expect(try !#require(tree.text(path)).contains("A world on fire"), "\(path)")
        }
    }

    @Test func `it keeps the words it had, whatever is called otherwise by now`() throws {
        func event(of edition: Edition) throws -> Substring {
            let text = try #require(exportTree(of: edition, database: Samples.database).text("calendar.ics"))
            return try #require(text.firstMatch(of: /UID:opening\.school@[\s\S]*?END:VEVENT/)).output
        }
        let before = try Samples.programme(Yaml.school)
        let renamed = try edition {
            $0.tracks = before.tracks.map { track in
                var track = track
                track.title = Text("Another name", before.languages[0])
                return track
            }
            for index in $0.streams.indices { $0.streams[index].address = "Somewhere else" }
        }
        #expect(try event(of: renamed) == event(of: edition()))
        #expect(try event(of: renamed).contains("CATEGORIES:History"))
    }

    @Test func `what stands in for no event at all is the same in every edition`() throws {
        func placeholder(of edition: Edition) throws -> Substring {
            let shelf = FeedShelf(Export(of: edition, database: Samples.database))
            let file = try shelf.file(FeedQuery(path: "my.ics", fields: [("sessions", "nothing")]))
            let text = String(decoding: try #require(file).bytes, as: UTF8.self)
            return try #require(text.firstMatch(of: /BEGIN:VEVENT[\s\S]*?END:VEVENT/)).output
        }
        let stamp = "DTSTAMP:" + Samples.instant.description.filter { $0 != "-" && $0 != ":" }
        #expect(try placeholder(of: edition()).contains(stamp))
        #expect(try placeholder(of: edition()) == placeholder(of: edition(daysAfter: 20)))
    }

    @Test func `after two weeks it is gone`() throws {
        let tree = exportTree(of: try edition(daysAfter: 16), database: Samples.database)
        #expect(try !read(tree, "calendar.ics").events.contains { $0.uid.hasPrefix("opening") })
        #expect(tree.text("sessions/opening.ics") == nil)
    }

    @Test func `a digest moves with what a feed says and with nothing else`() throws {
        func contents(_ yaml: String) throws -> [ShowingID: String] {
            let schedule = Scheduler.schedule(try Samples.programme(yaml), zones: Samples.database).schedule
            return FeedContents(of: schedule, database: Samples.database).digests
        }
        let before = try contents(Yaml.school)
        #expect(before.count == 5)
        let opening = ShowingID(ID("opening"))
        let french = try contents(Yaml.school.replacing("Un monde en feu", with: "Le monde brûle"))
        #expect(
            before.filter { french[$0.key] != $0.value }.keys.sorted() == [
                opening, ShowingID(ID("opening"), encore: ID("east")),
            ])
        #expect(try contents(Yaml.school.replacing("Two days", with: "Some days")) == before)
    }
}
