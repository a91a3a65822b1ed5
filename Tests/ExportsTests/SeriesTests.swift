import Chronology
import Diagnostics
import Exports
import Foundation
import ICalendar
import Markup
import Programmes
import Scheduling
import Testing

@Suite struct SeriesTests {
    private static func yaml(_ session: String, zone: String = "Europe/London") -> String {
        """
        id: school
        namespace: school.example.org
        title: School
        zone: \(zone)
        days: 2027-07-24
        streams: [{id: hall, title: Hall, platform: venue, address: High Street}]
        speakers: [{id: amina, name: Amina Khan}]
        sessions:
          - {id: circle, title: Circle, length: 1h, speakers: [amina], \(session)}
        """
    }

    private static let circle =
        "at: 2027-09-01 19:00, repeat: weekly until 2027-12-15, except: [2027-10-27], "
        + "moved: [{from: 2027-11-03, at: 2027-11-04 19:30}]"

    private func feed(_ edition: Edition, alarm: Int? = nil) throws -> ExportedFile {
        let shelf = FeedShelf(Export(of: edition, database: Samples.database))
        return try #require(shelf.file(FeedQuery(path: "calendar.ics", form: FeedForm(alarm: alarm))))
    }

    private func text(_ edition: Edition, alarm: Int? = nil) throws -> String {
        String(decoding: try feed(edition, alarm: alarm).bytes, as: UTF8.self).replacing("\r\n ", with: "")
    }

    /// Each occurrence by its date, with its start.
    private func expected(_ edition: Edition) -> [String] {
        edition.schedule.showings.map { "\($0.id.date.map { "\($0)" } ?? "") \($0.interval.start) \($0.interval.end)" }
            .sorted()
    }

    @Test func `a series is one event that recurs on its own clocks, with what is left out and what was moved`() throws
    {
        let text = try text(try Samples.draft(Self.yaml(Self.circle)))
        let events = text.components(of: "VEVENT")
        #expect(events.count == 2)
        for line in [
            "UID:circle.school@school.example.org", "DTSTART;TZID=Europe/London:20270901T190000",
            "DTEND;TZID=Europe/London:20270901T200000", "RRULE:FREQ=WEEKLY;COUNT=16",
            "EXDATE;TZID=Europe/London:20271027T190000", "SEQUENCE:0",
        ] { #expect(events[0].contains("\r\n\(line)\r\n"), "\(line)") }
        #expect(events[0].contains("\\n19:00 Europe/London"))
        #expect(!events[0].contains("1 September"))
        for line in [
            "UID:circle.school@school.example.org", "RECURRENCE-ID;TZID=Europe/London:20271103T190000",
            "DTSTART;TZID=Europe/London:20271104T193000", "DTEND;TZID=Europe/London:20271104T203000",
        ] { #expect(events[1].contains("\r\n\(line)\r\n"), "\(line)") }
        #expect(text.ranges(of: "BEGIN:VTIMEZONE").count == 1)
        #expect(
            try self.text(try Samples.draft(Self.yaml(Self.circle)), alarm: 10).ranges(of: "TRIGGER:-PT10M").count == 2)
    }

    static let rules = [
        circle, "at: 2027-09-01 19:00, repeat: every 2 weeks on mon and wed and fri 20 times, except: [2027-09-01]",
        "at: 2027-01-31 10:00, repeat: monthly until 2028-12-31",
        "at: 2027-09-01 19:00 Asia/Karachi, repeat: daily 120 times",
        "at: 2027-02-26 23:30, repeat: monthly on the last fri 24 times",
        "at: 2027-02-10 19:00, repeat: monthly on the second wed 12 times, moved: [{from: 2027-02-10, at: 2027-02-11 08:00 Asia/Tokyo}]",
        "at: 2027-09-01T19:00Z, repeat: weekly 10 times, moved: [{from: 2027-09-15, at: 2027-09-15T20:00Z}]",
        // On the clock changes of Europe: a time that is skipped, and one that comes twice.
        "at: 2027-03-07 01:30, repeat: weekly 45 times", "at: 2027-10-29 00:30, repeat: daily 4 times",
        "at: 2027-09-01 19:00, repeat: weekly 3 times, except: [2027-09-08, 2027-09-15]",
    ]

    @Test(arguments: rules)
    func `libical expands the rule to exactly the occurrences of the timetable`(rule: String) throws {
        let edition = try Samples.draft(Self.yaml(rule))
        let read = ReadBack.check(try feed(edition).bytes)
        #expect(read.errors == [])
        let found = read.events.map { "\($0.date.map { "\($0)" } ?? "") \($0.start) \($0.end)" }.sorted()
        #expect(found == expected(edition))
    }

    @Test(.enabled(if: Judge.isHere && Judge.canExpand, "PLENARY_PYTHON names no Python with recurring-ical-events"))
    func `recurring-ical-events expands every rule to exactly the occurrences of the timetable`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plenary-series-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var expected: [String] = []
        var paths: [String] = []
        let zones = ["Europe/London", "America/Santiago", "Asia/Jerusalem", "Australia/Lord_Howe", "Africa/Casablanca"]
        for zone in zones {
            for (number, rule) in Self.rules.enumerated() {
                let programme = try Samples.programme(Self.yaml(rule, zone: zone))
                let (schedule, findings) = Scheduler.schedule(programme, zones: Samples.database)
                // A first date that does not exist there is the author's mistake.
                guard findings.allSatisfy({ $0.severity != .error }) else { continue }
                let edition = Edition.draft(of: schedule, at: Samples.instant, database: Samples.database)
                let path = folder.appending(path: "\(zone.replacing("/", with: "-"))-\(number).ics").path
                let feed = try feed(edition)
                #expect(ReadBack.check(feed.bytes).errors == [], "\(zone): \(rule)")
                try Data(feed.bytes).write(to: URL(filePath: path))
                paths.append(path)
                expected += edition.schedule.showings.map {
                    "\(path)\t\($0.interval.start.secondsSinceEpoch)\t\($0.interval.end.secondsSinceEpoch)"
                }
            }
        }
        let read = try Judge.run("occurrences.py", paths).split(separator: "\n").map(String.init)
        let wrong = Set(read).symmetricDifference(expected).sorted()
        #expect(wrong.isEmpty && read.count == expected.count, "\(wrong.count): \(wrong.prefix(8))")
    }

