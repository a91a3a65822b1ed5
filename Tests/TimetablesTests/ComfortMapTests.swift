import Chronology
import ProgrammeFiles
import Programmes
import Scheduling
import Testing
import Timetables

private let zones = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

@Suite("The comfort map of a programme")
struct ComfortMapTests {
    static let school = """
        id: school
        title: School
        zone: Europe/London
        days: 2027-07-24..2027-07-25
        audiences: [public, delegate]
        regions:
          - {id: europe, title: Europe, zone: Europe/Paris, people: 300}
          - {id: south-asia, title: South Asia, zone: Asia/Karachi, people: 500, prime: 20:00..23:00}
          - {id: pacific, title: Pacific, zone: Pacific/Auckland, people: 200}
        sessions:
          - {id: opening, title: Opening, kind: rally, at: 2027-07-24 16:30, length: 90m, encores: [{id: east, at: 2027-07-25 07:00}]}
          - {id: night, title: Night, at: 2027-07-24 22:00, length: 1h}
          - {id: gone, title: Gone, at: 2027-07-24 12:00, length: 1h, status: cancelled}
          - {id: inside, title: Inside, at: 2027-07-24 13:00, length: 1h, audience: delegate}
          - {id: later, title: Later, length: 1h}
        """

    @Test func `tells of each showing the hour on each place's clocks, and who is awake`() throws {
        let map = ComfortMap(try planned(Self.school))
        #expect(map.places.map(\.zone) == ["Europe/Paris", "Asia/Karachi", "Pacific/Auckland"])
        #expect(
            map.rows.map(told) == [
                "opening 17:30 prime, 20:30 prime, 03:30 asleep: 80",
                "night 23:00 asleep, 02:00 asleep, 09:00 awake: 20",
                "opening/east 08:00 awake, 11:00 awake, 18:00 prime: 100",
            ])
    }

    @Test func `a session counts for a place by the best of its showings`() throws {
        let sums = ComfortMap(try planned(Self.school)).sums
        #expect(sums.map(\.sessions) == [2, 2, 2])
        #expect(sums.map(\.awake) == [1, 1, 2])
        #expect(sums.map(\.prime) == [1, 1, 1])
        #expect(sums.map(\.headlinesAwake) == [1, 1, 1])
    }

    @Test func `what is cancelled, not public or without a time is not in it`() throws {
        let named = Set(ComfortMap(try planned(Self.school)).rows.map(\.showing.session.description))
        #expect(named == ["opening", "night"])
    }

    @Test func `people nobody counted count alike, and without places there is no share`() throws {
        let uncounted = Self.school.replacing(/, people: \d+/, with: "")
        #expect(ComfortMap(try planned(uncounted)).rows.map(\.share) == [66, 33, 100])
        let nowhere = Self.school.replacing(/regions:\n(  - .*Paris.*\n)(  - .*\n)(  - .*\n)/, with: "")
        let map = ComfortMap(try planned(nowhere))
        #expect(map.places.isEmpty && map.rows.map(\.share) == [nil, nil, nil])
    }

    @Test func `a series is one line, and another where clocks change`() throws {
        let schedule = try planned(
            """
            id: circle
            title: Circle
            zone: Europe/London
            days: 2027-10-06
            regions:
              - {id: south-asia, title: South Asia, zone: Asia/Karachi}
            sessions:
              - {id: circle, title: Circle, at: 2027-10-06 19:00, length: 1h, repeat: weekly until 2027-12-15}
            """)
        let map = ComfortMap(schedule)
        #expect(map.rows.map(\.showing.date?.description) == ["2027-10-06", "2027-11-03"])
        #expect(map.rows.map { $0.cells[0].start.time.description } == ["23:00", "00:00"])
        #expect(map.sums[0].sessions == 1)
    }

    private func told(_ row: ComfortMap.Row) -> String {
        let cells = row.cells.map { "\($0.start.time) \($0.comfort)" }.joined(separator: ", ")
        return "\(row.showing) \(cells): \(row.share ?? -1)"
    }

    private func planned(_ text: String) throws -> Schedule {
        let access = FileAccess { _ in .success(Array(text.utf8)) }
        let document = try ProgrammeDocument.read("p.yaml", through: access, zones: zones).get()
        return Scheduler.schedule(try #require(document.programme), zones: zones).schedule
    }
}
