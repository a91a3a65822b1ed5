import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Scheduling
import Testing
import Timetables

private let zones = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

@Suite struct TimetableTests {
    @Test func theHomeZoneCutsItsDaysAtDayStartAndOthersAtMidnight() throws {
        let schedule = try planned(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24..2027-07-25
            day-start: 05:00
            sessions:
              - {id: evening, title: A, at: 2027-07-24 23:00, length: 3h}
              - {id: night, title: A, at: 2027-07-25 03:00, length: 2h}
              - {id: morning, title: A, at: 2027-07-25 05:00, length: 19h}
            """)
        #expect(
            lines(Timetable(schedule, on: schedule.home)) == [
                "2027-07-24", "evening 23:00-02:00+1 home 23:00", "night 03:00+1-05:00+1 home 03:00+1",
                "2027-07-25", "morning 05:00-00:00+1 home 05:00",
            ])
        #expect(Timetable(schedule, on: schedule.home).isHome)
        // An hour ahead: midnight falls between the same sessions elsewhere.
        #expect(
            lines(Timetable(schedule, on: try zone("Europe/Paris"))) == [
                "2027-07-25", "evening 00:00-03:00 home 23:00-1", "night 04:00-06:00 home 03:00",
                "morning 06:00-01:00+1 home 05:00",
            ])
    }

    @Test func viewersFarAwaySeeTheirOwnDates() throws {
        let schedule = try planned(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            sessions:
              - {id: noon, title: A, at: 12:00, length: 30m}
              - {id: evening, title: A, at: 19:15, length: 90m}
            """)
        #expect(
            lines(Timetable(schedule, on: try zone("Asia/Kathmandu"))) == [
                "2027-07-24", "noon 16:45-17:15 home 12:00",
                "2027-07-25", "evening 00:00-01:30 home 19:15-1",
            ])
        #expect(
            lines(Timetable(schedule, on: try zone("America/St_Johns"))) == [
                "2027-07-24", "noon 08:30-09:00 home 12:00", "evening 15:45-17:15 home 19:15",
            ])
        #expect(
            lines(Timetable(schedule, on: try zone("Pacific/Apia"))) == [
                "2027-07-25", "noon 00:00-00:30 home 12:00-1", "evening 07:15-08:45 home 19:15-1",
            ])
        #expect(
            lines(Timetable(schedule, on: try zone("Pacific/Honolulu"))) == [
                "2027-07-24", "noon 01:00-01:30 home 12:00", "evening 08:15-09:45 home 19:15",
            ])
    }

    @Test func aSessionThatEndsAtMidnightEndsOnTheNextDay() throws {
        let schedule = try planned(
            """
            id: a
            title: A
            zone: Asia/Karachi
            days: 2027-07-24
            sessions: [{id: late, title: A, at: 23:00, length: 1h}, {id: whole, title: A, at: 12:00, length: 24h}]
            """)
        #expect(
            lines(Timetable(schedule, on: schedule.home)) == [
                "2027-07-24", "whole 12:00-12:00+1 home 12:00", "late 23:00-00:00+1 home 23:00",
            ])
    }

    @Test func theClocksOfACongressThatCrossesTheChangeAreBothNamed() throws {
        let folder = #filePath.replacing("Tests/TimetablesTests/TimetableTests.swift", with: "schedules")
        let document = try ProgrammeDocument.read(
            "\(folder)/revolution-congress-2020.yaml", through: .disk, zones: zones
        )
        .get()
        let schedule = Scheduler.schedule(try #require(document.programme), zones: zones).schedule
        #expect(schedule.home.name == "Europe/Stockholm")
        let timetable = Timetable(schedule, on: schedule.home)
        #expect(timetable.days.map(\.date.description) == ["2020-03-28", "2020-03-29"])
        #expect(
            timetable.clocks.map { "\($0.offset.abbreviation) \($0.since?.face.description ?? "from the beginning")" }
                == ["CET from the beginning", "CEST 2020-03-29 02:00"])
        #expect(timetable.homeClocks == timetable.clocks)
        let offsets = timetable.days.map { Set($0.slots.map(\.start.offset.abbreviation)) }
        #expect(offsets == [["CET"], ["CEST"]])
        // America had changed three weeks before: one offset there.
        #expect(Timetable(schedule, on: try zone("America/Toronto")).clocks.map(\.offset.abbreviation) == ["EDT"])
    }

    @Test func aChangeThatOnlyRenamesTheClocksIsNone() throws {
        let schedule = try planned(
            """
            id: a
            title: A
            zone: UTC
            days: 2026-10-31..2026-11-02
            sessions:
              - {id: first, title: A, at: 2026-10-31 12:00, length: 1h}
              - {id: last, title: A, at: 2026-11-02 12:00, length: 1h}
            """)
        #expect(Timetable(schedule, on: try zone("America/Vancouver")).clocks.count == 1)
        #expect(Timetable(schedule, on: try zone("America/New_York")).clocks.count == 2)
    }

    @Test func aBreakStandsBeforeWhatStartsWithIt() throws {
        let schedule = try planned(
            """
            id: a
            title: A
            zone: UTC
            days: 2027-07-24
            streams: [{id: one, title: One}, {id: two, title: Two}]
            sessions:
              - {id: second, title: A, at: 13:00, length: 1h, stream: two}
              - {id: first, title: A, at: 13:00, length: 1h, stream: one}
              - {id: open, title: A, length: 1h, stream: one}
            breaks: [{title: Tea, at: 13:00, length: 10m}, {title: Early, at: 12:50, length: 10m}]
            """)
        let timetable = Timetable(schedule, on: .utc)
        #expect(
            lines(timetable) == [
                "2027-07-24", "break 12:50-13:00 home 12:50", "break 13:00-13:10 home 13:00",
                "first 13:00-14:00 home 13:00", "second 13:00-14:00 home 13:00",
            ])
        #expect(timetable.unscheduled.map(\.description) == ["open"])
    }

    @Test func aChosenPartKeepsNeitherBreaksNorWhatHasNoTime() throws {
        let schedule = try planned(
            """
            id: a
            title: A
            zone: UTC
            days: 2027-07-24..2027-07-25
            sessions:
              - {id: one, title: A, at: 2027-07-24 13:00, length: 1h, encores: [{id: again, at: 2027-07-25 13:00}]}
              - {id: two, title: A, at: 2027-07-24 13:00, length: 1h}
              - {id: open, title: A, length: 1h}
            breaks: [{title: Tea, at: 2027-07-24 13:00, length: 10m}]
            """)
        let timetable = Timetable(schedule, on: .utc, keeping: { $0.session == ID("one") })
        #expect(
            lines(timetable) == [
                "2027-07-24", "one 13:00-14:00 home 13:00", "2027-07-25", "one/again 13:00-14:00 home 13:00",
            ])
        #expect(timetable.unscheduled == [])
    }

    @Test func aProgrammeWithoutTimesHasNoDaysAndNoClocks() throws {
        let schedule = try planned("id: a\ntitle: A\nzone: UTC\ndays: 2027-07-24\nsessions: []\n")
        let timetable = Timetable(schedule, on: .utc)
        #expect(timetable.days.isEmpty && timetable.clocks.isEmpty)
    }

    // MARK: Reading a timetable

    /// Dates, and under each `opening 23:00-02:00+1 home 23:00`: days from the heading's date behind the faces.
    private func lines(_ timetable: Timetable) -> [String] {
        timetable.days.flatMap { day in
            [day.date.description]
                + day.slots.map { slot in
                    let name =
                        switch slot.content {
                        case .showing(let showing): showing.id.description
                        case .pause: "break"
                        }
                    return "\(name) \(face(slot.start))-\(face(slot.end)) home \(face(slot.homeStart))"
                }
        }
    }

    private func face(_ face: Timetable.Face) -> String {
        let days = face.daysFromHeading
        return face.local.time.description + (days == 0 ? "" : days > 0 ? "+\(days)" : "\(days)")
    }

    private func zone(_ name: String) throws -> Zone { try #require(zones.zone(name)) }

    private func planned(_ text: String) throws -> Schedule {
        let access = FileAccess { _ in .success(Array(text.utf8)) }
        let document = try ProgrammeDocument.read("p.yaml", through: access, zones: zones).get()
        #expect(document.diagnostics == [])
        return Scheduler.schedule(try #require(document.programme), zones: zones).schedule
    }
}
