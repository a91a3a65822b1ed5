import Chronology
import Diagnostics
import Programmes
import Scheduling
import Testing

@Suite struct RelativeTimeTests {
    private let head = """
        id: rally
        title: Rally
        zone: Asia/Karachi
        days: 2027-05-01
        sessions:

        """

    @Test func aSessionFollowsTheFirstShowingOfAnotherUnlessAnEncoreIsNamed() throws {
        let (schedule, findings) = try planned(
            head + """
                  - {id: songs, title: Songs, at: after opening, length: 15m}
                  - {id: opening, title: Opening, at: 17:00, length: 20m, encores: [{id: east, at: 20:00}]}
                  - {id: late, title: Late, at: after opening/east + 10m, length: 15m}
                  - id: talk
                    title: Talk
                    at: after songs + 5m
                    length: 1h
                    encores: [{id: again, at: after late}]
                """)
        #expect(findings == [])
        #expect(
            schedule.starts == [
                "opening 2027-05-01T12:00:00Z", "songs 2027-05-01T12:20:00Z", "talk 2027-05-01T12:40:00Z",
                "opening/east 2027-05-01T15:00:00Z", "late 2027-05-01T15:30:00Z", "talk/again 2027-05-01T15:45:00Z",
            ])
    }

    @Test func aCancelledSessionStillHoldsItsPlace() throws {
        let (schedule, _) = try planned(
            head + """
                  - {id: opening, title: Opening, at: 17:00, length: 20m, status: cancelled}
                  - {id: songs, title: Songs, at: after opening, length: 15m}
                """)
        #expect(schedule.starts == ["opening 2027-05-01T12:00:00Z", "songs 2027-05-01T12:20:00Z"])
    }

    @Test func whatFollowsASessionWithoutATimeHasNone() throws {
        let (schedule, findings) = try planned(
            head + """
                  - {id: opening, title: Opening, length: 20m, encores: [{id: east}]}
                  - {id: songs, title: Songs, at: after opening, length: 15m}
                  - {id: talk, title: Talk, at: after songs, length: 15m}
                """)
        #expect(findings == [])
        #expect(schedule.showings == [])
        #expect(schedule.unscheduled.map(\.description) == ["opening", "opening/east", "songs", "talk"])
    }

    @Test func breaksMayFollowSessions() throws {
        let (schedule, _) = try planned(
            head + """
                  - {id: opening, title: Opening, at: 17:00, length: 20m}
                breaks:
                  - {title: Dinner, at: after opening + 10m, length: 1h}
                  - {title: Tea, at: 16:00, length: 10m}
                  - {title: Stroll, at: 13:00 Europe/London, length: 10m}
                """)
        #expect(schedule.pauses.map(\.index) == [1, 2, 0])
        #expect(
            schedule.pauses.map(\.interval.start.description) == [
                "2027-05-01T11:00:00Z", "2027-05-01T12:00:00Z", "2027-05-01T12:30:00Z",
            ])
    }

    @Test(arguments: [false, true])
    func aChainOfTenThousandSpeechesIsFollowedInAnyOrder(isBackwards: Bool) throws {
        var lines = ["  - {id: s0, title: S, at: 17:00, length: 1m}"]
        for index in 1..<10_000 { lines.append("  - {id: s\(index), title: S, at: after s\(index - 1), length: 1m}") }
        if isBackwards { lines.reverse() }
        let (schedule, findings) = try planned(head + lines.joined(separator: "\n"))
        #expect(findings == [])
        #expect(schedule.showings.count == 10_000)
        #expect(schedule.showings.last?.id.description == "s9999")
        #expect(schedule.showings.last?.interval.start.description == "2027-05-08T10:39:00Z")
    }

    @Test func aCircleOfTenThousandIsOneFinding() throws {
        let lines = (0..<10_000).map { "  - {id: s\($0), title: S, at: after s\(($0 + 1) % 10_000), length: 1m}" }
        let tail = "\n  - {id: tail, title: T, at: after s5, length: 1m}"
        let (schedule, findings) = try planned(head + lines.joined(separator: "\n") + tail)
        #expect(findings.map(\.code) == ["P122"])
        #expect(findings.first?.subject == .session(ID("s0"), "at"))
        #expect(findings.first?.message.hasSuffix(" after s9 after 9990 more after s0") == true)
        #expect(schedule.showings == [])
    }

    @Test func oneMistakeIsOneFindingHoweverMuchHangsOnIt() throws {
        let (schedule, findings) = try planned(
            head + """
                  - {id: a, title: A, at: 2020-10-25 02:30 Europe/Paris, length: 20m}
                  - {id: b, title: B, at: after a, length: 15m}
                  - {id: c, title: C, at: after b, length: 15m}
                """)
        #expect(findings.map(\.code) == ["Z103"])
        #expect(schedule.unscheduled.count == 3)
    }
}
