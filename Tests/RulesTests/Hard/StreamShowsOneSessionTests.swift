import Testing

@Suite struct StreamShowsOneSessionTests {
    private let rule = "stream-shows-one-session"

    @Test func theLaterWrittenOfTwoThatOverlapIsNamed() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: songs, title: Songs, at: 17:10, length: 15m}
              - {id: opening, title: Opening, at: ▸17:00, length: 20m}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""opening" overlaps "songs": it is 2027-05-01 17:00 to 17:20, "songs" 17:10 to 17:25 (Europe/London)"#
            ])
        #expect(programme.labels(rule) == [["17:10"]])
    }

    @Test func oneThatFollowsAtOnceDoesNotOverlap() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: opening, title: Opening, at: 17:00, length: 20m}
              - {id: songs, title: Songs, at: 17:20, length: 15m}
            """)
        #expect(programme.places(rule) == [])
    }

    @Test func tooShortATurnaroundIsToldFromAnOverlap() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main, turnaround: 10m}, {id: other, title: Other}]
            sessions:
              - {id: opening, title: Opening, at: 17:00, length: 20m, stream: main}
              - {id: songs, title: Songs, at: ▸17:25, length: 15m, stream: main}
              - {id: talk, title: Talk, at: 17:50, length: 15m, stream: main}
              - {id: elsewhere, title: Elsewhere, at: 17:25, length: 15m, stream: other}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"too little time between two sessions on stream "main": "opening" ends at 2027-05-01 17:20 "#
                    + #"(Europe/London), "songs" starts 5m later, and the turnaround is 10m"#
            ])
        #expect(programme.fixes(rule) == [["at: after opening + 10m"]])
    }

    @Test func anEncoreTakesUpItsStreamAndIsNamedAtItsOwnTime() {
        let programme = MarkedProgramme(
            """
            sessions:
              - id: opening
                title: Opening
                at: 12:00
                length: 1h
                encores:
                  - {id: east, at: ▸12:30}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""opening/east" overlaps "opening": it is 2027-05-01 12:30 to 13:30, "opening" 12:00 to 13:00 "#
                    + "(Europe/London)"
            ])
    }

    @Test func cancelledAndUnplacedSessionsTakeUpNoStream() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main}
              - {id: b, title: B, at: 17:00, length: 1h, stream: main, status: cancelled}
              - {id: c, title: C, at: 17:00, length: 1h}
              - {id: d, title: D, length: 1h, stream: main}
              - {id: e, title: E, at: after b, length: 1h, stream: main}
              - {id: f, title: F, at: ▸18:30, length: 1h, stream: main}
            """)
        #expect(programme.places(rule) == programme.marks)
    }

    @Test func eachOfManyAtOnceIsNamedOnceWithAFewOfTheOthers() {
        let sessions = (0..<6).map {
            "  - {id: s\($0), title: S, at: \($0 == 0 ? "" : "▸")17:00, length: 1h}"
        }
        let programme = MarkedProgramme((["sessions:"] + sessions).joined(separator: "\n"))
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.labels(rule).map(\.count) == [1, 2, 3, 3, 3])
        #expect(programme.notes(rule) == [[], [], [], ["and 1 more"], ["and 2 more"]])
    }

    @Test func aCrowdAtOnceIsNamedWithoutComparingAllWithAll() {
        let sessions = (0..<300).map { "  - {id: s\($0), title: S, at: 17:00, length: 1h}" }
        let programme = MarkedProgramme((["sessions:"] + sessions).joined(separator: "\n"))
        #expect(programme.places(rule).count == 299)
        #expect(programme.notes(rule)[98] == ["and 96 more"])
        #expect(programme.notes(rule)[298] == ["and many more"])
    }

    @Test func aSessionInAFoldIsComparedByInstant() {
        // Clocks go back from 02:00 BST to 01:00 GMT: 01:30 (first) is over before 01:30 (second).
        let programme = MarkedProgramme(
            """
            days: 2027-10-31
            sessions:
              - {id: a, title: A, at: 2027-10-31 01:30 (first), length: 1h}
              - {id: b, title: B, at: 2027-10-31 01:30 (second), length: 1h}
              - {id: c, title: C, at: ▸2027-10-31 02:00, length: 1h}
            """)
        #expect(programme.places(rule) == programme.marks)
    }
}
