import Chronology
import Programmes
import Scheduling
import Testing

@Suite struct WallTimeTests {
    @Test func timesAreOnTheProgrammesClocksOrOnThoseThatAreNamed() throws {
        let (schedule, findings) = try planned(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2020-07-25..2020-07-26
            sessions:
              - {id: home, title: A, at: 2020-07-25 17:00, length: 1h}
              - {id: karachi, title: A, at: 2020-07-25 21:00 Asia/Karachi, length: 1h}
              - {id: old, title: A, at: "2020-07-25 21:00 [asia/calcutta]", length: 1h}
              - {id: utc, title: A, at: 2020-07-25T16:00Z, length: 1h}
              - {id: offset, title: A, at: 2020-07-25T16:00-02:30, length: 1h}
              - {id: half, title: A, at: 2020-07-25 4 pm, length: 1h}
              - {id: night, title: A, at: 2020-07-25 12 am, length: 1h}
            """)
        #expect(findings == [])
        #expect(
            schedule.starts == [
                "night 2020-07-24T23:00:00Z", "half 2020-07-25T15:00:00Z", "old 2020-07-25T15:30:00Z",
                "home 2020-07-25T16:00:00Z", "karachi 2020-07-25T16:00:00Z", "utc 2020-07-25T16:00:00Z",
                "offset 2020-07-25T18:30:00Z",
            ])
    }

    @Test func sessionsUnderADayBelongToItUntilTheNextOneStarts() throws {
        let (schedule, _) = try planned(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24..2027-07-25
            day-start: 06:00
            sessions:
              2027-07-24:
                - {id: evening, title: A, at: 17:00, length: 1h}
                - {id: night, title: A, at: 05:59, length: 1h}
                - {id: written, title: A, at: 2027-07-24 05:59, length: 1h}
              2027-07-25:
                - {id: morning, title: A, at: 06:00, length: 1h}
            """)
        #expect(
            schedule.starts == [
                "written 2027-07-24T04:59:00Z", "evening 2027-07-24T16:00:00Z", "night 2027-07-25T04:59:00Z",
                "morning 2027-07-25T05:00:00Z",
            ])
        #expect(schedule.showings.map { schedule.programmeDay(of: $0.interval.start).day } == [23, 24, 24, 25])
    }

    @Test func aProgrammeThatCrossesTheClockChangeKeepsItsLengths() throws {
        let (schedule, findings) = try planned(
            """
            id: a
            title: A
            zone: Europe/Stockholm
            days: 2020-03-28..2020-03-29
            sessions:
              - {id: vigil, title: A, at: 2020-03-28 23:00, length: 4h}
              - {id: next, title: A, at: after vigil, length: 1h}
              - {id: morning, title: A, at: 2020-03-29 09:00, length: 1h}
            """)
        #expect(findings == [])
        #expect(
            schedule.starts == [
                "vigil 2020-03-28T22:00:00Z", "next 2020-03-29T02:00:00Z", "morning 2020-03-29T07:00:00Z",
            ])
        // An hour is missing: 23:00 and four hours is 04:00.
        #expect(
            schedule.showings.first.map { schedule.home.local(at: $0.interval.end).description } == "2020-03-29 04:00")
    }

    @Test func showingsGoByTimeThenStreamThenTheOrderTheyAreWrittenIn() throws {
        let (schedule, _) = try planned(
            """
            id: a
            title: A
            zone: UTC
            days: 2027-07-24
            streams: [{id: one, title: One}, {id: two, title: Two}]
            sessions:
              - {id: d, title: A, at: 12:00, length: 1h}
              - {id: c, title: A, at: 12:00, length: 1h, stream: two}
              - {id: b, title: A, at: 12:00, length: 1h, stream: two}
              - {id: a, title: A, at: 12:00, length: 1h, stream: one, encores: [{id: x, at: 11:00}, {id: y, at: 10:00, stream: two}]}
            """)
        #expect(schedule.showings.map(\.id.description) == ["a/y", "a/x", "a", "c", "b", "d"])
        #expect(schedule.showings.map { $0.stream?.description } == ["two", "one", "one", "two", "two", nil])
    }

    @Test func aSpeakersClocksAreTheirOwnOrTheProgrammes() throws {
        let (schedule, _) = try planned(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            speakers: [{id: amina, name: A, zone: asia/karachi}, {id: john, name: J}]
            sessions: []
            """)
        let zones = schedule.programme.speakers.map { schedule.clocks($0.zone).name }
        #expect(zones == ["Asia/Karachi", "Europe/London"])
        #expect(schedule.zoneRelease == systemZones.release)
        #expect(schedule.viewerZones(systemZones) == ["Asia/Karachi", "Europe/London"])
    }

    @Test func instantsFarAwayDoNotStopTheProgram() throws {
        let (schedule, findings) = try planned(
            """
            id: a
            title: A
            zone: Pacific/Apia
            days: 9999-12-31
            sessions:
              - {id: last, title: A, at: 9999-12-31 23:59, length: 24h}
              - {id: first, title: A, at: 0001-01-01 00:00, length: 1h}
              - {id: after, title: A, at: after last + 9999h, length: 24h}
            """)
        #expect(findings == [])
        #expect(schedule.showings.map(\.id.description) == ["first", "last", "after"])
    }
}