    @Test func `the timetable has every date, and each has a name of its own in the conference schedule`() throws {
        let tree = try Samples.tree(Self.yaml(Self.circle))
        let xml = try #require(tree.text("schedule.xml"))
        #expect(xml.ranges(of: "<event ").count == 15)
        #expect(Set(xml.matches(of: /guid="[^"]*" id="\d+"/).map { String($0.0) }).count == 15)
        let page = try #require(tree.text("index.html"))
        #expect(page.contains("id=\"circle._2027-11-03\""))
        let json = try #require(tree.text("in/Europe/London.json"))
        #expect(json.contains("\"date\": \"2027-11-03\""))
    }

    /// Editions as releases make them.
    private func release(
        _ programmes: [String]
    ) throws -> (edition: Edition, ledger: Ledger) {
        var ledger = Ledger.empty
        var schedules: [Schedule] = []
        for (index, session) in programmes.enumerated() {
            let schedule = Scheduler.schedule(
                try Samples.programme(Self.yaml(session)), zones: Samples.database
            ).schedule
            schedules.append(schedule)
            ledger = ledger.next(
                edition: index + 1, at: Samples.instant.adding(seconds: index * 86_400), schedule: schedule.publicPart,
                contents: FeedContents(of: schedule, database: Samples.database).digests)
        }
        let edition = Edition.released(
            number: schedules.count, instant: Samples.instant.adding(seconds: (schedules.count - 1) * 86_400),
            note: nil,
            schedule: try #require(schedules.last), ledger: ledger, database: Samples.database,
            earlier: { schedules[$0 - 1].programme })
        return (edition, ledger)
    }

