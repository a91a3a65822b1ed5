import Chronology
import Exports
import ICalendar
import Programmes
import Scheduling
import Testing

@Suite struct CalendarTests {
    private let tree: ExportTree
    private let edition: Edition

    init() throws {
        edition = try Samples.draft(Yaml.school)
        tree = exportTree(of: edition, database: Samples.database)
    }

    private func read(_ path: String) throws -> ReadBack {
        ReadBack.check(try #require(tree.files.first { $0.path == path }, "\(path)").bytes)
    }

    /// Lines with their folds taken out.
    private func lines(_ path: String) throws -> [String] {
        let text = try #require(tree.text(path), "\(path)")
        return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func `every feed is read back without an error`() throws {
        let feeds = tree.files.filter { $0.path.hasSuffix(".ics") }
        #expect(feeds.count == 1 + 2 + 5 + 2 + 1 + 2)
        for feed in feeds { #expect(ReadBack.check(feed.bytes).errors == [], "\(feed.path)") }
    }

    @Test func `the whole programme has every showing at its instant, under its own name`() throws {
        let events = try read("calendar.ics").events
        #expect(
            events.map(\.uid) == [
                "opening.school@school.example.org", "night.school@school.example.org",
                "opening.east.school@school.example.org", "off.school@school.example.org",
                "perhaps.school@school.example.org",
            ])
        #expect(
            events.map(\.start.description) == [
                "2027-07-24T16:00:00Z", "2027-07-24T23:30:00Z", "2027-07-25T11:00:00Z", "2027-07-25T14:00:00Z",
                "2027-07-25T15:00:00Z",
            ])
        #expect(events[0].end.description == "2027-07-24T18:00:00Z")
        #expect(events.map(\.status) == ["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED", "TENTATIVE"])
    }

    @Test func `the head says who made it, what it is called and how often to look`() throws {
        let head = try lines("calendar.ics").prefix { $0 != "BEGIN:VEVENT" }
        #expect(head.first == "BEGIN:VCALENDAR")
        for line in [
            "VERSION:2.0", "NAME:World School", "X-WR-CALNAME:World School", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H", "X-WR-TIMEZONE:Europe/London", "LAST-MODIFIED:20260921T141320Z",
            "X-WR-CALDESC:A school. Everyone is welcome.",
        ] { #expect(head.contains(line), "\(line)") }
        #expect(head.contains { $0.hasPrefix("PRODID:-//Plenary//") })
        // RFC 7986 section 5.9: a name, never a number.
        #expect(head.contains { $0.wholeMatch(of: /COLOR:[a-z]+/) != nil })
        #expect(try !lines("calendar.ics").contains { $0.hasPrefix("METHOD") || $0.hasPrefix("BEGIN:VTIMEZONE") })
    }

    @Test func `without a public address there are no absolute links of our own`() throws {
        #expect(try !lines("calendar.ics").contains { $0.hasPrefix("URL") || $0.hasPrefix("SOURCE") })
    }

    @Test func `with a public address each feed names its source and each event its page`() throws {
        let tree = try Samples.tree(Yaml.school, options: .init(publicAddress: "https://schedule.example.org/"))
        let text = try #require(tree.text("tracks/history.ics")).replacing("\r\n ", with: "")
        #expect(text.contains("SOURCE;VALUE=URI:https://schedule.example.org/school/tracks/history.ics\r\n"))
        #expect(text.contains("URL:https://schedule.example.org/school/sessions/opening.html#opening.east\r\n"))
        #expect(ReadBack.check(Array(try #require(tree.text("tracks/history.ics")).utf8)).errors == [])
    }

    @Test func `the description begins with the link and says who, in what language and when at home`() throws {
        let description = try read("calendar.ics").events[0].description
        #expect(description.hasPrefix("https://video.example/main\n"))
        for words in [
            "Amina Khan", "John Doe", "In English", "Interpreted into French", "17:00 Europe/London",
            "How we got here; and where to go.", "- Bring questions",
        ] { #expect(description.contains(words), "\(words)") }
    }

    @Test func `a cancelled session stays, says so and can't be watched`() throws {
        let cancelled = try read("calendar.ics").events[3]
        #expect(cancelled.summary == "Cancelled: Songs")
        #expect(!cancelled.description.contains("https://video.example/main"))
        #expect(cancelled.location == "Main stream")
        let feed = try lines("sessions/off.ics")
        #expect(!feed.contains { $0.hasPrefix("CONFERENCE") })
    }

    @Test func `where to go is the watch link, else the address`() throws {
        let events = try read("calendar.ics").events
        #expect(events[0].location == "https://video.example/main")
        #expect(events[1].location == "1 High Street, London")
        let lines = try lines("sessions/opening.ics")
        #expect(lines.contains("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Watch:https://video.example/main"))
    }

    @Test func `a language's feed has its titles and its interpretation channel`() throws {
        let french = try read("calendar/fr.ics").events
        #expect(french.map(\.uid) == (try read("calendar.ics").events.map(\.uid)))
        #expect(french[0].summary == "Un monde en feu")
        #expect(french[0].description.contains("https://interpret.example/fr"))
        #expect(try lines("calendar/fr.ics").contains { $0.hasPrefix("CONFERENCE;VALUE=URI;FEATURE=AUDIO;LABEL=") })
        #expect(try !read("calendar.ics").events[0].description.contains("interpret.example"))
    }

    @Test func `feeds of one thing have what is theirs, encores included`() throws {
        func uids(_ path: String) throws -> [String] {
            try read(path).events.map { String($0.uid.prefix { $0 != "@" }) }
        }
        #expect(try uids("sessions/opening.ics") == ["opening.school", "opening.east.school"])
        #expect(try uids("speakers/amina-khan.ics") == ["opening.school", "opening.east.school"])
        #expect(try uids("tracks/history.ics") == ["opening.school", "opening.east.school"])
        #expect(try uids("streams/hall.ics") == ["night.school", "perhaps.school"])
    }

    @Test func `a feed of nothing has one tentative day`() throws {
        let read = try read("sessions/later.ics")
        #expect(read.errors == [])
        #expect(read.events.count == 1)
        #expect(read.events[0].isAllDay)
        #expect(read.events[0].status == "TENTATIVE")
        #expect(read.events[0].start.description == "2027-07-24T00:00:00Z")
    }

    @Test func `stamps are those of the ledger, never now`() throws {
        let id = ShowingID(ID("opening"))
        let stamp = Stamp(
            created: Instant(secondsSinceEpoch: 1_700_000_000), lastModified: Instant(secondsSinceEpoch: 1_710_000_000),
            sequence: 4)
        let edition = Edition(
            number: 5, instant: Samples.instant, note: nil, schedule: edition.schedule, stamps: [id: stamp],
            viewerZones: edition.viewerZones)
        let tree = exportTree(of: edition, database: Samples.database)
        let text = try #require(tree.text("sessions/opening.ics"))
        #expect(
            text.contains(
                "DTSTAMP:20240309T160000Z\r\nLAST-MODIFIED:20240309T160000Z\r\nCREATED:20231114T221320Z\r\nSEQUENCE:4\r\n"
            ))
    }

    @Test func `what was cancelled goes with the first edition released two weeks after its end`() throws {
        func uids(number: Int, daysAfter days: Int) throws -> [String] {
            let end = try #require(edition.schedule.showings.first { $0.id.session == ID("off") }).interval.end
            let later = Edition(
                number: number, instant: end.adding(seconds: days * 86_400 + 1), note: nil, schedule: edition.schedule,
                stamps: [:], viewerZones: [])
            let tree = exportTree(of: later, database: Samples.database)
            return ReadBack.check(Array(try #require(tree.text("calendar.ics")).utf8)).events.map(\.uid)
        }
        let uid = "off.school@school.example.org"
        #expect(try uids(number: 2, daysAfter: 13).contains(uid))
        #expect(try !uids(number: 2, daysAfter: 14).contains(uid))
    }
}
