import Chronology
import Programmes
import Scheduling
import Testing

@Suite struct EditionChangeTests {
    private static let programme = """
        id: school
        title: School
        zone: Europe/London
        days: 2027-07-24..2027-07-25
        languages: [en, fr]
        audiences: [public, staff]
        streams: [{id: main, title: Main, watch: "https://video.example/1"}, {id: hall, title: Hall}]
        tracks: [{id: history, title: History}]
        speakers: [{id: anna, name: Anna}, {id: ben, name: Ben}]
        sessions:
          - id: opening
            title: {en: Opening, fr: Ouverture}
            at: 2027-07-24 17:00
            length: 1h
            stream: main
            track: history
            speakers: [anna]
            encores: [{id: east, at: 2027-07-25 09:00, stream: main}]
          - {id: songs, title: Songs, at: 2027-07-24 20:00, length: 1h, stream: main}
          - {id: poems, title: Poems, length: 1h, stream: hall}
        """

    private static func edition(_ text: String) throws -> Edition {
        Edition.draft(
            of: try planned(text).schedule, at: Instant(secondsSinceEpoch: 1_790_000_000), database: systemZones)
    }

    /// `moved opening`, in order, after one replacement in the programme file.
    private static func changed(_ old: String, _ new: String, in text: String = programme) throws -> [String] {
        let altered = text.replacing(old, with: new)
        #expect(altered != text, "nothing was replaced")
        return changes(from: try edition(text), to: try edition(altered)).map { "\($0.effect.name) \($0.showing)" }
    }

    @Test func `the same programme, and a first edition, change nothing`() throws {
        let edition = try Self.edition(Self.programme)
        #expect(changes(from: edition, to: edition) == [])
        #expect(changes(from: nil, to: edition) == [])
    }

    @Test func `a session comes and goes as one change, with its encores`() throws {
        let opening = "speakers: [anna]\n    encores: [{id: east, at: 2027-07-25 09:00, stream: main}]"
        let more = opening + "\n  - {id: more, title: More, at: 2027-07-24 12:00, length: 1h, stream: main}"
        #expect(try Self.changed(opening, more) == ["added more"])
        let without = Self.programme.split(separator: "  - {id: songs").first.map(String.init) ?? ""
        let gone = changes(
            from: try Self.edition(Self.programme),
            to: try Self.edition(without + "  - {id: poems, title: Poems, length: 1h, stream: hall}"))
        #expect(gone.map { "\($0.effect.name) \($0.showing)" } == ["removed songs"])
        #expect(gone[0].after == nil && gone[0].session.title.words(in: LanguageTag(known: "en")) == "Songs")
    }