    @Test func `whatever happens to a series, its event's sequence rises and never falls`() throws {
        let weekly = "at: 2027-09-01 19:00, repeat: weekly 5 times"
        let steps = [
            "at: 2027-09-01 19:00", weekly, weekly + ", moved: [{from: 2027-09-08, at: 2027-09-09 19:00}]",
            weekly + ", moved: [{from: 2027-09-08, at: 2027-09-09 19:00}, {from: 2027-09-01, at: 18:00}]",
            weekly + ", except: [2027-09-08]", "at: 2027-09-01 19:00, repeat: weekly 6 times", "at: 2027-09-01 20:00",
            "at: 2027-09-01 20:00, status: cancelled", weekly,
        ]
        var last = -1
        for count in 1...steps.count {
            let edition = try release(Array(steps.prefix(count))).edition
            let file = try feed(edition)
            let read = ReadBack.check(file.bytes)
            #expect(read.errors == [], "\(steps[count - 1])")
            #expect(Set(read.events.map(\.uid)) == ["circle.school@school.example.org"])
            let sequences = Set(read.events.map(\.sequence))
            #expect(sequences.count == 1)
            #expect(sequences.first ?? -1 > last, "\(steps[count - 1])")
            last = sequences.first ?? -1
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.contains("LAST-MODIFIED:\(stamp(edition.instant))"))
            #expect(text.contains("CREATED:\(stamp(Samples.instant))"))
        }
    }

    private func stamp(_ instant: Instant) -> String {
        instant.description.replacing("-", with: "").replacing(":", with: "")
    }

    @Test func `a text that changes moves the stamp alone, and nothing moves nothing`() throws {
        let tagged = Self.circle + ", status: tentative"
        let first = try text(release([Self.circle]).edition)
        #expect(first.contains("SEQUENCE:0\r\n"))
        let same = try text(release([Self.circle, Self.circle]).edition)
        #expect(same.components(of: "VEVENT") == first.components(of: "VEVENT"))
        let other = try text(release([Self.circle, Self.circle + ", language: fr"]).edition)
        #expect(other.contains("SEQUENCE:0\r\n"))
        #expect(other.contains("LAST-MODIFIED:\(stamp(Samples.instant.adding(seconds: 86_400)))"))
        #expect(try text(release([Self.circle, tagged]).edition).contains("STATUS:TENTATIVE\r\n"))
    }

    @Test func `a date that is given up is told by itself, and the rest of the series is not`() throws {
        let weekly = "at: 2027-09-01 19:00, repeat: weekly 3 times"
        let first = try release([weekly]).edition
        let second = try release([weekly, weekly + ", except: [2027-09-08]"]).edition
        let changes = changes(from: first, to: second)
        #expect(changes.map { "\($0.effect.name) \($0.showing)" } == ["removed circle/2027-09-08"])
        let export = Export(of: second, database: Samples.database)
        let json = export.json(of: changes, in: LanguageTag(known: "en")).pretty()
        #expect(json.contains("Removed: Circle, Wednesday 8 September, 19:00\""), "\(json)")
        #expect(json.contains("\"date\": \"2027-09-08\""))
    }

    @Test func `a series that leaves the programme is told as one cancelled event`() throws {
        var ledger = Ledger.empty
        let series = Scheduler.schedule(
            try Samples.programme(Self.yaml(Self.circle)), zones: Samples.database
        ).schedule
        let empty = Scheduler.schedule(
            try Samples.programme(
                Self.yaml(Self.circle).replacing("id: circle", with: "id: other").replacing(
                    "2027-09-01 19", with: "2027-09-01 20")),
            zones: Samples.database
        ).schedule
        for (index, schedule) in [series, empty].enumerated() {
            ledger = ledger.next(
                edition: index + 1, at: Samples.instant.adding(seconds: index), schedule: schedule.publicPart,
                contents: FeedContents(of: schedule, database: Samples.database).digests)
        }
        let edition = Edition.released(
            number: 2, instant: Samples.instant.adding(seconds: 1), note: nil, schedule: empty, ledger: ledger,
            database: Samples.database, earlier: { _ in series.programme })
        let file = try feed(edition)
        let read = ReadBack.check(file.bytes)
        #expect(read.errors == [])
        let gone = read.events.filter { $0.uid.hasPrefix("circle.") }
        #expect(gone.count == 15)
        #expect(gone.allSatisfy { $0.status == "CANCELLED" && $0.summary == "Cancelled: Circle" })
        #expect(String(decoding: file.bytes, as: UTF8.self).components(of: "VEVENT").count == 4)
    }
}
