import Testing

@Suite struct SessionsAreApartTests {
    private let rule = "sessions-are-apart"

    @Test func aStreamOfBackToBackSessionsIsWarnedOfOnce() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, stream: main}
              - {id: b, title: B, at: ▸13:00, length: 1h, stream: main}
              - {id: c, title: C, at: 14:00, length: 1h, stream: main}
              - {id: d, title: D, at: 15:00, length: 1h, stream: other}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"no time between "a" and "b" on stream "main" at 2027-05-01 13:00 (Europe/London); "#
                    + "leave a gap, or write at: after a"
            ])
        #expect(programme.notes(rule) == [[#"the same before "c""#]])
    }

    @Test func whoeverWritesAfterMeansIt() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h}
              - {id: b, title: B, at: after a, length: 1h}
            """)
        #expect(programme.places(rule) == [])
    }

    @Test func aGapOrAWrittenTurnaroundOrARecordingIsFine() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other, turnaround: 5m}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, stream: main, encores: [{id: again, at: 14:00}]}
              - {id: b, title: B, at: 13:01, length: 30m, stream: main}
              - {id: c, title: C, at: 15:00, length: 1h, stream: main}
              - {id: d, title: D, at: 12:00, length: 1h, stream: other}
              - {id: e, title: E, at: 13:00, length: 1h, stream: other}
            """)
        #expect(programme.places(rule) == [])
    }
}