    @Test func `what becomes private is gone for the public`() throws {
        #expect(
            try Self.changed("length: 1h, stream: main}", "length: 1h, stream: main, audience: staff}")
                == ["removed songs"])
    }

    @Test func `a move tells both times, and leaves the encore where it is`() throws {
        let new = try Self.edition(Self.programme.replacing("2027-07-24 17:00", with: "2027-07-24 18:00"))
        let found = changes(from: try Self.edition(Self.programme), to: new)
        let start = Instant(secondsSinceEpoch: 1_816_444_800)
        #expect(found.map(\.showing.description) == ["opening"])
        #expect(
            found[0].effect
                == .moved(
                    from: Interval(start: start, length: .seconds(3_600)),
                    to: Interval(start: start.adding(seconds: 3_600), length: .seconds(3_600))))
    }

    @Test func `a session gets a time, and loses it`() throws {
        let timed = "{id: poems, title: Poems, at: 2027-07-24 12:00, length: 1h"
        #expect(try Self.changed("{id: poems, title: Poems, length: 1h", timed) == ["scheduled poems"])
        #expect(try Self.changed(", at: 2027-07-24 20:00", "") == ["unscheduled songs"])
    }

    @Test func `a session is cancelled, and takes place after all`() throws {
        let cancelled = Self.programme.replacing("20:00, length: 1h", with: "20:00, length: 1h, status: cancelled")
        #expect(try Self.changed("20:00, length: 1h", "20:00, length: 1h, status: cancelled") == ["cancelled songs"])
        #expect(try Self.changed(", status: cancelled", "", in: cancelled) == ["reinstated songs"])
        #expect(try Self.changed("status: cancelled", "status: tentative", in: cancelled) == ["reinstated songs"])
    }

    @Test func `another length is told once for a session and its encores`() throws {
        #expect(
            try Self.changed("17:00\n    length: 1h", "17:00\n    length: 90m") == ["length-changed opening"])
    }

    @Test func `a new title in any language is a new name`() throws {
        #expect(try Self.changed("fr: Ouverture", "fr: L’ouverture") == ["renamed opening"])
        #expect(try Self.changed("{en: Opening, fr: Ouverture}", "Opening") == ["renamed opening"])
    }

    @Test func `another stream is told of each showing`() throws {
        #expect(
            try Self.changed("length: 1h\n    stream: main", "length: 1h\n    stream: hall")
                == ["other-stream opening"])
        #expect(try Self.changed("09:00, stream: main", "09:00, stream: hall") == ["other-stream opening/east"])
    }

    @Test func `encores come, go and move by themselves`() throws {
        let one = "{id: east, at: 2027-07-25 09:00, stream: main}"
        #expect(try Self.changed(one, "\(one), {id: west, at: 2027-07-25 21:00}") == ["added opening/west"])
        #expect(try Self.changed("    encores: [\(one)]\n", "") == ["removed opening/east"])
        #expect(try Self.changed("07-25 09:00", "07-25 10:00") == ["moved opening/east"])
    }

    @Test(arguments: [
        ("speakers: [anna]", "speakers: [ben]", "speakers"), ("name: Anna", "name: Anna Maria", "speakers"),
        ("track: history", "track: history\n    description: Long.", "description"),
        ("title: History", "title: Histories", "track"), ("track: history", "kind: rally", "kind track"),
        ("track: history", "track: history\n    chair: ben", "chairs"),
        ("track: history", "track: history\n    language: fr", "languages"),
        ("track: history", "track: history\n    tags: [new]", "tags"),
        ("track: history", "track: history\n    status: tentative", "status"),
        ("track: history", "track: history\n    links: [{title: Text, url: \"https://text.example\"}]", "links"),
        ("track: history", "track: history\n    recording: https://video.example/r", "recording"),
    ])
    func `what else is told of a session is named`(old: String, new: String, details: String) throws {
        let altered = Self.programme.replacing(old, with: new)
        let found = changes(from: try Self.edition(Self.programme), to: try Self.edition(altered))
        #expect(found.map(\.showing) == [ShowingID(ID("opening"))])
        #expect(
            found[0].effect == .details(details.split(separator: " ").map { .init(rawValue: String($0))! }.sorted()))
    }

    @Test func `a stream that is watched elsewhere touches each of its sessions`() throws {
        #expect(try Self.changed("video.example/1", "video.example/2") == ["details opening", "details songs"])
    }

    @Test func `what nobody sees is no change`() throws {
        for hidden in ["pinned: true", "demand: 300", "preferred: [\"07:00..23:00\"]"] {
            #expect(try Self.changed("track: history", "track: history\n    \(hidden)") == [])
        }
    }

    @Test func `changes stand by their new time, then by name, what has no time last`() throws {
        let altered = Self.programme.replacing("length: 1h", with: "length: 45m")
            .replacing("2027-07-24 20:00", with: "2027-07-24 09:00").replacing("07-25 09:00", with: "07-24 17:00")
        let found = changes(from: try Self.edition(Self.programme), to: try Self.edition(altered))
        #expect(
            found.map { "\($0.effect.name) \($0.showing)" } == [
                "moved songs", "length-changed songs", "length-changed opening", "moved opening/east",
                "length-changed poems",
            ])
    }
}

extension [EditionChange.Detail] {
    fileprivate func sorted() -> [EditionChange.Detail] { EditionChange.Detail.allCases.filter(contains) }
}
