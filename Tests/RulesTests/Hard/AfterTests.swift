import Testing

@Suite struct AfterTests {
    private let rule = "after"

    @Test func aSessionThatStartsTooEarlyIsNamedAtItsTime() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, stream: main, encores: [{id: again, at: 18:00}]}
              - {id: b, title: B, at: ▸13:15, length: 1h, stream: other, after: a + 30m}
              - {id: c, title: C, at: 13:30, length: 1h, stream: other, after: [a + 30m]}
              - {id: d, title: D, at: ▸18:30, length: 1h, stream: other, after: [a, a/again]}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule).first
                == #""b" starts at 2027-05-01 13:15 (Europe/London), before "a" has ended and 30m more: "#
                + "2027-05-01 13:30 or later")
        #expect(programme.labels(rule) == [["a + 30m", "12:00"], ["[a, a/again]", "18:00"]])
    }

    @Test func whatHasNoTimeIsWaitedForByNobody() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: a, title: A, length: 1h}
              - {id: b, title: B, at: 13:15, length: 1h, after: a}
            """)
        #expect(programme.places(rule) == [])
    }

    @Test func aCancelledSessionCountsAsRelativeTimesDo() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: a, title: A, at: 13:00, length: 1h, status: cancelled}
              - {id: b, title: B, at: ▸13:15, length: 1h, after: a}
            """)
        #expect(programme.places(rule) == programme.marks)
    }
}
